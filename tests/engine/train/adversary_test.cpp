#include "engine/train/adversary_impl.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

using torch::indexing::Slice;

constexpr int64_t kSize = 64;

/// Bars of 6 px across a picture, each with its middle at one of the heights.
torch::Tensor bars(const std::vector<int64_t>& middles) {
  auto picture = torch::zeros({1, 1, kSize, kSize});
  for (const int64_t y : middles) picture.index_put_({0, 0, Slice(y - 3, y + 3), Slice(8, 56)}, 1);
  return picture;
}

torch::Tensor noContent(int64_t count) { return torch::zeros({count, 3, kSize, kSize}); }

TEST(SpectralConv, DividesByTheLargestSingularValue) {
  torch::manual_seed(2);
  SpectralConv layer(3, 8, 3, 1, 1);
  {
    torch::NoGradGuard noGrad;
    layer->named_parameters()["weight"].copy_(torch::randn({8, 3, 3, 3}));
  }
  const auto input = torch::randn({1, 3, 6, 6});
  torch::Tensor output;
  for (int i = 0; i < 100; ++i) output = layer->forward(input);
  const auto weight = layer->named_parameters()["weight"].detach();
  const auto largest = std::get<1>(torch::svd(weight.reshape({8, -1}))).max();
  const auto expected = torch::conv2d(input, weight / largest, {}, 1, 1);
  EXPECT_LT((output - expected).abs().max().item<double>(), 1e-4);
}

TEST(SpectralConv, DoesNotMoveWhenItIsNotTrained) {
  SpectralConv layer(3, 8, 3, 1, 1);
  for (auto& parameter : layer->parameters()) parameter.requires_grad_(false);
  const auto before = layer->named_buffers()["direction"].clone();
  layer->forward(torch::randn({1, 3, 6, 6}));
  EXPECT_TRUE(torch::equal(layer->named_buffers()["direction"], before));
}

TEST(Adversary, LearnsToTellRealGlyphsFromOthers) {
  Adversary adversary(3, 1, torch::kCPU);
  const auto real = bars({16, 40}).repeat({4, 1, 1, 1}), made = torch::avg_pool2d(real, 9, 1, 4);
  const auto toBeTaken = [&](const torch::Tensor& glyphs) {  // without feature matching: glyphs like the real ones
    return adversary.loss(glyphs, glyphs, noContent(4)).item<double>();
  };
  for (int i = 0; i < 40; ++i) adversary.learn(made, real, noContent(4), 2e-3);
  EXPECT_LT(toBeTaken(real), 0);
  EXPECT_GT(toBeTaken(made), toBeTaken(real) + 1);
}

TEST(Adversary, ItsLossReachesTheGlyphsAlone) {
  Adversary adversary(3, 1, torch::kCPU);
  auto made = (0.8 * bars({16, 40})).requires_grad_();
  adversary.learn(made, bars({16, 40}), noContent(1), 1e-3);
  EXPECT_FALSE(made.grad().defined());
  adversary.loss(made, bars({16, 40}), noContent(1)).backward();
  EXPECT_GT(made.grad().abs().sum().item<double>(), 0);
}

TEST(Adversary, AsksNothingOfGlyphsWithOtherStrokes) {
  const auto real = bars({16, 40});
  const auto passes = [&](const torch::Tensor& made) { return Adversary::gate(made, real).item<double>(); };
  EXPECT_EQ(passes(real), 1);
  EXPECT_EQ(passes(bars({17, 40})), 1) << "beside its place";
  EXPECT_EQ(passes(bars({16})), 0) << "a stroke is lost";
  EXPECT_EQ(passes(bars({16, 28, 40})), 0) << "a stroke too many";
}

}  // namespace
}  // namespace gg
