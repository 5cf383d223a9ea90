#include <gtest/gtest.h>

#include "engine/train/losses_impl.h"

namespace gg {
namespace {

TEST(Losses, PerfectPicturesCostNothing) {
  torch::manual_seed(1);
  const auto picture = torch::rand({2, 1, 32, 32});
  EXPECT_NEAR(reconstructionLoss(picture, picture, {}).total.item<double>(), 0, 1e-5);
  EXPECT_NEAR(ssimLoss(picture, picture).item<double>(), 0, 1e-5);
}

TEST(Losses, TheL1TermIsTheMeanAbsoluteError) {
  LossWeights only{1, 0, 0, 0, 0, 0, 0, 0};
  const auto terms = reconstructionLoss(torch::full({1, 1, 32, 32}, 0.25), torch::zeros({1, 1, 32, 32}), only);
  EXPECT_NEAR(terms.total.item<double>(), 0.25, 1e-6);
  EXPECT_NEAR(terms.l1.item<double>(), 0.25, 1e-6);
}

TEST(Losses, ThinStrokesWeighMoreThanThickOnes) {
  auto thin = torch::zeros({1, 1, 32, 32}), thick = torch::zeros({1, 1, 32, 32});
  thin.slice(3, 15, 16).fill_(1);
  thick.slice(3, 4, 28).fill_(1);
  LossWeights only{1, 0, 0, 0, 0, 0, 0.5, 0};
  const auto cost = [&](const torch::Tensor& target) {
    const auto terms = reconstructionLoss(torch::zeros_like(target), target, only);
    return terms.total.item<double>() / terms.l1.item<double>();
  };
  EXPECT_GT(cost(thin), cost(thick) + 0.1);
}

TEST(Losses, TheSkeletonIsTheMiddleOfAStroke) {
  auto bar = torch::zeros({1, 1, 32, 32});
  bar.slice(2, 4, 28).slice(3, 13, 18).fill_(1);  // columns 13 to 17
  const auto middle = softSkeleton(bar)[0][0];
  for (int64_t column = 10; column < 21; ++column) {
    EXPECT_EQ(middle[16][column].item<float>(), column == 15 ? 1 : 0) << column;
  }
}

TEST(Losses, ALostStrokeCostsMoreThanAsMuchInkLostAtTheEdges) {
  auto target = torch::zeros({1, 1, 32, 32});
  target.slice(2, 4, 28).slice(3, 4, 12).fill_(1);   // a stem
  target.slice(2, 16, 20).slice(3, 12, 28).fill_(1);  // a tail of 64 pixels
  auto without = target.clone(), thin = target.clone();
  without.slice(3, 12, 28).fill_(0);
  thin.slice(3, 4, 5).fill_(0);    // 24
  thin.slice(3, 11, 12).fill_(0);  // 48
  thin.slice(2, 16, 17).slice(3, 12, 28).fill_(0);  // 64 pixels
  const auto cost = [&](const torch::Tensor& output, double lostStroke) {
    LossWeights only{1, 0, 0, 0, 0, 0, 0, lostStroke};
    return reconstructionLoss(output, target, only).total.item<double>();
  };
  EXPECT_NEAR(cost(without, 0), cost(thin, 0), 1e-6);
  EXPECT_GT(cost(without, 3), 1.3 * cost(thin, 3));
}

TEST(Losses, AStrokeDrawnAsDotsIsHalfLost) {
  auto target = torch::zeros({1, 1, 32, 32});
  target.slice(2, 14, 18).slice(3, 4, 28).fill_(1);
  const auto dots = target * (torch::arange(32).unsqueeze(0) + torch::arange(32).unsqueeze(1)).remainder(2);
  const auto lost = [&](const torch::Tensor& output) {
    LossWeights only{0, 0, 0, 0, 0, 0, 0, 1};
    return reconstructionLoss(output, target, only).total.item<double>();
  };
  EXPECT_GT(lost(target * 0.5), 0.001);
  EXPECT_GT(lost(dots), 0.7 * lost(target * 0.5));
  EXPECT_NEAR(lost(target), 0, 1e-6);
}

TEST(Losses, ContrastIsLowWhenFontsAreApart) {
  const auto a = torch::tensor({{1.F, 0.F}, {1.F, 0.F}, {0.F, 1.F}, {0.F, 1.F}});
  const auto mixed = torch::tensor({{1.F, 0.F}, {0.F, 1.F}, {1.F, 0.F}, {0.F, 1.F}});
  EXPECT_LT(styleContrast(a, 2).item<double>(), 0.01);
  EXPECT_GT(styleContrast(mixed, 2).item<double>(), 5);
}

}  // namespace
}  // namespace gg
