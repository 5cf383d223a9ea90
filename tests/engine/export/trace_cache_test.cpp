#include "engine/export/trace_cache.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

const TraceCache::Key kOne = {1, 2}, kTwo = {1, 3};

std::vector<Contour> contours(double x) {
  return {Contour{{{true, {}, {}, {x, 700}}, {false, {300, 10}, {-40, 0}, {0, 0}}, {true, {}, {}, {1, -2}}}}};
}

FolderGlyph picture() { return {U'A', Bitmap(5, 5, 0.25F), 0.5, false}; }

TEST(TraceCache, KeysTellEverythingApartThatChangesAnOutline) {
  const auto key = TraceCache::keyOf(picture(), 1000, {});
  EXPECT_EQ(TraceCache::keyOf(picture(), 1000, {}), key);
  auto other = picture();
  other.bitmap.at(4, 4) = 0.26F;
  EXPECT_NE(TraceCache::keyOf(other, 1000, {}), key);
  other = picture();
  other.advance = 0.51;
  EXPECT_NE(TraceCache::keyOf(other, 1000, {}), key);
  EXPECT_NE(TraceCache::keyOf(picture(), 2048, {}), key);
  for (const auto field : {&TraceOptions::threshold, &TraceOptions::smoothing, &TraceOptions::cornerLimit,
                           &TraceOptions::curveTolerance, &TraceOptions::smallestArea}) {
    TraceOptions options;
    options.*field += 0.01;
    EXPECT_NE(TraceCache::keyOf(picture(), 1000, options), key);
  }
}

TEST(TraceCache, WhatIsAskedForComesBackFromAFile) {
  TraceCache first;
  first.add(kOne, contours(5));
  first.add(kTwo, contours(6));
  TraceCache second;
  ASSERT_TRUE(second.read(first.bytes(), "f"));
  EXPECT_FALSE(second.find({9, 9}));
  const auto found = second.find(kTwo);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 1U);
  EXPECT_EQ(found->front().segments[0].to, (OutlinePoint{6, 700}));
  EXPECT_EQ(found->front().segments[1].control2, (OutlinePoint{-40, 0}));
  EXPECT_TRUE(found->front().segments[2].line);
  // The other one was of no use.
  TraceCache third;
  ASSERT_TRUE(third.read(second.bytes(), "f"));
  EXPECT_TRUE(third.find(kTwo));
  EXPECT_FALSE(third.find(kOne));
}

TEST(TraceCache, OutlinesBetweenUnitsAreNotKept) {
  TraceCache cache;
  cache.add(kOne, contours(5.5));
  cache.add(kTwo, contours(1e6));
  EXPECT_FALSE(cache.find(kOne));
  EXPECT_FALSE(cache.find(kTwo));
}

TEST(TraceCache, BrokenFilesAreRefusedByNameAndOldOnesAreEmpty) {
  TraceCache cache;
  cache.add(kOne, contours(5));
  const auto good = cache.bytes();
  const auto refused = [](Bytes bytes) {
    TraceCache other;
    const auto status = other.read(bytes, "the.file");
    return !status && status.error().message.text().find("the.file") != std::string::npos;
  };
  EXPECT_TRUE(refused({}));
  EXPECT_TRUE(refused({'x', 'y'}));
  for (std::size_t size = 12; size < good.size(); ++size) {
    EXPECT_TRUE(refused(Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size)))) << size;
  }
  auto long_ = good;
  long_.push_back(0);
  EXPECT_TRUE(refused(long_));
  auto countless = good;
  countless[12] = 0xFF;
  EXPECT_TRUE(refused(countless));
  auto old = good;
  old[11] = 0;  // version
  TraceCache other;
  EXPECT_TRUE(other.read(old, "f"));
  EXPECT_FALSE(other.find(kOne));
}

}  // namespace
}  // namespace gg
