#include "engine/train/refine.h"

#include <gtest/gtest.h>

#include "engine/model/weights_impl.h"
#include "engine/train/leave_one_out.h"
#include "engine/train/trainer_impl.h"
#include "tests/engine/base/temporary_folder.h"
#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

class RefineTest : public ::testing::Test {
 protected:
  void SetUp() override {
    options_.model = {folder_.file("tiny.safetensors"), DeviceKind::Cpu, 1};
    options_.steps = 40;
    options_.learningRate = 2e-3;
    Trainer trainer(test::tinyConfig(), 1, torch::kCPU);
    before_ = trainer.compact();
    before_.metadata["training_data"] = "Two fonts.";
    ASSERT_TRUE(before_.save(options_.model.modelFile));
  }
  StyleSet style(const std::u32string& characters) const {
    StyleSet style;
    for (const char32_t c : characters) style.add(c, GlyphFrame(32).render(*content_.outline(c)).bitmap, "test");
    return style;
  }
  static bool isTrained(const std::string& name) {
    return name.rfind("content.", 0) != 0 && name.rfind("style.", 0) != 0 && name.rfind("null_", 0) != 0;
  }

  const test::TemporaryFolder folder_;
  const ContentFonts content_ = ContentFonts::open().value();
  RefineOptions options_;
  SafetensorsFile before_;
};

TEST_F(RefineTest, DrawsTheReferencesBetterFromOneAnother) {
  std::vector<double> errors;
  const auto refined = refine(style(U"HnaRe"), content_, "", options_, {}, [&](const RefineStep& step) {
    EXPECT_EQ(step.steps, 40);
    errors.push_back(step.error);
    EXPECT_EQ(step.step, static_cast<int>(errors.size()));
  });
  ASSERT_TRUE(refined) << refined.error().message.text();
  ASSERT_EQ(errors.size(), 40U);
  const auto mean = [&](std::size_t from) { return (errors[from] + errors[from + 1] + errors[from + 2]) / 3; };
  EXPECT_LT(mean(37), 0.8 * mean(0));
}

TEST_F(RefineTest, ChangesDecoderAndCrossAttentionOnly) {
  options_.steps = 3;
  const auto refined = refine(style(U"HnaRe"), content_, "", options_);
  ASSERT_TRUE(refined);
  for (const auto& [name, tensor] : before_.tensors) {
    EXPECT_TRUE(isTrained(name) || refined->tensors.at(name).bytes == tensor.bytes) << name;
  }
  EXPECT_NE(refined->tensors.at("head.weight").bytes, before_.tensors.at("head.weight").bytes);
  EXPECT_NE(refined->tensors.at("cross3.out.weight").bytes, before_.tensors.at("cross3.out.weight").bytes);
  EXPECT_EQ(refined->metadata.at("training_data"), "Two fonts.");
  EXPECT_EQ(refined->metadata.at("refined_steps"), "3");
}

TEST_F(RefineTest, EndsHalfwayToTheTrainedWeights) {
  options_.steps = 1;
  options_.learningRate = 0.1;
  const auto refined = refine(style(U"HnaRe"), content_, "", options_);
  ASSERT_TRUE(refined);
  Trainer trainer(test::tinyConfig(), options_.seed, torch::kCPU);
  ASSERT_TRUE(trainer.initialise(before_, "tiny"));
  trainer.trainOnly({"decoder", "up", "cross", "head"});
  const auto lessons = LeaveOneOut::create(style(U"HnaRe"), content_, "", test::tinyConfig());
  ASSERT_TRUE(lessons);
  trainer.step(lessons->batch(options_.seed, 0), options_.learningRate / 10);  // the first of ten steps of warm-up
  const auto valuesOf = [](const SafetensorsFile& file) {
    return toTensor(file.tensors.at("head.weight")).to(torch::kFloat);
  };
  const auto before = valuesOf(before_), trained = valuesOf(trainer.compact());
  EXPECT_GT((trained - before).abs().max().item<double>(), 5e-3);
  EXPECT_LT((valuesOf(*refined) - (before + trained) / 2).abs().max().item<double>(), 1e-4);
}

TEST_F(RefineTest, TwoRunsGiveTheSameWeights) {
  options_.steps = 3;
  const auto one = refine(style(U"Hna"), content_, "", options_), two = refine(style(U"Hna"), content_, "", options_);
  ASSERT_TRUE(one && two);
  EXPECT_EQ(one->serialise(), two->serialise());
}

TEST_F(RefineTest, ARaisedFlagEndsIt) {
  StopFlag stop;
  const auto refined =
      refine(style(U"Hna"), content_, "", options_, stop, [&stop](const RefineStep&) { stop.request(); });
  EXPECT_EQ(refined.error().code, ErrorCode::Cancelled);
}

TEST_F(RefineTest, OneReferenceIsNotEnough) {
  EXPECT_EQ(refine(style(U"H"), content_, "", options_).error().code, ErrorCode::BadInput);
}

TEST_F(RefineTest, ShowsTheWeightsOnTheWay) {
  options_.steps = 6;
  options_.previewEvery = 2;
  std::vector<std::string> steps;
  const auto refined = refine(style(U"HnaRe"), content_, "", options_, {}, {}, [&](const SafetensorsFile& weights) {
    steps.push_back(weights.metadata.at("refined_steps"));
    EXPECT_TRUE(Generator::create(weights, options_.model));
  });
  ASSERT_TRUE(refined);
  EXPECT_EQ(steps, (std::vector<std::string>{"2", "4"})) << "the last ones are the result";
  EXPECT_EQ(refined->metadata.at("refined_steps"), "6");
}

}  // namespace
}  // namespace gg
