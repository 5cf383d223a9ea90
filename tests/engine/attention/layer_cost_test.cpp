#include "engine/attention/layer_cost.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

TEST(LayerCost, SelfAttentionGrowsWithTheSquareOfTheLength) {
  LayerSize size{1'000'000, 64, 9, 4};
  const auto once = costOf(LayerKind::SelfAttention, size);
  size.n *= 2;
  const auto twice = costOf(LayerKind::SelfAttention, size);
  EXPECT_NEAR(double(twice.multiplyAdds) / double(once.multiplyAdds), 4, 0.01);
  EXPECT_NEAR(double(twice.numbers) / double(once.numbers), 4, 0.01);
}

TEST(LayerCost, TheOthersGrowWithTheLength) {
  for (const auto kind : {LayerKind::Convolution, LayerKind::Recurrence, LayerKind::WindowedAttention}) {
    const auto once = costOf(kind, {1000, 64, 9, 4}), twice = costOf(kind, {2000, 64, 9, 4});
    EXPECT_EQ(twice.multiplyAdds, 2 * once.multiplyAdds);
    EXPECT_EQ(twice.numbers, 2 * once.numbers);
  }
}

TEST(LayerCost, FollowsTheFormulas) {
  const LayerSize size{100, 8, 5, 2};
  EXPECT_EQ(costOf(LayerKind::Convolution, size).multiplyAdds, 100 * 5 * 8 * 8);
  EXPECT_EQ(costOf(LayerKind::Recurrence, size).multiplyAdds, 2 * 100 * 8 * 8);
  EXPECT_EQ(costOf(LayerKind::Recurrence, size).sequential, 100);
  EXPECT_EQ(costOf(LayerKind::SelfAttention, size).multiplyAdds, 4 * 100 * 64 + 2 * 100 * 100 * 8);
  EXPECT_EQ(costOf(LayerKind::SelfAttention, size).numbers, 5 * 100 * 8 + 2 * 100 * 100);
  EXPECT_EQ(costOf(LayerKind::WindowedAttention, size).multiplyAdds, 4 * 100 * 64 + 2 * 100 * 5 * 8);
}

TEST(LayerCost, AWindowIsNeverWiderThanTheSequence) {
  const LayerSize wide{10, 8, 500, 2};
  EXPECT_EQ(costOf(LayerKind::WindowedAttention, wide).multiplyAdds,
            costOf(LayerKind::SelfAttention, wide).multiplyAdds);
}

}  // namespace
}  // namespace gg
