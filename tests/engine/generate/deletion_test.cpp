#include "engine/generate/deletion.h"

#include <gtest/gtest.h>

#include <set>

#include "engine/glyph/glyph_frame.h"
#include "tests/engine/base/temporary_folder.h"
#include "tests/support/tiny_model.h"

namespace gg {
namespace {

class DeletionTest : public testing::Test {
 protected:
  void SetUp() override {
    test::writeTinyModel(folder_.file("tiny.safetensors"));
    generator_ = Generator::create({folder_.file("tiny.safetensors"), DeviceKind::Cpu, 1}).value();
    for (const char32_t c : std::u32string(U"Rag")) {
      style_.add(c, GlyphFrame(32).render(*content_.outline(c)).bitmap, "test");
    }
    encoding_ = generator_->encode(style_, content_, "").value();
  }
  Result<DeletionReport> run(const DeletionOptions& options, const Bitmap& target = {}) {
    return deletionTest(*generator_, encoding_, style_, U'Q', target, content_, "", options);
  }

  const test::TemporaryFolder folder_;
  const ContentFonts content_ = ContentFonts::open().value();
  std::unique_ptr<Generator> generator_;
  StyleSet style_;
  StyleEncoding encoding_;
};

TEST_F(DeletionTest, EveryBlockAndHeadHasACurve) {
  DeletionOptions options;
  options.shares = {0.25, 0.5};
  const auto report = run(options);
  ASSERT_TRUE(report) << report.error().message.text();
  const int heads = generator_->info().config.heads;
  std::set<std::pair<std::string, int>> found;
  for (const auto& curve : report->curves) {
    found.emplace(curve.block, curve.head);
    ASSERT_EQ(curve.attended.size(), 2U);
    ASSERT_EQ(curve.random.size(), 2U);
    EXPECT_GT(curve.attended.front(), 0);
    EXPECT_GT(curve.random.front(), 0);
  }
  EXPECT_EQ(found.size(), 3U * static_cast<unsigned>(heads + 1));
  EXPECT_EQ(report->untouched, 0) << "against itself";
}

TEST_F(DeletionTest, AllPatchesHiddenIsTheSameHoweverTheyAreChosen) {
  DeletionOptions options;
  options.shares = {1};
  const auto report = run(options);
  ASSERT_TRUE(report);
  for (const auto& curve : report->curves) EXPECT_NEAR(curve.attended.front(), curve.random.front(), 1e-7);
}

TEST_F(DeletionTest, EqualSeedsGiveEqualReports) {
  const auto one = run({}), two = run({});
  ASSERT_TRUE(one && two);
  DeletionOptions other;
  other.seed = 2;
  const auto three = run(other);
  ASSERT_TRUE(three);
  bool differs = false;
  for (std::size_t i = 0; i < one->curves.size(); ++i) {
    EXPECT_EQ(one->curves[i].random, two->curves[i].random);
    EXPECT_EQ(one->curves[i].attended, three->curves[i].attended);
    differs = differs || one->curves[i].random != three->curves[i].random;
  }
  EXPECT_TRUE(differs);
}

TEST_F(DeletionTest, ProgressCountsTheGlyphsAndCanStopTheTest) {
  std::vector<Progress> seen;
  StopFlag stop;
  const auto count = [&](const Progress& progress) {
    seen.push_back(progress);
    if (seen.size() == 5) stop.request();
  };
  ASSERT_TRUE(deletionTest(*generator_, encoding_, style_, U'Q', {}, content_, "", {}, {}, [&](const Progress& p) {
    seen.push_back(p);
  }));
  EXPECT_EQ(seen.size(), 3U * (4 + 2 + 1)) << "three blocks; four draws, two heads and their mean";
  EXPECT_EQ(seen.back().done, seen.back().total);
  EXPECT_EQ(seen.back().total, seen.size());
  seen.clear();
  const auto stopped = deletionTest(*generator_, encoding_, style_, U'Q', {}, content_, "", {}, stop, count);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
  EXPECT_EQ(seen.size(), 5U);
}

TEST_F(DeletionTest, ACurveIsFoundByBlockAndHead) {
  const auto report = run({}).value();
  EXPECT_EQ(report.shares, DeletionOptions().shares);
  const auto* curve = curveOf(report, "decoder.cross3", 1);
  ASSERT_NE(curve, nullptr);
  EXPECT_EQ(curve->block, "decoder.cross3");
  EXPECT_EQ(curve->head, 1);
  EXPECT_EQ(curveOf(report, "decoder.cross3", 2), nullptr);
  EXPECT_EQ(curveOf(report, "decoder.self3", -1), nullptr);
}

TEST_F(DeletionTest, ErrorsAreMeasuredAgainstTheTarget) {
  const Bitmap blank(32, 32);
  const auto report = run({}, blank);
  ASSERT_TRUE(report);
  EXPECT_GT(report->untouched, 0);
}

TEST_F(DeletionTest, AStyleWithoutReferencesIsRefused) {
  const StyleSet none;
  const auto encoding = generator_->encode(none, content_, "").value();
  const auto report = deletionTest(*generator_, encoding, none, U'Q', {}, content_, "");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace gg
