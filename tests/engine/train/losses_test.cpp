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

TEST(Losses, SsimIsThatOfAGaussianWindow) {
  torch::manual_seed(2);
  const auto p = torch::rand({2, 1, 32, 32}), q = torch::rand({2, 1, 32, 32});
  auto g = torch::exp(-torch::arange(-5, 6, torch::kFloat).pow(2) / (2 * 1.5 * 1.5));
  const auto kernel = torch::outer(g / g.sum(), g / g.sum()).reshape({1, 1, 11, 11});
  const auto mean = [&](const torch::Tensor& x) { return torch::conv2d(x, kernel); };
  const auto a = mean(p), b = mean(q), aa = mean(p * p) - a * a, bb = mean(q * q) - b * b, ab = mean(p * q) - a * b;
  const auto ssim = (2 * a * b + 1e-4) * (2 * ab + 9e-4) / ((a * a + b * b + 1e-4) * (aa + bb + 9e-4));
  EXPECT_NEAR(ssimLoss(p, q).item<double>(), 1 - ssim.mean().item<double>(), 1e-5);
}

TEST(Losses, SlopesAreThoseOfSobel) {
  torch::manual_seed(3);
  const auto output = torch::rand({2, 1, 32, 32}), target = torch::rand({2, 1, 32, 32});
  const auto x = torch::tensor({{-1.F, 0.F, 1.F}, {-2.F, 0.F, 2.F}, {-1.F, 0.F, 1.F}}) / 8;
  const auto kernel = torch::stack({x, x.t()}).unsqueeze(1);
  const auto slopes = torch::conv2d(output - target, kernel, {}, 1, 1);
  LossWeights only{0, 1, 0, 0, 0, 0, 0, 0};
  const auto terms = reconstructionLoss(output, target, only);
  EXPECT_NEAR(terms.total.item<double>(), 2 * slopes.abs().mean().item<double>(), 1e-5);
}

TEST(Losses, TheSkeletonIsThatOfPooling) {
  torch::manual_seed(4);
  const auto picture = torch::rand({2, 1, 24, 32});
  const auto dilate = [](const torch::Tensor& x) { return torch::max_pool2d(x, 3, 1, 1); };
  auto rest = picture, skeleton = torch::zeros_like(picture);
  for (int i = 0; i < 6; ++i) {
    const auto eroded = -dilate(-rest), ridge = torch::relu(rest - dilate(eroded));
    skeleton = skeleton + torch::relu(ridge - skeleton * ridge);
    rest = eroded;
  }
  EXPECT_TRUE(torch::equal(softSkeleton(picture), skeleton));
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
  target.slice(2, 4, 28).slice(3, 4, 12).fill_(1);    // a stem
  target.slice(2, 16, 20).slice(3, 12, 28).fill_(1);  // a tail of 64 pixels
  auto without = target.clone(), thin = target.clone();
  without.slice(3, 12, 28).fill_(0);
  thin.slice(3, 4, 5).fill_(0);                     // 24
  thin.slice(3, 11, 12).fill_(0);                   // 48
  thin.slice(2, 16, 17).slice(3, 12, 28).fill_(0);  // 64 pixels
  const auto cost = [&](const torch::Tensor& output, double lostStroke) {
    LossWeights only{1, 0, 0, 0, 0, 0, 0, lostStroke};
    return reconstructionLoss(output, target, only).total.item<double>();
  };
  EXPECT_NEAR(cost(without, 0), cost(thin, 0), 1e-6);
  EXPECT_GT(cost(without, 3), 1.3 * cost(thin, 3));
}

/// What the loss of lost strokes alone says.
double lostStrokes(const torch::Tensor& output, const torch::Tensor& target) {
  const LossWeights only{0, 0, 0, 0, 0, 0, 0, 1};
  return reconstructionLoss(output, target, only).total.item<double>();
}

TEST(Losses, AThinStrokeBesideAStemIsMissedToo) {
  auto stem = torch::zeros({1, 1, 64, 64});
  stem.slice(2, 8, 56).slice(3, 8, 16).fill_(1);
  const auto lost = [&](int64_t column) {
    auto target = stem.clone();
    target.slice(2, 20, 40).slice(3, column, column + 2).fill_(1);
    return lostStrokes(stem, target);
  };
  EXPECT_GT(lost(17), 0.4 * lost(40));
}

TEST(Losses, LostStrokesCostAsMuchInALargerPicture) {
  auto target = torch::zeros({1, 1, 64, 64}), output = target.clone();
  target.slice(2, 30, 34).slice(3, 8, 56).fill_(1);
  output.slice(2, 30, 34).slice(3, 8, 30).fill_(1);
  const auto twice = [](const torch::Tensor& x) { return x.repeat_interleave(2, 2).repeat_interleave(2, 3); };
  const double cost = lostStrokes(output, target);
  EXPECT_NEAR(lostStrokes(twice(output), twice(target)), cost, 0.15 * cost);
}

TEST(Losses, AStrokeDrawnAsDotsIsHalfLost) {
  auto target = torch::zeros({1, 1, 32, 32});
  target.slice(2, 14, 18).slice(3, 4, 28).fill_(1);
  const auto dots = target * (torch::arange(32).unsqueeze(0) + torch::arange(32).unsqueeze(1)).remainder(2);
  const auto lost = [&](const torch::Tensor& output) { return lostStrokes(output, target); };
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
