#include "engine/model/patch_refinement_impl.h"

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

TEST(PatchRefinement, TheFinerNetworkMakesTheSamePicturesTwiceAsLarge) {
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

TEST(PatchRefinement, AnotherFactorChangesNothing) {
  AttentionUNet network(test::tinyConfig());
  SafetensorsFile file;
  storeWeights(*network, file, "", DType::F32);
  refinePatch(file, 2, 3);
  EXPECT_TRUE(loadWeights(*network, file, "", "model"));
}

}  // namespace
}  // namespace gg
