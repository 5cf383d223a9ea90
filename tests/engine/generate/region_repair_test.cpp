#include "engine/generate/region_repair.h"

#include <gtest/gtest.h>

#include "engine/glyph/picture_measures.h"
#include "engine/glyph/topology.h"
#include "tests/engine/generate/fill.h"

namespace gg {
namespace {

using test::fill;

constexpr int kSize = 128;

Topology regions(const Bitmap& picture) { return topology(inkMask(picture)); }

void repair(const Bitmap& shape, Bitmap& glyph) {
  for (const auto kind : {RegionKind::Ink, RegionKind::Ground}) {
    joinRegions(shape, kind, glyph);
    partRegions(shape, kind, glyph);
  }
}

/// A square ring, its strokes 8 px wide, `side` px outside.
Bitmap ring(int side = 64, int size = kSize) {
  Bitmap picture(size, size);
  const int left = (size - side) / 2, right = left + side, stroke = side / 8;
  fill(picture, left, left, right, right);
  fill(picture, left + stroke, left + stroke, right - stroke, right - stroke, 0);
  return picture;
}

/// Two upright strokes, 10 px apart.
Bitmap pair() {
  Bitmap picture(kSize, kSize);
  fill(picture, 40, 20, 52, 108);
  fill(picture, 62, 20, 74, 108);
  return picture;
}

TEST(RegionRepair, ABrokenStrokeIsClosed) {
  Bitmap shape(kSize, kSize);
  fill(shape, 20, 60, 108, 68);
  Bitmap glyph = shape;
  fill(glyph, 60, 50, 66, 80, 0);
  joinRegions(shape, RegionKind::Ink, glyph);
  EXPECT_EQ(regions(glyph).components, 1);
  EXPECT_LE(inkSum(glyph), inkSum(shape));
}

TEST(RegionRepair, ItIsClosedWhereLeastInkIsLacking) {
  Bitmap shape(kSize, kSize);
  fill(shape, 20, 40, 108, 80);
  Bitmap glyph = shape;
  fill(glyph, 60, 0, 66, kSize, 0);
  fill(glyph, 60, 70, 66, 73, 0.4F);
  joinRegions(shape, RegionKind::Ink, glyph);
  EXPECT_EQ(glyph.at(63, 71), 1);
  EXPECT_EQ(glyph.at(63, 50), 0) << "one bridge is enough";
}

TEST(RegionRepair, ABarInACounterIsOpened) {
  const Bitmap shape = ring();
  Bitmap glyph = shape;
  fill(glyph, 36, 60, 92, 65, 0.8F);
  ASSERT_EQ(regions(glyph).holes, 2);
  joinRegions(shape, RegionKind::Ground, glyph);
  EXPECT_EQ(regions(glyph).holes, 1);
  EXPECT_EQ(regions(glyph).components, 1);
}

TEST(RegionRepair, StrokesThatRunIntoEachOtherAreCut) {
  const Bitmap shape = pair();
  Bitmap glyph = shape;
  fill(glyph, 52, 60, 62, 66, 0.9F);
  ASSERT_EQ(regions(glyph).components, 1);
  const double before = inkSum(glyph);
  partRegions(shape, RegionKind::Ink, glyph);
  EXPECT_EQ(regions(glyph).components, 2);
  EXPECT_LT(before - inkSum(glyph), 5 * 8) << "px²: no wider than needed";
}

TEST(RegionRepair, ARingWithAGapIsClosed) {
  const Bitmap shape = ring();
  Bitmap glyph = shape;
  fill(glyph, 60, 30, 66, 42, 0);
  ASSERT_EQ(regions(glyph).holes, 0);
  partRegions(shape, RegionKind::Ground, glyph);
  EXPECT_EQ(regions(glyph).holes, 1);
}

TEST(RegionRepair, WhatIsAsTheShapeHasItStays) {
  for (const Bitmap& shape : {ring(), pair()}) {
    Bitmap glyph = shape;
    for (std::size_t i = 0; i < glyph.size(); ++i) glyph.data()[i] = 0.1F + 0.7F * glyph.data()[i];
    const Bitmap before = glyph;
    repair(shape, glyph);
    EXPECT_TRUE(glyph == before);
  }
}

TEST(RegionRepair, LongFlawsAreNotBridged) {
  Bitmap shape(kSize, kSize);
  fill(shape, 20, 60, 108, 68);
  Bitmap glyph = shape;
  fill(glyph, 50, 50, 66, 80, 0);
  const Bitmap before = glyph;
  joinRegions(shape, RegionKind::Ink, glyph);
  EXPECT_TRUE(glyph == before) << "16 px are lacking: a stroke that was not drawn is not a broken one";
}

TEST(RegionRepair, StrokesThatLieSideBySideInTheStyleStayTogether) {
  Bitmap glyph(kSize, kSize);
  fill(glyph, 40, 20, 74, 108);
  const Bitmap before = glyph;
  partRegions(pair(), RegionKind::Ink, glyph);
  EXPECT_TRUE(glyph == before);
}

TEST(RegionRepair, SpecksAreNoRegions) {
  Bitmap shape(kSize, kSize);
  fill(shape, 20, 60, 108, 68);
  Bitmap glyph = shape;
  fill(glyph, 100, 60, 108, 68, 0);
  fill(glyph, 104, 63, 106, 65);  // 4 px² of the end of the stroke
  const Bitmap before = glyph;
  repair(shape, glyph);
  EXPECT_TRUE(glyph == before);
}

TEST(RegionRepair, DistancesGoWithTheSize) {
  for (const int size : {64, 256}) {
    const Bitmap shape = ring(size / 2, size);
    Bitmap glyph = shape;
    const int gap = size / 16, middle = size / 2;  // 8 px of 128
    fill(glyph, middle, middle, middle + gap, size, 0);
    ASSERT_EQ(regions(glyph).holes, 0);
    partRegions(shape, RegionKind::Ground, glyph);
    EXPECT_EQ(regions(glyph).holes, 1) << size;
  }
}

TEST(RegionRepair, EmptyPicturesStay) {
  Bitmap glyph = pair(), empty(kSize, kSize);
  repair(Bitmap(kSize, kSize), glyph);
  repair(pair(), empty);
  EXPECT_TRUE(glyph == pair());
  EXPECT_TRUE(empty == Bitmap(kSize, kSize));
}

}  // namespace
}  // namespace gg
