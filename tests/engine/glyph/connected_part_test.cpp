#include "engine/glyph/connected_part.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

/// Two pixels that touch at a corner, and a bar at the right edge.
Mask sample() {
  return {5, 4,
          {0, 0, 0, 0, 1,
           0, 1, 0, 0, 1,
           0, 0, 1, 0, 1,
           0, 0, 0, 0, 0}};
}

TEST(ConnectedPart, CornersJoinOnlyDiagonally) {
  const auto joined = connectedParts(sample(), true), apart = connectedParts(sample(), false);
  ASSERT_EQ(joined.size(), 2U);
  EXPECT_EQ(joined[0].pixels.size(), 3U);
  EXPECT_EQ(joined[1].pixels, (std::vector<std::pair<int, int>>{{1, 1}, {2, 2}}));
  EXPECT_EQ(apart.size(), 3U);
}

TEST(ConnectedPart, SaysWhatReachesTheEdge) {
  const auto parts = connectedParts(sample(), true);
  EXPECT_TRUE(parts[0].atEdge);
  EXPECT_FALSE(parts[1].atEdge);
}

TEST(ConnectedPart, TheInverseHasAllOtherPixels) {
  const Mask mask = sample(), other = inverse(mask);
  for (std::size_t i = 0; i < mask.set.size(); ++i) EXPECT_NE(mask.set[i], other.set[i]);
  std::size_t pixels = 0;
  for (const auto& part : connectedParts(other, false)) pixels += part.pixels.size();
  EXPECT_EQ(pixels, 15U);
}

}  // namespace
}  // namespace gg
