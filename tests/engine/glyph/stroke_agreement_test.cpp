#include "engine/glyph/stroke_agreement.h"

#include <gtest/gtest.h>

#include <cmath>

namespace gg {
namespace {

/// Level bars at these heights, in shares of the side, joined by an upright one.
Bitmap comb(const std::vector<double>& heights, double weight, int size = 64) {
  Bitmap picture(size, size);
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) {
      const double u = (x + 0.5) / size, v = (y + 0.5) / size;
      bool ink = v > 0.15 && v < 0.85 && std::abs(u - 0.25) < weight / 2;
      for (const double height : heights) ink = ink || (u > 0.25 && u < 0.8 && std::abs(v - height) < weight / 2);
      picture.at(x, y) = ink ? 1.F : 0.F;
    }
  }
  return picture;
}

const Bitmap& plain() {
  static const Bitmap picture = comb({0.2, 0.5, 0.8}, 0.08);
  return picture;
}

TEST(StrokeAgreement, PlacesAndWeightDoNotMatter) {
  for (const auto& other : {plain(), comb({0.2, 0.44, 0.8}, 0.08), comb({0.2, 0.5, 0.8}, 0.15),
                            comb({0.22, 0.53, 0.78}, 0.05), comb({0.2, 0.5, 0.8}, 0.08, 128)}) {
    const auto strokes = compareStrokes(plain(), other);
    EXPECT_LT(strokes.missing, 0.04);
    EXPECT_LT(strokes.extra, 0.04);
  }
}

TEST(StrokeAgreement, AStrokeThatOneLacksIsFound) {
  const auto fewer = comb({0.2, 0.8}, 0.08);
  const auto missing = compareStrokes(plain(), fewer), extra = compareStrokes(fewer, plain());
  EXPECT_GT(missing.missing, 0.15);
  EXPECT_LT(missing.extra, 0.05);
  EXPECT_GT(extra.extra, 0.15);
  EXPECT_LT(extra.missing, 0.05);
}

TEST(StrokeAgreement, AnEmptyPictureLacksEverything) {
  EXPECT_EQ(compareStrokes(plain(), Bitmap(64, 64)).missing, 1);
  EXPECT_EQ(compareStrokes(Bitmap(64, 64), plain()).extra, 1);
  EXPECT_EQ(compareStrokes(Bitmap(64, 64), Bitmap(64, 64)).missing, 0);
}

}  // namespace
}  // namespace gg
