#include "engine/train/train.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "engine/model/safetensors.h"
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
    options_.sampling.size = 32;
    options_.sampling.fonts = 2;
    options_.sampling.targets = 2;
    options_.device = DeviceKind::Cpu;
    options_.threads = 1;
    options_.steps = 6;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string folder_;
  TrainOptions options_;
};

TEST_F(TrainTest, WritesAModelThatSaysWhatItIs) {
  const auto summary = train(options_, {}, [](const std::string&) {});
  ASSERT_TRUE(summary) << summary.error().message;
  EXPECT_TRUE(summary->finished);
  const auto info = readModelInfo(options_.outFile);
  ASSERT_TRUE(info) << info.error().message;
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

TEST_F(TrainTest, AMissingCorpusIsNamed) {
  options_.corpusFile = folder_ + "/none.ggcorpus";
  const auto summary = train(options_, {}, [](const std::string&) {});
  ASSERT_FALSE(summary);
  EXPECT_NE(summary.error().message.find("none.ggcorpus"), std::string::npos);
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

}  // namespace
}  // namespace gg
