#include "engine/export/mass_contour.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace gg {
namespace {

using Inside = std::vector<bool>;

TEST(LargestShare, IsTheSmallestSetThatHoldsIt) {
  const std::vector<float> weights = {0.1F, 0.4F, 0.05F, 0.3F, 0.15F};
  EXPECT_EQ(largestShare(weights, 0.4), (Inside{false, true, false, false, false}));
  EXPECT_EQ(largestShare(weights, 0.5), (Inside{false, true, false, true, false}));
  EXPECT_EQ(largestShare(weights, 0.8), (Inside{false, true, false, true, true}));
  EXPECT_EQ(largestShare(weights, 1), (Inside{true, true, true, true, true}));
  EXPECT_EQ(largestShare(weights, 0), Inside(5, false));
}

TEST(LargestShare, IsOfTheSumWhateverThatIs) {
  EXPECT_EQ(largestShare({3, 1, 0}, 0.75), (Inside{true, false, false}));
  EXPECT_EQ(largestShare({0, 0}, 0.9), (Inside{false, false}));
  const auto even = largestShare(std::vector<float>(100, 0.01F), 0.5);
  EXPECT_EQ(std::count(even.begin(), even.end(), true), 50);
}

TEST(Contour, GoesRoundTheSet) {
  // . # #
  // . # .
  const auto edges = contour({false, true, true, false, true, false}, 0, 2, 3);
  int length = 0;
  for (const auto& edge : edges) length += edge.x1 - edge.x0 + edge.y1 - edge.y0;
  EXPECT_EQ(length, 8);
  const auto has = [&](int x0, int y0, int x1, int y1) {
    return std::any_of(edges.begin(), edges.end(),
                       [&](const ContourEdge& e) { return e.x0 == x0 && e.y0 == y0 && e.x1 == x1 && e.y1 == y1; });
  };
  EXPECT_TRUE(has(1, 0, 3, 0)) << "the top is one edge";
  EXPECT_TRUE(has(1, 0, 1, 2));
  EXPECT_TRUE(has(2, 1, 3, 1));
  EXPECT_TRUE(has(2, 1, 2, 2));
  EXPECT_TRUE(has(1, 2, 2, 2));
  EXPECT_TRUE(has(3, 0, 3, 1));
}

TEST(Contour, CountsFromTheFirstCellOfItsGrid) {
  const Inside inside = {true, true, false, true};
  EXPECT_TRUE(contour({true, false, false}, 1, 1, 2).empty());
  EXPECT_EQ(contour(inside, 2, 1, 2).size(), 4U);
}

}  // namespace
}  // namespace gg
