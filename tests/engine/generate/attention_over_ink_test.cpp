#include "engine/generate/attention_over_ink.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

using Source = AttentionGrid::Source;

/// 2×2 query patches, one reference of 2×2; head 0: query q looks at key q, head 1: everywhere alike.
AttentionMap map() {
  AttentionMap map;
  map.heads = 2;
  map.queries = {{Source::Content, -1, 2, 2}};
  map.keys = {{Source::Reference, 0, 2, 2}};
  map.weights = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
  map.weights.resize(32, 0.25F);
  return map;
}

/// Ink in the upper right quarter only: patch 1.
Bitmap quarterInk() {
  Bitmap glyph(8, 8);
  for (int y = 0; y < 4; ++y) {
    for (int x = 4; x < 8; ++x) glyph.at(x, y) = 1;
  }
  return glyph;
}

TEST(AttentionOverInk, PatchInkIsTheMeanCoverageOfACell) {
  const AttentionGrid halves{Source::Reference, 0, 2, 1}, quarters{Source::Reference, 0, 2, 2};
  EXPECT_DOUBLE_EQ(patchInk(quarterInk(), halves, 0), 0.5);
  EXPECT_DOUBLE_EQ(patchInk(quarterInk(), halves, 1), 0);
  EXPECT_DOUBLE_EQ(patchInk(quarterInk(), quarters, 1), 1);
}

TEST(AttentionOverInk, OnlyInkedQueriesCount) {
  EXPECT_EQ(meanOverInk(map(), 0, quarterInk()), (std::vector<double>{0, 1, 0, 0}));
  EXPECT_EQ(meanOverInk(map(), 0, Bitmap(8, 8)), (std::vector<double>{0.25, 0.25, 0.25, 0.25}));
}

}  // namespace
}  // namespace gg
