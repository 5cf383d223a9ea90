#include "engine/train/ablation_study.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <vector>

#include "engine/base/file_io.h"
#include "engine/train/ablation_report.h"
#include "tests/engine/base/temporary_folder.h"
#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

namespace fs = std::filesystem;

/// Two variants, two steps each, on two fonts.
class AblationStudyTest : public testing::Test {
 protected:
  void SetUp() override {
    options_.training.corpusFile = options_.validationFile = folder_.file("tiny.ggcorpus");
    ASSERT_TRUE(test::tinyCorpus().save(options_.validationFile));
    options_.training.config = test::tinyConfig();
    options_.training.sampling.fonts = options_.training.sampling.targets = 2;
    options_.training.steps = 2;
    options_.training.threads = 1;
    options_.training.device = DeviceKind::Cpu;
    options_.evaluation.glyphs = 4;
    options_.folder = folder_.file("study");
    options_.only = {kBaseVariant, "no-alignment"};
  }

  static void ignore(const std::string& /*line*/) {}
  std::vector<AblationFigures> run() const {
    const auto status = runAblationStudy(options_, {}, ignore);
    EXPECT_TRUE(status) << status.error().message.text();
    return storedFigures(options_).value();
  }
  std::string inStudy(const std::string& name) const { return options_.folder + "/" + name; }
  /// All figures but for the time.
  static std::vector<std::string> timeless(std::vector<AblationFigures> stored) {
    std::vector<std::string> texts;
    for (auto& figures : stored) {
      figures.minutes = 0;
      texts.push_back(figures.toJson());
    }
    return texts;
  }
  std::string refusal() const {
    const auto status = runAblationStudy(options_, {}, ignore);
    EXPECT_FALSE(status);
    return status ? "" : status.error().message.text();
  }

  const test::TemporaryFolder folder_;
  AblationOptions options_;
};

TEST_F(AblationStudyTest, WhatIsStoredSaysWhatWasTrainedAndReached) {
  const auto stored = run();
  ASSERT_EQ(stored.size(), 2U);
  EXPECT_EQ(stored[0].variant, kBaseVariant);
  EXPECT_EQ(stored[0].config, options_.training.config.toJson());
  EXPECT_FALSE(ModelConfig::fromJson(stored[1].config)->alignment);
  for (const auto& figures : stored) {
    EXPECT_EQ(figures.steps, 2);
    EXPECT_GT(figures.minutes, 0);
    EXPECT_GT(figures.parameters, 1000);
    EXPECT_GT(figures.glyphMultiplyAdds, 1000);
    ASSERT_EQ(figures.fonts.size(), 1U);
    EXPECT_EQ(figures.fonts[0].script, "latin");
    EXPECT_EQ(figures.fonts[0].fonts, 2U);
    ASSERT_EQ(figures.evaluation.rows.size(), 2U) << "model and content copy";
    for (const auto& row : figures.evaluation.rows) EXPECT_EQ(row.glyphs(), 8U);
    EXPECT_TRUE(fs::exists(inStudy(figures.variant + ".safetensors")));
    EXPECT_FALSE(fs::exists(inStudy(figures.variant + ".safetensors.checkpoint")));
    const auto again = AblationFigures::fromJson(figures.toJson(), "x");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->toJson(), figures.toJson());
  }
}

TEST_F(AblationStudyTest, AStoppedStudyGoesOnWhereItWas) {
  const auto whole = timeless(run());
  options_.folder = folder_.file("halves");
  int steps = 0;
  StopFlag stop;
  options_.training.onStep = [&](std::int64_t) {
    if (++steps == 3) stop.request();  // within the second variant
  };
  const auto first = runAblationStudy(options_, stop, ignore);
  ASSERT_FALSE(first);
  EXPECT_EQ(first.error().code, ErrorCode::Cancelled);
  EXPECT_EQ(storedFigures(options_)->size(), 1U);
  EXPECT_EQ(timeless(run()), whole);
  EXPECT_EQ(steps, 4) << "no step was made twice";
  run();
  EXPECT_EQ(steps, 4) << "nothing was left to do";
}

TEST_F(AblationStudyTest, ProcessesShareAFolder) {
  const auto whole = timeless(run());
  options_.folder = folder_.file("shared");
  options_.only = {"no-alignment"};
  EXPECT_EQ(run().size(), 1U);
  options_.only = {kBaseVariant};
  EXPECT_EQ(timeless(run()), whole) << "in the order of the plan";
}

