#include "engine/export/heat_image.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

using Source = AttentionGrid::Source;

/// 2×2 query patches, two references of 1×2; head 0: query q looks at key q, head 1: everywhere alike.
AttentionMap map() {
  AttentionMap map;
  map.heads = 2;
  map.queries = {{Source::Content, -1, 2, 2}};
  map.keys = {{Source::Reference, 0, 1, 2}, {Source::Reference, 1, 1, 2}};
  map.weights = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
  map.weights.resize(32, 0.25F);
  return map;
}

Rgb at(const ColourImage& image, int x, int y) {
  const auto* pixel = image.rgb.data() + 3 * static_cast<std::size_t>(y * image.width + x);
  return {pixel[0], pixel[1], pixel[2]};
}

/// Ink in the upper left quarter only: query patch 0.
Bitmap quarterInk() {
  Bitmap glyph(8, 8);
  for (int y = 0; y < 4; ++y) {
    for (int x = 0; x < 4; ++x) glyph.at(x, y) = 1;
  }
  return glyph;
}

TEST(HeatImage, TheHottestCellIsBrightAndTheOthersDark) {
  const auto image = headHeat(map(), 0, quarterInk(), {Bitmap(8, 8), Bitmap(8, 8)}, 16);
  EXPECT_EQ(image.width, 32);
  EXPECT_EQ(image.height, 16);
  EXPECT_EQ(at(image, 0, 0), viridis(1));
  EXPECT_EQ(at(image, 7, 15), viridis(1));
  EXPECT_EQ(at(image, 8, 0), viridis(0));
  EXPECT_EQ(at(image, 16, 0), viridis(0));
  EXPECT_EQ(at(headHeat(map(), 1, quarterInk(), {}, 16), 31, 8), viridis(1));
}

TEST(HeatImage, TheReferencesInkShinesThrough) {
  const auto image = headHeat(map(), 0, quarterInk(), {Bitmap(8, 8), quarterInk()}, 16);
  const auto ink = at(image, 16, 0), ground = at(image, 31, 15);
  for (std::size_t c = 0; c < 3; ++c) EXPECT_GT(ink[c], ground[c]);
}

}  // namespace
}  // namespace gg
