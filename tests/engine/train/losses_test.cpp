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
  LossWeights only{1, 0, 0, 0, 0, 0, 0};
  const auto terms = reconstructionLoss(torch::full({1, 1, 32, 32}, 0.25), torch::zeros({1, 1, 32, 32}), only);
  EXPECT_NEAR(terms.total.item<double>(), 0.25, 1e-6);
  EXPECT_NEAR(terms.l1, 0.25, 1e-6);
}

TEST(Losses, ThinStrokesWeighMoreThanThickOnes) {
  auto thin = torch::zeros({1, 1, 32, 32}), thick = torch::zeros({1, 1, 32, 32});
  thin.slice(3, 15, 16).fill_(1);
  thick.slice(3, 4, 28).fill_(1);
  LossWeights only{1, 0, 0, 0, 0, 0, 0.5};
  const auto cost = [&](const torch::Tensor& target) {
    const auto terms = reconstructionLoss(torch::zeros_like(target), target, only);
    return terms.total.item<double>() / terms.l1;
  };
  EXPECT_GT(cost(thin), cost(thick) + 0.1);
}

TEST(Losses, ContrastIsLowWhenFontsAreApart) {
  const auto a = torch::tensor({{1.F, 0.F}, {1.F, 0.F}, {0.F, 1.F}, {0.F, 1.F}});
  const auto mixed = torch::tensor({{1.F, 0.F}, {0.F, 1.F}, {1.F, 0.F}, {0.F, 1.F}});
  EXPECT_LT(styleContrast(a, 2).item<double>(), 0.01);
  EXPECT_GT(styleContrast(mixed, 2).item<double>(), 5);
}

}  // namespace
}  // namespace gg
