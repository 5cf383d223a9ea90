#include "engine/train/train.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "engine/base/vector_units.h"
#include "engine/generate/generator.h"
#include "engine/model/safetensors.h"
#include "engine/model/weights_impl.h"
#include "engine/train/train_speed.h"
#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

namespace fs = std::filesystem;

class TrainTest : public ::testing::Test {
 protected:
  void SetUp() override {
    char name[] = "/tmp/gg-train-XXXXXX";
    folder_ = mkdtemp(name);
    ASSERT_TRUE(test::tinyCorpus().save(folder_ + "/tiny.ggcorpus"));
    options_.corpusFile = folder_ + "/tiny.ggcorpus";
    options_.outFile = folder_ + "/model.safetensors";
    options_.config = test::tinyConfig();
    options_.sampling.fonts = 2;
    options_.sampling.targets = 2;
    options_.device = DeviceKind::Cpu;
    options_.threads = 1;
    options_.steps = 6;
  }
  void TearDown() override { fs::remove_all(folder_); }

  using Weights = std::map<std::string, Bytes>;
  /// The weights of a training that must succeed.
  static Weights weightsAfter(const TrainOptions& options) {
    const auto summary = train(options, {}, [](const std::string&) {});
    EXPECT_TRUE(summary) << summary.error().message.text();
    Weights weights;
    const auto file = SafetensorsFile::load(options.outFile).value();
    for (const auto& [name, tensor] : file.tensors) weights[name] = tensor.bytes;
    return weights;
  }
  /// Stops a training after a step; returns its options.
  TrainOptions interrupted(TrainOptions options, std::int64_t last) const {
    options.outFile = folder_ + "/half.safetensors";
    StopFlag stop;
    options.onStep = [&stop, last](std::int64_t step) {
      if (step == last) stop.request();
    };
    EXPECT_TRUE(train(options, stop, [](const std::string&) {}));
    options.onStep = {};
    return options;
  }
  /// Trains a model for a step; what follows starts from it and trains no further.
  TrainOptions fromTrainedModel() const {
    auto first = options_;
    first.steps = 1;
    EXPECT_TRUE(train(first, {}, [](const std::string&) {}));
    first.steps = 0;
    first.initFiles = {options_.outFile};
    first.outFile = folder_ + "/next.safetensors";
    return first;
  }
  /// What --resume and nothing else asks for; `old`: the checkpoint holds no settings.
  static TrainOptions resumed(const TrainOptions& half, bool old) {
    TrainOptions options;
    options.corpusFile = half.corpusFile;
    options.outFile = half.outFile;
    options.resumeFile = half.outFile + ".checkpoint";
    options.device = DeviceKind::Cpu;
    options.threads = 1;
    if (old) {
      auto file = SafetensorsFile::load(options.resumeFile).value();
      EXPECT_EQ(file.metadata.erase("options"), 1U);
      EXPECT_TRUE(file.save(options.resumeFile));
    }
    return options;
  }
  static std::string textOf(const std::string& path) {
    const auto bytes = readFile(path).value_or(Bytes());
    return {bytes.begin(), bytes.end()};
  }

  std::string folder_;
  TrainOptions options_;
};

TEST_F(TrainTest, WritesAModelThatSaysWhatItIs) {
  const auto summary = train(options_, {}, [](const std::string&) {});
  ASSERT_TRUE(summary) << summary.error().message.text();
  EXPECT_TRUE(summary->finished);
  const auto info = readModelInfo(options_.outFile);
  ASSERT_TRUE(info) << info.error().message.text();
  EXPECT_EQ(info->config.size, 32);
  EXPECT_TRUE(fs::exists(options_.outFile + ".checkpoint"));
  EXPECT_TRUE(fs::exists(options_.outFile + ".csv"));
}

