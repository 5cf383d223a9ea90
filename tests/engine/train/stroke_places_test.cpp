#include "engine/train/stroke_places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/picture_measures.h"

namespace gg {
namespace {

/// Upright and level strokes of one width, in units of 1000 to the em: boxes given by their corners.
GlyphOutline strokes(const std::vector<Box>& boxes) {
  GlyphOutline outline;
  outline.advance = 1000;
  for (const auto& box : boxes) {
    for (const auto& [x, y] : {std::pair(box.left, box.bottom), std::pair(box.left, box.top),
                               std::pair(box.right, box.top), std::pair(box.right, box.bottom)}) {
      outline.points.push_back({static_cast<float>(x), static_cast<float>(y)});
      outline.tags.push_back(1);
    }
    outline.contourEnds.push_back(static_cast<std::int32_t>(outline.points.size()) - 1);
  }
  return outline;
}

/// A frame of four strokes about a bar whose height is given: like the sun, 日.
GlyphOutline sun(double bar, double width = 90) {
  const double w = width / 2;
  return strokes({{200 - w, 800, 200 + w, 0},
                  {800 - w, 800, 800 + w, 0},
                  {200, 800 + w, 800, 800 - w},
                  {200, 0 + w, 800, 0 - w},
                  {200, bar + w, 800, bar - w}});
}

double middle(const GlyphOutline& outline, std::size_t stroke) {
  double sum = 0;
  for (std::size_t i = 0; i < 4; ++i) sum += static_cast<double>(outline.points[4 * stroke + i].y) / 4;
  return sum;
}

double thickness(const GlyphOutline& outline, std::size_t stroke) {
  return static_cast<double>(outline.points[4 * stroke + 1].y - outline.points[4 * stroke].y);
}

constexpr std::size_t kBar = 4;

TEST(StrokePlaces, AStrokeGoesWhereTheOtherFontHasIt) {
  const auto moved = movedTowards(sun(380), sun(480), 1);
  EXPECT_NEAR(middle(moved, kBar), 480, 40);  // most of the way: the frame beside it holds it back
  EXPECT_NEAR(middle(movedTowards(sun(380), sun(480), 0.5), kBar), (380 + middle(moved, kBar)) / 2, 1);
  EXPECT_NEAR(middle(moved, 2), 800, 25);  // the frame stays where both have it
  EXPECT_NEAR(middle(moved, 3), 0, 25);
}

TEST(StrokePlaces, ANegativeShareLeadsAway) { EXPECT_LT(middle(movedTowards(sun(380), sun(480), -0.5), kBar), 350); }

TEST(StrokePlaces, WeightIsKeptWhenTheOtherFontIsBolder) {
  const auto moved = movedTowards(sun(380, 60), sun(480, 160), 1);
  EXPECT_GT(middle(moved, kBar), 410);
  EXPECT_NEAR(thickness(moved, kBar), 60, 20);
}

TEST(StrokePlaces, NoShareAndNoInkLeaveAnOutlineAlone) {
  const auto own = sun(380);
  const auto same = [&](const GlyphOutline& outline) {
    return std::equal(own.points.begin(), own.points.end(), outline.points.begin(), outline.points.end(),
                      [](const auto& a, const auto& b) { return a.x == b.x && a.y == b.y; });
  };
  EXPECT_TRUE(same(movedTowards(own, sun(480), 0)));
  EXPECT_TRUE(same(movedTowards(own, GlyphOutline(), 1)));
  EXPECT_TRUE(movedTowards(GlyphOutline(), own, 1).empty());
}

TEST(StrokePlaces, FontsOfDifferentUnitsMeetInTheEm) {
  auto other = sun(480);
  for (auto& p : other.points) p = {2 * p.x, 2 * p.y};
  other.unitsPerEm = other.advance = 2000;
  const auto moved = movedTowards(sun(380), other, 1);
  EXPECT_EQ(moved.unitsPerEm, 1000);
  EXPECT_NEAR(middle(moved, kBar), middle(movedTowards(sun(380), sun(480), 1), kBar), 2);
}

}  // namespace
}  // namespace gg