TEST_F(AblationStudyTest, AnotherSeedOrFewerFontsAreTrainedAsSuch) {
  options_.training.steps = 1;
  options_.only = {kBaseVariant, kOtherSeedVariant, "base-10"};
  const auto stored = run();
  ASSERT_EQ(stored.size(), 3U);
  const auto l1 = [&](std::size_t i) {
    return meanScore(*stored[i].evaluation.find({"latin", "UFUC", 4, Method::Model, {}}, Method::Model), Score::L1, 1)
        .value;
  };
  EXPECT_NE(l1(0), l1(1));
  EXPECT_EQ(stored[2].fonts[0].families, 1U);
}

TEST_F(AblationStudyTest, AFolderBelongsToOneStudy) {
  run();
  auto& training = options_.training;
  for (const auto& change : std::vector<std::function<void()>>{
           [&] { training.steps = 3; }, [&] { training.sampling.augment = 0; }, [&] { training.sampling.blend = 0; }}) {
    const auto usual = training;
    change();
    EXPECT_EQ(refusal(), options_.folder + " holds a study with other options; give another folder.");
    training = usual;
  }
}

TEST_F(AblationStudyTest, FiguresOfAnotherNetworkAreRefused) {
  run();
  fs::copy_file(inStudy("base.json"), inStudy("no-alignment.json"), fs::copy_options::overwrite_existing);
  EXPECT_NE(refusal().find("no-alignment.json holds the figures of another network"), std::string::npos);
  ASSERT_TRUE(writeFile(inStudy("no-alignment.json"), "{}"));
  EXPECT_NE(refusal().find("no-alignment.json does not hold the figures of a variant."), std::string::npos);
}

TEST_F(AblationStudyTest, WrongOptionsAreFoundBeforeTheFirstStep) {
  options_.training.onStep = [](std::int64_t) { FAIL() << "a step was made"; };
  options_.only = {"base", "headless"};
  EXPECT_EQ(refusal(), "There is no variant “headless”.");
  options_.only = {"base", "single-head"};
  options_.training.config.heads = 16;
  options_.training.config.headDim = 64;
  EXPECT_NE(refusal().find("The variant single-head: "), std::string::npos);
  EXPECT_FALSE(fs::exists(options_.folder));
  options_.only = {kBaseVariant};
  options_.training.config = test::tinyConfig();
  options_.validationFile = folder_.file("none.ggcorpus");
  EXPECT_NE(refusal().find(options_.validationFile), std::string::npos);
}

TEST_F(AblationStudyTest, TheTableHoldsWhatIsStored) {
  const auto stored = run();
  const auto markdown = ablationMarkdown(options_, stored, "glyphgraft-cli ablate --steps 2");
  const auto has = [&](const std::string& part) {
    EXPECT_NE(markdown.find(part), std::string::npos) << part << "\n" << markdown;
  };
  has("\nglyphgraft-cli ablate --steps 2\n");
  has("for 2 steps of 2 fonts × 2 glyphs, 8 glyphs in all");
  has("`tiny.ggcorpus`");
  has("Not trained yet: other-seed, no-attention, ");
  has("## Latin: 2 fonts, 8 glyphs");
  const auto row = [&](std::size_t variant, Method method) {
    const EvaluationRow like{"latin", "UFUC", kAblationReferences, method, {}};
    return *stored[variant].evaluation.find(like, method);
  };
  const auto format = [](const Interval& i) {
    char text[64];
    std::snprintf(text, sizeof text, "%.3f [%.3f, %.3f]", i.value, i.low, i.high);
    return std::string(text);
  };
  has(format(scoreRatio(row(1, Method::Model), row(1, Method::ContentCopy), Score::L1, 1)));
  has(format(scoreRatio(row(1, Method::Model), row(0, Method::Model), Score::L1, 1)));
  EXPECT_EQ(markdown.find("Does attention need data"), std::string::npos) << "nothing to compare";
  const auto csv = ablationCsv(options_, stored);
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 3);
  EXPECT_NE(csv.find("\nno-alignment,1,latin,UFUC,4,2,8,"), std::string::npos) << csv;
}

}  // namespace
}  // namespace gg