TEST_F(TrainTest, AStoppedRunResumesToTheSameWeights) {
  ASSERT_TRUE(train(options_, {}, [](const std::string&) {}));
  const auto whole = SafetensorsFile::load(options_.outFile);
  auto half = options_;
  half.outFile = folder_ + "/half.safetensors";
  half.saveMinutes = -1;  // after every step
  half.validateMinutes = 1e9;
  StopFlag stop;
  half.onStep = [&stop](std::int64_t step) {
    if (step == 3) stop.request();
  };
  const auto first = train(half, stop, [](const std::string&) {});
  ASSERT_TRUE(first);
  ASSERT_EQ(first->steps, 3);
  half.resumeFile = half.outFile + ".checkpoint";
  ASSERT_TRUE(train(half, {}, [](const std::string&) {}));
  const auto resumed = SafetensorsFile::load(half.outFile);
  ASSERT_TRUE(whole && resumed);
  for (const auto& [name, tensor] : whole->tensors) EXPECT_EQ(resumed->tensors.at(name).bytes, tensor.bytes) << name;
}

TEST_F(TrainTest, ARaisedFlagStopsBeforeTheFirstStep) {
  StopFlag stop;
  stop.request();
  const auto summary = train(options_, stop, [](const std::string&) {});
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->steps, 0);
  EXPECT_FALSE(summary->finished);
}

TEST_F(TrainTest, AResumedRunTakesTheSettingsOfItsCheckpoint) {
  options_.seed = 7;
  options_.learningRate = 3e-3;
  options_.sampling.augment = 1;
  options_.sampling.blend = 0;
  options_.trainingData = "Two fonts.";
  const auto whole = weightsAfter(options_);
  auto again = resumed(interrupted(options_, 3), false);
  EXPECT_EQ(weightsAfter(again), whole);
  EXPECT_EQ(SafetensorsFile::load(again.outFile)->metadata.at("training_data"), "Two fonts.");
  again = resumed(interrupted(options_, 3), false);
  again.steps = 5;
  again.given = {"steps"};
  const auto summary = train(again, {}, [](const std::string&) {});
  ASSERT_TRUE(summary) << summary.error().message.text();
  EXPECT_EQ(summary->steps, 5);
  EXPECT_TRUE(summary->finished);
}

TEST_F(TrainTest, ACheckpointWithoutSettingsGoesOnWithTheOptions) {
  options_.seed = 7;
  const auto whole = weightsAfter(options_);
  auto again = resumed(interrupted(options_, 3), true);
  again.seed = 7;
  again.steps = 6;
  again.sampling.fonts = again.sampling.targets = 2;
  EXPECT_EQ(weightsAfter(again), whole);
}

TEST_F(TrainTest, ACheckpointWithImpossibleSettingsIsRefused) {
  for (const char* text :
       {"{", "{}", R"({"steps": "x"})",
        R"({"steps": 6, "learning-rate": 1e-3, "warm-up": 9, "seed": 1, "fonts": 2, "targets": 2, "max-references": 4,
            "training-data": "", "font-share": 0})",
        R"({"steps": 6, "learning-rate": 1e-3, "warm-up": 9, "seed": 1, "fonts": 2, "targets": 2, "max-references": 4,
            "training-data": "", "adversarial": -1})",
        R"({"steps": 6, "learning-rate": 1e-3, "warm-up": 9, "seed": 1, "fonts": 2, "targets": 2, "max-references": 4,
            "training-data": "", "blend": 1.5})"}) {
    auto again = resumed(interrupted(options_, 1), false);
    auto file = SafetensorsFile::load(again.resumeFile).value();
    file.metadata["options"] = text;
    ASSERT_TRUE(file.save(again.resumeFile));
    const auto summary = train(again, {}, [](const std::string&) {});
    ASSERT_FALSE(summary) << text;
    EXPECT_EQ(summary.error().code, ErrorCode::BadInput);
    EXPECT_NE(summary.error().message.text().find(again.resumeFile), std::string::npos)
        << summary.error().message.text();
  }
}

