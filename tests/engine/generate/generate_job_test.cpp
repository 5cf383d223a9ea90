#include "engine/generate/generate_job.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/engine/base/temporary_folder.h"
#include "tests/support/tiny_model.h"

namespace gg {
namespace {

class GenerateJobTest : public testing::Test {
 protected:
  void SetUp() override {
    test::writeTinyModel(folder_.file("tiny.safetensors"));
    auto generator = Generator::create({folder_.file("tiny.safetensors"), DeviceKind::Cpu, 1});
    ASSERT_TRUE(generator) << generator.error().message.text();
    generator_ = std::move(*generator);
    const auto encoding = generator_->encode({}, content_, "");
    ASSERT_TRUE(encoding);
    encoding_ = *encoding;
  }

  static std::vector<char32_t> letters(std::size_t count) {
    std::vector<char32_t> some;
    for (char32_t c = 'A'; some.size() < count; ++c) some.push_back(c);
    return some;
  }
  Status run(GenerateJob& job, const ProgressCallback& progress = {}) {
    return job.run(*generator_, content_, [this](GeneratedGlyph glyph) { made_.push_back(glyph.character); }, progress,
                   [this](char32_t character) { missing_.push_back(character); });
  }

  const test::TemporaryFolder folder_;
  const ContentFonts content_ = ContentFonts::open().value();
  std::unique_ptr<Generator> generator_;
  StyleEncoding encoding_;
  std::vector<char32_t> made_, missing_;
};

TEST_F(GenerateJobTest, MakesEachCharacterOnceInOrder) {
  GenerateJob job(encoding_, {'A', 'B', 'A', 'C', 'B'}, "");
  ASSERT_TRUE(run(job));
  EXPECT_EQ(made_, (std::vector<char32_t>{'A', 'B', 'C'}));
}

TEST_F(GenerateJobTest, ProgressEndsAtTheTotal) {
  std::vector<std::size_t> done;
  GenerateJob job(encoding_, letters(40), "");
  ASSERT_TRUE(run(job, [&](const Progress& progress) {
    EXPECT_EQ(progress.total, 40U);
    done.push_back(progress.done);
  }));
  EXPECT_TRUE(std::is_sorted(done.begin(), done.end()));
  EXPECT_EQ(done.back(), 40U);
  EXPECT_GT(done.size(), 2U);
}

TEST_F(GenerateJobTest, PrioritisedCharactersComeNext) {
  GenerateJob job(encoding_, letters(50), "");
  job.prioritise({'Z', 'Y', 'Z', 0x4E00});
  bool asked = false;
  ASSERT_TRUE(run(job, [&](const Progress&) {
    if (!asked) job.prioritise({'p', 'A', 'o'});  // A is made already
    asked = true;
  }));
  ASSERT_EQ(made_.size(), 50U);
  EXPECT_EQ((std::vector<char32_t>{made_[0], made_[1], made_[2], made_[3]}),
            (std::vector<char32_t>{'Z', 'Y', 'A', 'B'}));
  EXPECT_EQ((std::vector<char32_t>{made_[4], made_[5]}), (std::vector<char32_t>{'p', 'o'}));
  std::sort(made_.begin(), made_.end());
  EXPECT_EQ(made_, letters(50));
}

TEST_F(GenerateJobTest, CancellingStopsBetweenBatches) {
  const StopFlag stop;
  GenerateJob job(encoding_, letters(60), "", stop);
  const auto ok = run(job, [&](const Progress&) { stop.request(); });
  ASSERT_FALSE(ok);
  EXPECT_EQ(ok.error().code, ErrorCode::Cancelled);
  EXPECT_GE(made_.size(), 1U);
  EXPECT_LT(made_.size(), 60U);
  GenerateJob cancelled(encoding_, letters(3), "");
  cancelled.cancel();
  made_.clear();
  EXPECT_FALSE(run(cancelled));
  EXPECT_TRUE(made_.empty());
}

TEST_F(GenerateJobTest, WhatNoContentFontHasIsReported) {
  GenerateJob job(encoding_, {'A', 0xE123, 'B'}, "");
  ASSERT_TRUE(run(job));
  EXPECT_EQ(made_, (std::vector<char32_t>{'A', 'B'}));
  EXPECT_EQ(missing_, std::vector<char32_t>{0xE123});
}

}  // namespace
}  // namespace gg
