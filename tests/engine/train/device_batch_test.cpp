#include "engine/train/device_batch_impl.h"

#include <gtest/gtest.h>

#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

TEST(DeviceBatch, HoldsTheSamplersValuesInTheNetworksShapes) {
  const auto corpus = test::tinyCorpus();
  SamplerOptions options;
  options.size = 32;
  options.fonts = 2;
  options.targets = 3;
  options.fixedReferences = 4;
  options.keepPlainContent = true;
  const auto sampler = Sampler::create(corpus, options);
  ASSERT_TRUE(sampler);
  const auto expected = sampler->batch(5);
  const DeviceBatch batch(sampler->batch(5), torch::kCPU);
  EXPECT_EQ(batch.fonts, 2);
  EXPECT_EQ(batch.references, 4);
  const auto same = [](const torch::Tensor& tensor, const std::vector<float>& values, std::vector<int64_t> shape) {
    EXPECT_EQ(tensor.sizes().vec(), shape);
    EXPECT_TRUE(torch::equal(tensor.flatten(), torch::tensor(values)));
  };
  same(batch.content, expected.content, {6, 5, 32, 32});
  same(batch.target, expected.target, {6, 1, 32, 32});
  same(batch.plainContent, expected.plainContent, {6, 1, 32, 32});
  same(batch.reference, expected.reference, {8, 1, 32, 32});
  same(batch.referenceContent, expected.referenceContent, {8, 5, 32, 32});
  same(batch.styled, {expected.styled.begin(), expected.styled.end()}, {2});
  same(batch.vectorKept, {expected.vectorKept.begin(), expected.vectorKept.end()}, {2});
  same(batch.keyKnown, {expected.keyKnown.begin(), expected.keyKnown.end()}, {8});
}

}  // namespace
}  // namespace gg