TEST_F(TrainTest, TheLogTellsOfTheStepsOfTheCheckpoint) {
  const auto half = interrupted(options_, 3);
  ASSERT_TRUE(writeFile(half.outFile + ".csv", textOf(half.outFile + ".csv") + "4,9,9,9,9,9\n"));  // of a lost step
  ASSERT_TRUE(train(resumed(half, false), {}, [](const std::string&) {}));
  const auto log = textOf(half.outFile + ".csv");
  EXPECT_EQ(log.find("step,minutes,"), 0U);
  EXPECT_EQ(std::count(log.begin(), log.end(), '\n'), 7);
  EXPECT_EQ(log.find("4,9,9"), std::string::npos);
}

TEST_F(TrainTest, PicturesHaveTheSizeOfTheNetwork) {
  options_.config.size = options_.sampling.size = 48;
  options_.steps = 1;
  ASSERT_TRUE(train(options_, {}, [](const std::string&) {}));
  auto next = options_;
  next.initFiles = {options_.outFile};
  next.outFile = folder_ + "/next.safetensors";
  const auto expected = weightsAfter(next);
  next.config = ModelConfig();
  next.sampling.size = 64;
  next.sampling.alignment = false;
  EXPECT_EQ(weightsAfter(next), expected);
}

TEST_F(TrainTest, AGivenConfigurationStandsAgainstTheModelsWhenItsWeightsFit) {
  auto next = fromTrainedModel();
  next.config.designWeights = false;
  ASSERT_TRUE(train(next, {}, [](const std::string&) {}));
  EXPECT_TRUE(readModelInfo(next.outFile)->config.designWeights) << "not given";
  next.given.insert("config");
  ASSERT_TRUE(train(next, {}, [](const std::string&) {}));
  EXPECT_FALSE(readModelInfo(next.outFile)->config.designWeights);
  next.config.heads = 1;
  const auto refused = train(next, {}, [](const std::string&) {});
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.text().find("has the shape"), std::string::npos);
}

TEST_F(TrainTest, GainAndBiasOfTheHeadChangeItsWeightsAndNothingElse) {
  auto next = fromTrainedModel();
  next.headGain = 1.5;
  next.headBias = -0.5;
  ASSERT_TRUE(train(next, {}, [](const std::string&) {}));
  const auto before = SafetensorsFile::load(options_.outFile), after = SafetensorsFile::load(next.outFile);
  ASSERT_TRUE(before && after);
  for (const auto& [name, tensor] : before->tensors) {
    const auto was = toTensor(tensor).to(torch::kFloat), is = toTensor(after->tensors.at(name)).to(torch::kFloat);
    const double gain = name == "head.weight" || name == "head.bias" ? 1.5 : 1;
    const double bias = name == "head.bias" ? -0.5 : 0;
    EXPECT_LT((is - was * gain - bias).abs().max().item<double>(), 2e-3 * was.abs().max().item<double>() + 1e-4)
        << name;
  }
}

TEST_F(TrainTest, BlocksThatAModelLacksStartFreshAndAddNothing) {
  auto next = fromTrainedModel();
  next.initFiles.push_back(options_.outFile);
  next.config.skipSelfLevels = {3};
  next.config.styleDepth = 2;
  next.given.insert("config");
  const auto summary = train(next, {}, [](const std::string&) {});
  ASSERT_TRUE(summary) << summary.error().message.text();
  const auto before = SafetensorsFile::load(options_.outFile), after = SafetensorsFile::load(next.outFile);
  ASSERT_TRUE(before && after);
  for (const auto& [name, tensor] : before->tensors) {
    const auto &was = tensor.bytes, &is = after->tensors.at(name).bytes;
    ASSERT_EQ(is.size(), was.size()) << name;
    for (std::size_t i = 0; i < was.size(); i += 2) {  // numbers below 2⁻¹⁴ are flushed to zero on the way
      const bool same = is[i] == was[i] && is[i + 1] == was[i + 1];
      ASSERT_TRUE(same || (was[i + 1] & 0x7C) == 0) << name << " " << i / 2;
    }
  }
  for (const char* block : {"skip_self3.attention", "style.self2.attention", "style.cross2"}) {
    const auto& out = after->tensors.at(std::string(block) + ".out.weight").bytes;
    EXPECT_EQ(std::count(out.begin(), out.end(), 0), static_cast<std::ptrdiff_t>(out.size())) << block;
    const auto& query = after->tensors.at(std::string(block) + ".query.weight").bytes;
    EXPECT_LT(std::count(query.begin(), query.end(), 0), static_cast<std::ptrdiff_t>(query.size())) << block;
  }
}

