#include "engine/outline/outline_contours.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/outline/quadratic_outline.h"
#include "tests/engine/glyph/test_fonts.h"

namespace gg {
namespace {

/// Points of a contour from the smallest on, without those that lie midway between two controls: readers put them there
/// by themselves.
std::vector<std::pair<float, float>> pointsOf(const GlyphOutline& outline, std::size_t contour) {
  const auto first = static_cast<std::size_t>(contour == 0 ? 0 : outline.contourEnds[contour - 1] + 1);
  const auto count = static_cast<std::size_t>(outline.contourEnds[contour]) + 1 - first;
  const auto at = [&](std::size_t i) { return first + i % count; };
  std::vector<std::pair<float, float>> points;
  for (std::size_t i = 0; i < count; ++i) {
    const auto &before = outline.points[at(i + count - 1)], &here = outline.points[at(i)];
    const auto& after = outline.points[at(i + 1)];
    const bool joins = outline.tags[at(i + count - 1)] == 0 && outline.tags[at(i)] == 1 && outline.tags[at(i + 1)] == 0;
    if (joins && 2 * here.x == before.x + after.x && 2 * here.y == before.y + after.y) continue;
    points.emplace_back(here.x, here.y);
  }
  std::rotate(points.begin(), std::min_element(points.begin(), points.end()), points.end());
  return points;
}

TEST(OutlineContours, QuadraticOutlinesComeBackPointForPoint) {
  const auto face = test::openFont("latin.ttf");
  ASSERT_TRUE(face);
  std::size_t curves = 0;
  for (const char32_t c : face->characters()) {
    const auto own = face->outline(c);
    ASSERT_TRUE(own);
    if (own->empty()) continue;
    const auto again = quadraticOutline(contoursOf(*own), own->unitsPerEm, own->advance);
    ASSERT_EQ(again.contourEnds.size(), own->contourEnds.size());
    for (std::size_t i = 0; i < own->contourEnds.size(); ++i) EXPECT_EQ(pointsOf(again, i), pointsOf(*own, i));
    curves += static_cast<std::size_t>(std::count(own->tags.begin(), own->tags.end(), 0));
  }
  EXPECT_GT(curves, 20U);
}

TEST(OutlineContours, InkIsClockwiseWhateverTheKindOfFont) {
  for (const auto& [file, character] : {std::pair{"latin.ttf", U'O'}, {"han.otf", U'永'}}) {
    const auto face = test::openFont(file);
    ASSERT_TRUE(face);
    const auto outline = face->outline(face->has(character) ? character : face->characters().back());
    ASSERT_TRUE(outline);
    const auto contours = contoursOf(*outline, 2);
    double area = 0;
    for (const auto& contour : contours) area += contour.area();
    EXPECT_LT(area, 0) << file;
    // Twice as large, no point moved otherwise.
    float right = 0;
    for (const auto& point : outline->points) right = std::max(right, point.x);
    EXPECT_NEAR(boxOf(contours).right, 2 * right, 1.0) << file;
  }
}

TEST(OutlineContours, AContourWithoutPointsOnTheCurveIsReadAndAnEmptyOneLeftOut) {
  GlyphOutline outline;
  outline.points = {{0, 0}, {0, 100}, {100, 100}, {100, 0}, {50, 50}};
  outline.tags = {0, 0, 0, 0, 1};
  outline.contourEnds = {3, 4};  // a round of four controls, an anchor
  const auto contours = contoursOf(outline);
  ASSERT_EQ(contours.size(), 1U);
  EXPECT_EQ(contours[0].segments.size(), 4U);
  EXPECT_NEAR(boxOf(contours).right, 100, 1e-9);
}

}  // namespace
}  // namespace gg
