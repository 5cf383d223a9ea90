#include "engine/train/batch_queue.h"

#include <gtest/gtest.h>

#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

TEST(BatchQueue, GivesTheSamplersBatchesInOrder) {
  const auto corpus = test::tinyCorpus();
  SamplerOptions options;
  options.size = 32;
  options.fonts = 2;
  options.targets = 3;
  const auto sampler = Sampler::create(corpus, options);
  ASSERT_TRUE(sampler);
  for (const int ahead : {1, 3}) {
    BatchQueue queue(*sampler, 5, ahead);
    for (std::uint64_t index = 5; index < 10; ++index) {
      const auto batch = queue.next(), expected = sampler->batch(index);
      EXPECT_EQ(batch.target, expected.target) << index;
      EXPECT_EQ(batch.reference, expected.reference) << index;
      EXPECT_EQ(batch.content, expected.content) << index;
    }
  }
}

}  // namespace
}  // namespace gg