TEST_F(TrainTest, WhatCannotBeWrittenIsFoundBeforeTheFirstStep) {
  for (const char* taken : {"", ".checkpoint", ".csv"}) {
    auto options = options_;
    options.outFile = folder_ + "/taken";
    fs::create_directory(options.outFile + taken);
    options.onStep = [](std::int64_t) { FAIL() << "a step was made"; };
    const auto summary = train(options, {}, [](const std::string&) {});
    ASSERT_FALSE(summary);
    EXPECT_EQ(summary.error().code, ErrorCode::Io);
    fs::remove(options.outFile + taken);
  }
}

TEST_F(TrainTest, TheSpeedIsMeasuredWithoutWritingAnything) {
  const auto speed = measureTraining(options_, 0.01);
  ASSERT_TRUE(speed) << speed.error().message.text();
  EXPECT_EQ(speed->device, "cpu");
  EXPECT_EQ(speed->bfloat16, VectorUnits::here().tiles);
  EXPECT_EQ(speed->size, 32);
  EXPECT_EQ(speed->glyphs, 4);
  for (const double rate : {speed->drawn, speed->stepped, speed->trained}) EXPECT_GT(rate, 0);
  EXPECT_GE(speed->waited, 0);
  EXPECT_LE(speed->waited, 1);
  EXPECT_GT(speed->loss, 0);
  EXPECT_NEAR(speed->processorLoss, speed->loss, 0.02 * speed->loss);
  EXPECT_FALSE(fs::exists(options_.outFile));
}

TEST_F(TrainTest, InThirtyTwoBitTheLossIsTheProcessors) {
  options_.mixedPrecision = false;
  const auto speed = measureTraining(options_, 0.01);
  ASSERT_TRUE(speed) << speed.error().message.text();
  EXPECT_FALSE(speed->bfloat16);
  EXPECT_EQ(speed->processorLoss, speed->loss);
}

TEST_F(TrainTest, AMissingCorpusIsNamed) {
  options_.corpusFile = folder_ + "/none.ggcorpus";
  const auto summary = train(options_, {}, [](const std::string&) {});
  ASSERT_FALSE(summary);
  EXPECT_NE(summary.error().message.text().find("none.ggcorpus"), std::string::npos);
}

TEST_F(TrainTest, TheScheduleWarmsUpHoldsAndDecays) {
  options_.steps = 3000;
  options_.warmUp = 100;
  options_.learningRate = 1e-3;
  EXPECT_LT(scheduledRate(options_, 0), 2e-5);
  EXPECT_DOUBLE_EQ(scheduledRate(options_, 1000), 1e-3);
  EXPECT_LT(scheduledRate(options_, 2500), 6e-4);
  EXPECT_NEAR(scheduledRate(options_, 2999), 2e-5, 1e-6);
}

TEST_F(TrainTest, TheAdversaryJoinsTowardsTheEnd) {
  options_.steps = 3000;
  EXPECT_EQ(scheduledAdversary(options_, 2999), 0) << "none is asked for";
  options_.adversarial = 0.2;
  EXPECT_EQ(scheduledAdversary(options_, 2100), 0);
  EXPECT_NEAR(scheduledAdversary(options_, 2250), 0.1, 1e-9);
  EXPECT_DOUBLE_EQ(scheduledAdversary(options_, 2400), 0.2);
  EXPECT_DOUBLE_EQ(scheduledAdversary(options_, 2999), 0.2);
}

}  // namespace
}  // namespace gg
