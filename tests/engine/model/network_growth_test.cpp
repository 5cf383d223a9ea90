#include "engine/model/network_growth_impl.h"

#include <gtest/gtest.h>

#include "engine/model/attention_unet_impl.h"
#include "engine/model/weights_impl.h"
#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

torch::Tensor doubled(const torch::Tensor& pictures) {
  return pictures.repeat_interleave(2, 2).repeat_interleave(2, 3);
}

torch::Tensor drawn(AttentionUNet& network, const torch::Tensor& references, const torch::Tensor& contents,
                    const torch::Tensor& glyphs) {
  const auto features = network->style()->relate(network->style()->features(references), 1);
  return network->decode(glyphs, network->remember(features, network->content()->keyFeatures(contents), 1));
}

TEST(NetworkGrowth, TheFinerNetworkMakesTheSamePicturesTwiceAsLarge) {
  torch::InferenceMode guard;
  torch::manual_seed(3);
  auto config = test::tinyConfig();
  AttentionUNet coarse(config);
  for (auto& parameter : coarse->parameters()) parameter.add_(torch::randn_like(parameter) * 0.05);
  SafetensorsFile file;
  storeWeights(*coarse, file, "", DType::F32);
  refinePatch(file, 2, 4);
  config.patch = 4;
  config.size *= 2;
  AttentionUNet fine(config);
  const auto loaded = loadWeights(*fine, file, "", "model");
  ASSERT_TRUE(loaded) << loaded.error().message.text();
  const auto references = torch::rand({3, 1, 32, 32}), contents = torch::rand({3, config.contentDesigns, 32, 32}),
             glyphs = torch::rand({2, config.contentDesigns, 32, 32});
  const auto expected = doubled(drawn(coarse, references, contents, glyphs));
  const auto made = drawn(fine, doubled(references), doubled(contents), doubled(glyphs));
  ASSERT_EQ(made.sizes(), expected.sizes());
  EXPECT_LT((made - expected).abs().max().item<double>(), 1e-4);
  EXPECT_GT(expected.std().item<double>(), 1e-2) << "there is something to compare";
}

TEST(NetworkGrowth, AnotherFactorChangesNothing) {
  AttentionUNet network(test::tinyConfig());
  SafetensorsFile file;
  storeWeights(*network, file, "", DType::F32);
  refinePatch(file, 2, 3);
  EXPECT_TRUE(loadWeights(*network, file, "", "model"));
}

TEST(NetworkGrowth, MoreDesignsAddNothingAtFirst) {
  torch::InferenceMode guard;
  torch::manual_seed(4);
  auto config = test::tinyConfig();
  config.contentDesigns = 2;
  AttentionUNet few(config);
  for (auto& parameter : few->parameters()) parameter.add_(torch::randn_like(parameter) * 0.05);
  SafetensorsFile file;
  storeWeights(*few, file, "", DType::F32);
  addDesigns(file, 3, config.patch);
  config.contentDesigns = 5;
  AttentionUNet more(config);
  const auto loaded = loadWeights(*more, file, "", "model");
  ASSERT_TRUE(loaded) << loaded.error().message.text();
  const auto size = config.size;
  const auto references = torch::rand({3, 1, size, size}), contents = torch::rand({3, 5, size, size}),
             glyphs = torch::rand({2, 5, size, size});
  const auto expected = drawn(few, references, contents.slice(1, 0, 2), glyphs.slice(1, 0, 2));
  EXPECT_LT((drawn(more, references, contents, glyphs) - expected).abs().max().item<double>(), 1e-5);
  EXPECT_GT(expected.std().item<double>(), 1e-2) << "there is something to compare";
}

}  // namespace
}  // namespace gg
