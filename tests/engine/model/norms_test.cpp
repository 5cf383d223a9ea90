#include "engine/model/norms_impl.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

class Norms : public ::testing::Test {
 protected:
  template <class Norm>
  void compare(Norm norm, const torch::Tensor& x) {
    torch::NoGradGuard noGrad;
    norm->weight.uniform_(0.5, 2);
    norm->bias.uniform_(-1, 1);
    const auto whole = norm->forward(x);
    EXPECT_TRUE(torch::equal(normed(norm, x), whole));
    const auto half = normed(norm, x.to(torch::kBFloat16));
    EXPECT_EQ(half.scalar_type(), torch::kBFloat16);
    EXPECT_TRUE(torch::allclose(half.to(torch::kFloat), whole, 0, 0.05));
  }
  template <class Norm>
  void learn(Norm norm, const torch::Tensor& x) {
    (normed(norm, x.to(torch::kBFloat16)).to(torch::kFloat) * x).sum().backward();
    for (const auto& parameter : norm->parameters()) {
      EXPECT_EQ(parameter.grad().scalar_type(), torch::kFloat);
      EXPECT_TRUE(parameter.grad().ne(0).all().template item<bool>());
    }
  }

  void SetUp() override { torch::manual_seed(1); }
};

TEST_F(Norms, AreTorchsInBothPrecisions) {
  compare(groupNorm(16), torch::randn({2, 16, 5, 7}));
  compare(layerNorm(16), torch::randn({2, 9, 16}));
}

TEST_F(Norms, LearnFromFeaturesInBfloat16) {
  learn(groupNorm(16), torch::randn({2, 16, 5, 7}));
  learn(layerNorm(16), torch::randn({2, 9, 16}));
}

}  // namespace
}  // namespace gg
