#include "engine/outline/contour.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/outline/contour_cleanup.h"
#include "tests/engine/outline/circle.h"

namespace gg {
namespace {

TEST(Contour, AreaIsExactForCurvesAndSignedByDirection) {
  EXPECT_NEAR(test::circle(100).area(), 31416, 20);
  EXPECT_NEAR(test::circle(100).reversed().area(), -31416, 20);
}

TEST(Contour, TheBoxHoldsTheCurvesAndNotTheirHandles) {
  const Contour bow{{{false, {0, 130}, {100, 130}, {100, 0}}, {true, {}, {}, {0, 0}}}};
  const auto box = boxOf({bow, test::circle(20)});
  EXPECT_EQ(box.left, -20);
  EXPECT_EQ(box.right, 100);
  EXPECT_DOUBLE_EQ(box.top, 97.5);
  EXPECT_EQ(box.bottom, -20);
  EXPECT_TRUE(boxOf({}).empty);
}

TEST(ContourCleanup, CurvesGetPointsAtTheirExtrema) {
  // Half a circle's bow in one curve: its top lies in the middle.
  const Contour bow{{{false, {0, 130}, {100, 130}, {100, 0}}, {true, {}, {}, {0, 0}}}};
  const auto clean = cleaned({bow});
  ASSERT_EQ(clean.size(), 1U);
  ASSERT_EQ(clean[0].segments.size(), 3U);
  const auto& segments = clean[0].segments;
  EXPECT_TRUE(std::any_of(segments.begin(), segments.end(), [](const Segment& s) {
    return s.to == OutlinePoint{50, 98};
  }));
}

TEST(ContourCleanup, LinesAreJoinedUprightAndRounded) {
  const auto line = [](double x, double y) { return Segment{true, {}, {}, {x, y}}; };
  const Contour box{{line(0.2, 300), line(1.4, 700.3), line(400, 701), line(401, 0.3), line(200, 0.4), line(0, 0)}};
  const auto clean = cleaned({box});
  ASSERT_EQ(clean.size(), 1U);
  EXPECT_EQ(clean[0].segments.size(), 4U);
  for (std::size_t i = 0; i < clean[0].segments.size(); ++i) {
    const auto &a = clean[0].from(i), &b = clean[0].segments[i].to;
    EXPECT_TRUE(a.x == b.x || a.y == b.y);
  }
}

}  // namespace
}  // namespace gg
