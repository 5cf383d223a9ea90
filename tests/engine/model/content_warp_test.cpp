#include <gtest/gtest.h>

#include "engine/model/content_warp_impl.h"
#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

struct Fixture {
  ModelConfig config = test::tinyConfig();
  ContentWarp warp{config};
  torch::Tensor decoded = torch::randn({2, config.channels[1], 8, 8});
  torch::Tensor skip = torch::rand({2, config.channels[0], 16, 16});
  torch::Tensor pictures = torch::rand({2, config.contentDesigns, 32, 32});

  ContentWarpImpl::Moved moved() { return warp->forward(decoded, skip, pictures); }
  /// Displaces one of what is moved, 0: the skip, by so many sides of the picture.
  void displace(int64_t which, double x, double y) {
    torch::NoGradGuard guard;
    auto bias = warp->named_parameters()["conv.bias"];
    // What an output of 1 stands for.
    bias[2 * which] = 1;
    const double unit = warp->field(decoded)[0][which][0].mean().item<double>();
    bias[2 * which] = x / unit;
    bias[2 * which + 1] = y / unit;
  }
};

TEST(ContentWarp, StartsByMovingNothing) {
  torch::manual_seed(2);
  Fixture f;
  const auto moved = f.moved();
  EXPECT_LT((moved.skip - f.skip).abs().max().item<double>(), 1e-5);
  EXPECT_LT((moved.pictures - f.pictures).abs().max().item<double>(), 1e-5);
}

TEST(ContentWarp, EachDesignIsMovedOnItsOwn) {
  torch::InferenceMode guard;
  Fixture f;
  f.displace(2, 4 / 32.0, -2 / 32.0);
  const auto moved = f.moved();
  EXPECT_LT((moved.skip - f.skip).abs().max().item<double>(), 1e-5);
  EXPECT_LT((moved.pictures.select(1, 0) - f.pictures.select(1, 0)).abs().max().item<double>(), 1e-5);
  EXPECT_LT((moved.pictures.select(1, 2) - f.pictures.select(1, 2)).abs().max().item<double>(), 1e-5);
  // The point (x, y) of the second design shows what lay four pixels to the right and two above.
  const auto expected = f.pictures.select(1, 1).slice(1, 0, 30).slice(2, 4, 32);
  const auto made = moved.pictures.select(1, 1).slice(1, 2, 32).slice(2, 0, 28);
  EXPECT_LT((made - expected).abs().max().item<double>(), 1e-4);
  EXPECT_EQ(moved.pictures.select(1, 1).slice(2, 28, 32).abs().max().item<double>(), 0) << "beyond the frame is ground";
}

TEST(ContentWarp, TheSkipIsMovedOnItsOwnGrid) {
  torch::InferenceMode guard;
  Fixture f;
  f.displace(0, 0, 3 / 16.0);
  const auto moved = f.moved();
  EXPECT_LT((moved.skip.slice(2, 0, 13) - f.skip.slice(2, 3, 16)).abs().max().item<double>(), 1e-4);
  EXPECT_LT((moved.pictures - f.pictures).abs().max().item<double>(), 1e-5);
}

TEST(ContentWarp, LearnsHowFarAPictureLies) {
  // A soft spot, and the same two pixels further to the right.
  const auto at = torch::arange(32, torch::kFloat);
  const auto spot = [&](double x) {
    return torch::exp(-((at - x).square().unsqueeze(0) + (at - 16).square().unsqueeze(1)) / 20).expand({2, 3, 32, 32});
  };
  torch::manual_seed(4);
  Fixture f;
  f.pictures = spot(14);
  const auto wanted = spot(16);
  torch::optim::Adam optimiser(f.warp->parameters(), torch::optim::AdamOptions(0.02));
  const auto loss = [&] { return (f.moved().pictures - wanted).square().mean(); };
  const double before = loss().item<double>();
  for (int step = 0; step < 150; ++step) {
    optimiser.zero_grad();
    loss().backward();
    optimiser.step();
  }
  EXPECT_LT(loss().item<double>(), 0.1 * before);
  // The middle of the field points to where the spot was.
  const auto middle = f.warp->field(f.decoded).slice(3, 3, 5).slice(4, 3, 5).narrow(1, 1, 3);
  EXPECT_NEAR(middle.select(2, 0).mean().item<double>() * 32, -2, 0.7);
}

}  // namespace
}  // namespace gg
