#include "engine/generate/attention_comparison.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

using Source = AttentionGrid::Source;

AttentionGrid reference(int index, int side = 2) { return {Source::Reference, index, side, side}; }

TEST(AttentionComparison, GridsCountInTheReferencesOfTheWholeStyle) {
  std::vector<AttentionMap> maps(1);
  maps.front().queries = {{Source::Content, -1, 4, 4}};
  maps.front().keys = {reference(0), reference(1)};
  countReferencesIn({5, 8, 3}, {3, 5}, maps);
  EXPECT_EQ(maps.front().queries.front().reference, -1);
  EXPECT_EQ(maps.front().keys, (std::vector<AttentionGrid>{reference(2), reference(0)}));
}

TEST(AttentionComparison, CellsAreFoundOnTheSamePicture) {
  const auto cells = sameCells({reference(0), reference(1), reference(2)}, {reference(2), reference(0)});
  EXPECT_EQ(cells, (std::vector<int>{4, 5, 6, 7, -1, -1, -1, -1, 0, 1, 2, 3}));
  EXPECT_EQ(sameCells({reference(0)}, {reference(0, 4)}), (std::vector<int>{5, 7, 13, 15})) << "in the same place";
}

TEST(AttentionComparison, WeightsKeepTheirSumOnOtherPatches) {
  const std::vector<double> fine = {0.1, 0, 0, 0, 0, 0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.4};
  const auto coarse = weightsOn({reference(0)}, {reference(0, 4)}, fine);
  ASSERT_EQ(coarse.size(), 4U);
  EXPECT_NEAR(coarse[0], 0.2, 1e-12);
  EXPECT_NEAR(coarse[3], 0.4, 1e-12);
  const auto again = weightsOn({reference(0, 4)}, {reference(0)}, coarse);
  EXPECT_NEAR(again[0], 0.05, 1e-12) << "a quarter of its patch";
  EXPECT_NEAR(again[15], 0.1, 1e-12);
  EXPECT_EQ(weightsOn({reference(1)}, {reference(0)}, coarse), std::vector<double>(4, 0)) << "another picture";
}

TEST(AttentionComparison, MovedWeightIsThePartThatLiesElsewhere) {
  EXPECT_DOUBLE_EQ(movedWeight({0.5, 0.5, 0}, {0.5, 0.5, 0}), 0);
  EXPECT_DOUBLE_EQ(movedWeight({1, 0, 0}, {0, 0, 1}), 1);
  EXPECT_NEAR(movedWeight({0.5, 0.3, 0.2}, {0.2, 0.3, 0.5}), 0.3, 1e-12);
  EXPECT_NEAR(movedWeight({0.5, 0.5}, {0.25, 0.25}), 0.5, 1e-12) << "the rest of b lies beyond these cells";
}

}  // namespace
}  // namespace gg
