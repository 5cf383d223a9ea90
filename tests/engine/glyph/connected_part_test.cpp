#include "engine/glyph/connected_part.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <utility>
#include <vector>

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

using Pixels = std::set<std::pair<int, int>>;

Pixels pixelsOf(const ConnectedPart& part) {
  Pixels pixels;
  part.forPixels([&](int x, int y) { pixels.emplace(x, y); });
  return pixels;
}

/// All that hangs together with a pixel, by walking from it.
void walk(const Mask& mask, int x, int y, bool diagonal, Pixels& reached) {
  if (!mask.at(x, y) || !reached.emplace(x, y).second) return;
  for (int dy = -1; dy <= 1; ++dy) {
    for (int dx = -1; dx <= 1; ++dx) {
      if (diagonal || dx == 0 || dy == 0) walk(mask, x + dx, y + dy, diagonal, reached);
    }
  }
}

TEST(ConnectedPart, CornersJoinOnlyDiagonally) {
  const auto joined = connectedParts(sample(), true), apart = connectedParts(sample(), false);
  ASSERT_EQ(joined.size(), 2U);
  EXPECT_EQ(joined[0].area, 3U);
  EXPECT_EQ(pixelsOf(joined[1]), (Pixels{{1, 1}, {2, 2}}));
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
  for (const auto& part : connectedParts(other, false)) pixels += part.area;
  EXPECT_EQ(pixels, 15U);
}

TEST(ConnectedPart, NoneOfNothing) { EXPECT_TRUE(connectedParts({3, 2, std::vector<char>(6, 0)}, true).empty()); }

TEST(ConnectedPart, AnyMaskFallsIntoWhatAWalkReaches) {
  std::mt19937 random(7);
  for (int trial = 0; trial < 200; ++trial) {
    const int width = 1 + static_cast<int>(random() % 17), height = 1 + static_cast<int>(random() % 13);
    const unsigned density = 1 + random() % 9;
    Mask mask{width, height, std::vector<char>(static_cast<std::size_t>(width * height))};
    for (char& pixel : mask.set) pixel = random() % 10 < density ? 1 : 0;
    for (const bool diagonal : {false, true}) {
      const auto parts = connectedParts(mask, diagonal);
      Pixels all;
      std::pair<int, int> before{-1, -1};
      for (const auto& part : parts) {
        const std::pair<int, int> first{part.runs.front().y, part.runs.front().begin};
        EXPECT_LT(before, first) << "parts stand in the order of their first pixels";
        before = first;
        const Pixels pixels = pixelsOf(part);
        Pixels reached;
        walk(mask, first.second, first.first, diagonal, reached);
        EXPECT_EQ(pixels, reached);
        EXPECT_EQ(part.area, pixels.size());
        const bool atEdge = std::any_of(pixels.begin(), pixels.end(), [&](const auto& pixel) {
          return pixel.first == 0 || pixel.second == 0 || pixel.first == width - 1 || pixel.second == height - 1;
        });
        EXPECT_EQ(part.atEdge, atEdge);
        all.insert(pixels.begin(), pixels.end());
      }
      EXPECT_EQ(static_cast<std::ptrdiff_t>(all.size()), std::count(mask.set.begin(), mask.set.end(), 1));
    }
  }
}

}  // namespace
}  // namespace gg
