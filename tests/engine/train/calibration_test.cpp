#include "engine/train/calibration.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/train/corpus_content.h"
#include "engine/train/trainer_impl.h"
#include "tests/engine/base/temporary_folder.h"
#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

class CalibrationTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto file = folder_.file("tiny.safetensors");
    Trainer trainer(test::tinyConfig(), 1, torch::kCPU);
    ASSERT_TRUE(trainer.compact().save(file));
    generator_ = Generator::create({file, DeviceKind::Cpu, 1}).value();
    for (auto& font : corpus_.fonts) font.group = font.id;
    options_.evaluation.glyphs = 20;
  }

  const test::TemporaryFolder folder_;
  FontCorpus corpus_ = test::tinyCorpus();
  std::unique_ptr<Generator> generator_;
  CalibrationOptions options_;
};

TEST_F(CalibrationTest, JudgesEveryGlyphOnceWithTheOtherHalfsScale) {
  const auto content = corpusContent(corpus_).value();
  const auto calibration = calibrate(*generator_, corpus_, content, options_);
  ASSERT_TRUE(calibration) << calibration.error().message.text();
  EXPECT_EQ(calibration->glyphs.size(), 40U);
  ASSERT_EQ(calibration->scores.size(), 2U);
  EXPECT_EQ(calibration->scores[0].script, "latin");
  const auto& all = calibration->scores[1];
  EXPECT_EQ(all.script, "all");
  EXPECT_EQ(all.glyphs, 40U);
  EXPECT_GT(all.bad, 0U) << "an untrained network draws no strokes";
  EXPECT_LE(all.both, std::min(all.bad, all.suspect));
  for (const auto& glyph : calibration->glyphs) {
    EXPECT_EQ(glyph.bad, std::max(glyph.strokes.missing, glyph.strokes.extra) >= 0.1);
    EXPECT_GT(glyph.l1, 0);
  }
}

TEST_F(CalibrationTest, TheSecondTimeGivesTheSame) {
  const auto content = corpusContent(corpus_).value();
  const auto first = calibrate(*generator_, corpus_, content, options_);
  const auto second = calibrate(*generator_, corpus_, content, options_);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->scale.toJson(), second->scale.toJson());
}

TEST_F(CalibrationTest, AStopEndsIt) {
  const auto content = corpusContent(corpus_).value();
  StopFlag stop;
  stop.request();
  const auto stopped = calibrate(*generator_, corpus_, content, options_, stop);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace gg
