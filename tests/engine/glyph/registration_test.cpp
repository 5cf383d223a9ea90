#include "engine/glyph/registration.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/glyph/picture_measures.h"

namespace gg {
namespace {

/// Two level bars and an upright one, in shares of the side; the lower bar lies at `lower`.
Bitmap bars(double lower, double weight, int size = 64) {
  Bitmap picture(size, size);
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) {
      const double u = (x + 0.5) / size, v = (y + 0.5) / size;
      const bool level = u > 0.2 && u < 0.8 && (std::abs(v - 0.25) < weight / 2 || std::abs(v - lower) < weight / 2);
      const bool upright = v > 0.2 && v < 0.85 && std::abs(u - 0.5) < weight / 2;
      picture.at(x, y) = level || upright ? 1.F : 0.F;
    }
  }
  return picture;
}

TEST(Registration, LaysAStrokeOnTheSameStrokeElsewhere) {
  const auto first = bars(0.6, 0.08), second = bars(0.7, 0.08);
  const Registration found(first, second);
  EXPECT_NEAR(found.at(0.5, 0.6).y, 0.1, 0.03);
  EXPECT_NEAR(found.at(0.5, 0.6).x, 0, 0.02);
  EXPECT_NEAR(found.at(0.5, 0.25).y, 0, 0.02);
  EXPECT_LT(l1Error(found.laid(second), first), 0.5 * l1Error(second, first));
}

TEST(Registration, SharesOfTheSideHoldForEverySize) {
  const Registration small(bars(0.6, 0.08), bars(0.7, 0.08)), large(bars(0.6, 0.08, 160), bars(0.7, 0.08));
  for (const double y : {0.25, 0.4, 0.6}) EXPECT_NEAR(small.at(0.3, y).y, large.at(0.3, y).y, 0.01) << y;
}

TEST(Registration, MoreDetailMovesStrokesAlike) {
  const Registration coarse(bars(0.6, 0.08), bars(0.7, 0.08)), fine(bars(0.6, 0.08), bars(0.7, 0.08), 64);
  for (const double y : {0.25, 0.4, 0.6}) EXPECT_NEAR(coarse.at(0.3, y).y, fine.at(0.3, y).y, 0.015) << y;
}

TEST(Registration, WeightDoesNotPushStrokesAside) {
  const Registration found(bars(0.6, 0.06), bars(0.6, 0.14));
  for (const double y : {0.25, 0.6}) EXPECT_NEAR(found.at(0.35, y).y, 0, 0.015) << y;
}

TEST(Registration, EqualPicturesAndThoseWithoutInkStayWhereTheyAre) {
  const auto picture = bars(0.6, 0.08);
  for (const auto& found :
       {Registration(picture, picture), Registration(picture, Bitmap(64, 64)), Registration(Bitmap(64, 64), picture)}) {
    EXPECT_NEAR(found.at(0.5, 0.6).x, 0, 1e-6);
    EXPECT_NEAR(found.at(0.5, 0.6).y, 0, 1e-6);
    EXPECT_LT(l1Error(found.laid(picture), picture), 1e-6);
  }
}

}  // namespace
}  // namespace gg
