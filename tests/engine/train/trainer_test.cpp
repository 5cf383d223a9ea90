#include <gtest/gtest.h>

#include "engine/train/trainer_impl.h"
#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

class TrainerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    at::set_num_threads(1);
    SamplerOptions options;
    options.size = 32;
    options.fonts = 2;
    options.targets = 4;
    options.augment = options.blend = options.worn = 0;
    auto created = Sampler::create(corpus_, options);
    ASSERT_TRUE(created);
    sampler_ = std::make_unique<Sampler>(std::move(*created));
  }
  double train(Trainer& trainer, int steps) {
    double last = 0;
    for (int i = 0; i < steps; ++i) {
      last = trainer.step(sampler_->batch(static_cast<std::uint64_t>(trainer.steps())), 2e-3).l1;
    }
    return last;
  }

  FontCorpus corpus_ = test::tinyCorpus();
  std::unique_ptr<Sampler> sampler_;
};

TEST_F(TrainerTest, ATinyTrainingLowersTheLoss) {
  Trainer trainer(test::tinyConfig(), 1, torch::kCPU);
  double first = 0, last = 0;
  for (int i = 0; i < 5; ++i) first += train(trainer, 1);
  train(trainer, 60);
  for (int i = 0; i < 5; ++i) last += train(trainer, 1);
  EXPECT_LT(last, 0.6 * first);
}

TEST_F(TrainerTest, AResumedRunEqualsTheUninterruptedOne) {
  Trainer whole(test::tinyConfig(), 1, torch::kCPU);
  train(whole, 8);
  Trainer before(test::tinyConfig(), 1, torch::kCPU);
  train(before, 4);
  const auto saved = SafetensorsFile::parse(before.checkpoint().serialise(), "checkpoint");
  ASSERT_TRUE(saved);
  Trainer after(test::tinyConfig(), 99, torch::kCPU);
  ASSERT_TRUE(after.restore(*saved, "checkpoint"));
  train(after, 4);
  EXPECT_EQ(after.steps(), whole.steps());
  const auto expected = whole.checkpoint(), got = after.checkpoint();
  for (const auto& [name, tensor] : expected.tensors) EXPECT_EQ(got.tensors.at(name).bytes, tensor.bytes) << name;
}

TEST_F(TrainerTest, ATrainingInBfloat16LearnsAsOneIn32BitDoes) {
  Trainer mixed(test::tinyConfig(), 1, torch::kCPU, true), plain(test::tinyConfig(), 1, torch::kCPU);
  const double first = train(plain, 1);
  EXPECT_NEAR(train(mixed, 1), first, 0.02 * first);
  train(plain, 40);
  train(mixed, 40);
  const double learned = train(plain, 1);
  EXPECT_LT(learned, 0.7 * first);
  EXPECT_NEAR(train(mixed, 1), learned, 0.2 * learned);
  for (const auto& item : mixed.average()->named_parameters()) {
    EXPECT_EQ(item.value().scalar_type(), torch::kFloat) << item.key();
  }
}

TEST_F(TrainerTest, AResumedRunInBfloat16EqualsTheUninterruptedOne) {
  const auto fresh = [] { return Trainer(test::tinyConfig(), 1, torch::kCPU, true); };
  auto whole = fresh(), before = fresh(), after = fresh();
  train(whole, 4);
  train(before, 2);
  ASSERT_TRUE(after.restore(before.checkpoint(), "checkpoint"));
  train(after, 2);
  const auto expected = whole.checkpoint(), got = after.checkpoint();
  for (const auto& [name, tensor] : expected.tensors) EXPECT_EQ(got.tensors.at(name).bytes, tensor.bytes) << name;
}

TEST_F(TrainerTest, AnAdversaryIsResumedWithTheRest) {
  const auto fresh = [] {
    auto trainer = std::make_unique<Trainer>(test::tinyConfig(), 1, torch::kCPU);
    trainer->engageAdversary(1);
    return trainer;
  };
  const auto train = [&](Trainer& trainer, int steps) {
    for (int i = 0; i < steps; ++i) {
      trainer.step(sampler_->batch(static_cast<std::uint64_t>(trainer.steps())), 2e-3, 0.1);
    }
  };
  const auto whole = fresh(), before = fresh(), after = fresh(), alone = fresh();
  train(*whole, 6);
  train(*before, 3);
  const auto saved = SafetensorsFile::parse(before->checkpoint().serialise(), "checkpoint");
  ASSERT_TRUE(saved);
  ASSERT_TRUE(after->restore(*saved, "checkpoint"));
  train(*after, 3);
  const auto expected = whole->checkpoint(), got = after->checkpoint();
  EXPECT_EQ(expected.tensors.count("adversary.layer1.weight"), 1U);
  for (const auto& [name, tensor] : expected.tensors) EXPECT_EQ(got.tensors.at(name).bytes, tensor.bytes) << name;
  EXPECT_EQ(whole->compact().tensors.count("adversary.layer1.weight"), 0U);
  // Without its weight it takes no part.
  this->train(*alone, 6);
  Trainer plain(test::tinyConfig(), 1, torch::kCPU);
  this->train(plain, 6);
  EXPECT_EQ(alone->compact().tensors.at("head.weight").bytes, plain.compact().tensors.at("head.weight").bytes);
  EXPECT_NE(whole->compact().tensors.at("head.weight").bytes, plain.compact().tensors.at("head.weight").bytes);
}

TEST_F(TrainerTest, ACheckpointWithoutAnAdversaryGetsAFreshOne) {
  Trainer plain(test::tinyConfig(), 1, torch::kCPU), engaged(test::tinyConfig(), 1, torch::kCPU);
  train(plain, 2);
  engaged.engageAdversary(1);
  ASSERT_TRUE(engaged.restore(plain.checkpoint(), "checkpoint"));
  EXPECT_EQ(engaged.steps(), 2);
}

TEST_F(TrainerTest, ACompactModelStartsAnotherTraining) {
  Trainer one(test::tinyConfig(), 1, torch::kCPU);
  train(one, 3);
  Trainer two(test::tinyConfig(), 2, torch::kCPU);
  ASSERT_TRUE(two.initialise(one.compact(), "model"));
  EXPECT_EQ(two.compact().tensors.at("head.weight").bytes, one.compact().tensors.at("head.weight").bytes);
}

TEST_F(TrainerTest, TheMeanOfSeveralModelsStartsAnotherTraining) {
  std::vector<Trainer> models;
  for (const std::uint64_t seed : {1, 2, 3}) models.emplace_back(test::tinyConfig(), seed, torch::kCPU);
  Trainer mean(test::tinyConfig(), 9, torch::kCPU);
  torch::Tensor expected = torch::zeros_like(models[0].average()->parameters()[0]);
  for (std::size_t i = 0; i < models.size(); ++i) {
    ASSERT_TRUE(mean.initialise(models[i].compact(), "model", i + 1));
    expected = expected + models[i].average()->parameters()[0].detach() / 3;
  }
  EXPECT_TRUE(torch::allclose(mean.average()->parameters()[0], expected, 0, 1e-3));
}

TEST_F(TrainerTest, AModelIsNotACheckpoint) {
  Trainer trainer(test::tinyConfig(), 1, torch::kCPU);
  const auto ok = trainer.restore(trainer.compact(), "x.safetensors");
  ASSERT_FALSE(ok);
  EXPECT_EQ(ok.error().message.text(), "x.safetensors is not a training checkpoint.");
}

}  // namespace
}  // namespace gg
