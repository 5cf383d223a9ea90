#include "engine/train/evaluator.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/glyph/picture_measures.h"
#include "engine/train/corpus_content.h"
#include "engine/train/evaluation_plan.h"
#include "engine/train/evaluation_report.h"
#include "engine/train/nearest_font.h"
#include "engine/train/train.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

/// The letters of a font, moved up by `shift` font units: another style.
CorpusFont fontFrom(const std::string& id, const std::string& file, float shift) {
  CorpusFont font{id, "group of " + id, "serif", "latin", {}};
  const auto face = FontFace::open({{std::string(GG_SOURCE_DIR) + file}, 0, {}});
  for (char32_t c = U'A'; c <= U'z'; ++c) {
    if ((c > U'Z' && c < U'a') || !face->has(c)) continue;
    GlyphOutline outline = face->outline(c).value();
    for (auto& point : outline.points) point.y += shift;
    font.glyphs.emplace(c, std::move(outline));
  }
  return font;
}

/// Two fonts to judge on, two to train on, one content font.
class EvaluatorTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const std::string sample = "/resources/samples/latin/calistoga.ttf";
    CorpusFont plain = fontFrom("content:noto-sans", "/resources/fonts/NotoSans-latin.woff2", 0);
    judged_ = new FontCorpus{{fontFrom("one", sample, 0), fontFrom("two", sample, 60), plain}};
    training_ = new FontCorpus{{fontFrom("near", sample, 10), fontFrom("far", sample, 200), plain}};
    folder_ = new test::TemporaryFolder;
    TrainOptions options;
    options.corpusFile = folder_->file("train.ggcorpus");
    options.outFile = folder_->file("model.safetensors");
    ASSERT_TRUE(training_->save(options.corpusFile));
    options.config.size = options.sampling.size = 32;
    options.config.channels = {8, 8, 8, 8};
    options.config.styleChannels = 8;
    options.config.styleVector = 8;
    options.config.heads = 2;
    options.config.headDim = 4;
    options.sampling.fonts = 1;
    options.sampling.targets = 2;
    options.steps = 1;
    options.threads = 1;
    const auto trained = train(options, {}, [](const std::string&) {});
    ASSERT_TRUE(trained) << trained.error().message.text();
    auto generator = Generator::create({options.outFile, DeviceKind::Cpu, 1});
    ASSERT_TRUE(generator) << generator.error().message.text();
    generator_ = generator->release();
  }
  static void TearDownTestSuite() {
    delete generator_;
    delete folder_;
    delete training_;
    delete judged_;
  }

  static ContentFonts content() { return corpusContent(*judged_).value(); }

  static FontCorpus *judged_, *training_;
  static test::TemporaryFolder* folder_;
  static Generator* generator_;
};

FontCorpus* EvaluatorTest::judged_ = nullptr;
FontCorpus* EvaluatorTest::training_ = nullptr;
test::TemporaryFolder* EvaluatorTest::folder_ = nullptr;
Generator* EvaluatorTest::generator_ = nullptr;

TEST_F(EvaluatorTest, TargetsAreNeverReferencesAndLatinShowsBothCases) {
  EvaluationOptions options;
  options.references = {8, 2};
  options.glyphs = 100;
  const auto content = EvaluatorTest::content();
  const auto plan = planEvaluation(*judged_, nullptr, content, options);
  ASSERT_TRUE(plan) << plan.error().message.text();
  ASSERT_EQ(plan->tasks.size(), 2U);
  for (const EvaluationTask& task : plan->tasks) {
    EXPECT_EQ(task.split, "UFUC");
    EXPECT_EQ(task.counts, (std::vector<std::size_t>{2, 8}));
    ASSERT_EQ(task.references.size(), 8U);
    EXPECT_EQ(task.targets.size(), task.font->glyphs.size() - 8);
    std::set<char32_t> all(task.targets.begin(), task.targets.end());
    all.insert(task.references.begin(), task.references.end());
    EXPECT_EQ(all.size(), task.font->glyphs.size());
    EXPECT_NE(task.references[0] < U'a', task.references[1] < U'a');
  }
  EXPECT_NE(plan->tasks[0].references, plan->tasks[1].references);
}

TEST_F(EvaluatorTest, DrawsDependOnTheSeedAlone) {
  EvaluationOptions options;
  options.glyphs = 5;
  const auto content = EvaluatorTest::content();
  const auto a = planEvaluation(*judged_, nullptr, content, options);
  options.glyphs = 9;
  const auto more = planEvaluation(*judged_, nullptr, content, options);
  options.seed = 2;
  const auto other = planEvaluation(*judged_, nullptr, content, options);
  EXPECT_EQ(a->tasks[0].references, more->tasks[0].references);
  EXPECT_TRUE(std::equal(a->tasks[0].targets.begin(), a->tasks[0].targets.end(), more->tasks[0].targets.begin()));
  EXPECT_NE(other->tasks[0].references, a->tasks[0].references);
}

TEST_F(EvaluatorTest, WithoutTheShapePriorTheModelIsTheNetworkAlone) {
  EvaluationOptions with, without;
  with.glyphs = without.glyphs = 5;
  with.ablate = true;
  without.networkAlone = true;
  const auto both = evaluate(*generator_, *judged_, nullptr, EvaluatorTest::content(), with);
  const auto alone = evaluate(*generator_, *judged_, nullptr, EvaluatorTest::content(), without);
  ASSERT_TRUE(both && alone);
  const auto l1 = [](const Evaluation& evaluation, Method method) {
    const EvaluationRow* row = evaluation.find(evaluation.rows.back(), method);
    return row == nullptr ? -1 : meanScore(*row, Score::L1, 1).value;
  };
  EXPECT_DOUBLE_EQ(l1(*alone, Method::Model), l1(*both, Method::NetworkAlone));
  EXPECT_NE(l1(*both, Method::Model), l1(*both, Method::NetworkAlone));
}

TEST_F(EvaluatorTest, EveryMethodIsReported) {
  EvaluationOptions options;
  options.references = {1, 4};
  options.glyphs = 5;
  options.ablate = true;
  const auto content = EvaluatorTest::content();
  const auto evaluation = evaluate(*generator_, *judged_, training_, content, options);
  ASSERT_TRUE(evaluation) << evaluation.error().message.text();
  // Content copy once; nearest font, model and two ablations for each K.
  ASSERT_EQ(evaluation->rows.size(), 1U + 2 * 4);
  for (const EvaluationRow& row : evaluation->rows) {
    EXPECT_EQ(row.fonts.size(), 2U);
    EXPECT_EQ(row.glyphs(), 10U);
    const Interval l1 = meanScore(row, Score::L1, 1);
    EXPECT_GT(l1.value, 0);
    EXPECT_LE(l1.low, l1.value);
    EXPECT_GE(l1.high, l1.value);
  }
  EXPECT_EQ(evaluation->size, 32);
  ASSERT_EQ(evaluation->sheet.size(), 2U);
  EXPECT_EQ(evaluation->sheet[0].references.size(), 4U);
  EXPECT_EQ(evaluation->sheet[0].made.size(), 5U);

  const auto agreeing = [&](double share) {  // as many parts and holes as the real one in this share of the glyphs
    EvaluationRow row = evaluation->rows[0];
    for (auto& font : row.fonts) {
      for (const Score score : {Score::Components, Score::Holes}) {
        font.sums[static_cast<std::size_t>(score)] = share * static_cast<double>(font.structured);
      }
    }
    return row;
  };
  const auto closed = [&](double share, const std::vector<Score>& scores) {
    return structureGapClosed(agreeing(share), agreeing(0.5), scores, 1).value;
  };
  const std::vector<Score> partsAndHoles = {Score::Components, Score::Holes};
  EXPECT_NEAR(closed(0.5, partsAndHoles), 0, 1e-12);
  EXPECT_NEAR(closed(0.75, partsAndHoles), 0.5, 1e-12);
  EXPECT_NEAR(closed(0.25, partsAndHoles), -0.5, 1e-12);
  EXPECT_NEAR(closed(1, partsAndHoles), 1, 1e-12);
  EXPECT_NEAR(closed(1, {Score::SkeletonRecall}), 0, 1e-12);  // both rows have the same

  const std::string table = evaluationTable(*evaluation);
  EXPECT_NE(table.find("nearest training font"), std::string::npos);
  EXPECT_NE(table.find("Zeroing cross-attention raises L1 by"), std::string::npos);
  const auto json = nlohmann::json::parse(evaluationJson(*evaluation));
  ASSERT_EQ(json["rows"].size(), evaluation->rows.size());
  EXPECT_EQ(json["rows"][0]["l1_over_content_copy"]["value"], 1.0);
  const std::string csv = evaluationCsv(*evaluation);
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1 + 9 * 3);
}

TEST_F(EvaluatorTest, TheSheetCanShowWhatIsDrawnWorst) {
  EvaluationOptions options;
  options.glyphs = 12;
  const auto content = EvaluatorTest::content();
  const auto all = evaluate(*generator_, *judged_, nullptr, content, options);
  options.sheetWorst = true;
  options.sheetFonts = 1;
  const auto worst = evaluate(*generator_, *judged_, nullptr, content, options);
  ASSERT_TRUE(all && worst);
  ASSERT_EQ(all->sheet.size(), 2U);
  ASSERT_EQ(worst->sheet.size(), 1U);
  const SheetLine& line = worst->sheet[0];
  EXPECT_EQ(line.error, std::max(all->sheet[0].error, all->sheet[1].error));
  std::vector<double> errors;
  for (std::size_t i = 0; i < line.made.size(); ++i) errors.push_back(l1Error(line.made[i], line.real[i]));
  ASSERT_GE(errors.size(), 2U);
  EXPECT_TRUE(std::is_sorted(errors.rbegin(), errors.rend()));
  EXPECT_GT(errors.front(), line.error);
}

TEST_F(EvaluatorTest, TheDeletionTestIsReportedByBlockAndHead) {
  EvaluationOptions options;
  options.references = {2};
  options.glyphs = 3;
  options.deletions = 2;
  const auto evaluation = evaluate(*generator_, *judged_, nullptr, EvaluatorTest::content(), options);
  ASSERT_TRUE(evaluation) << evaluation.error().message.text();
  const auto& config = generator_->info().config;
  ASSERT_EQ(evaluation->deletions.size(), config.crossLevels.size() * static_cast<std::size_t>(config.heads + 1));
  for (const DeletionRow& row : evaluation->deletions) {
    EXPECT_EQ(row.fonts.size(), 2U);
    EXPECT_EQ(row.glyphs(), 4U);
  }
  EXPECT_NE(evaluationTable(*evaluation).find("decoder.cross3, head 1, n = 4 glyphs"), std::string::npos);
  const auto json = nlohmann::json::parse(evaluationJson(*evaluation));
  ASSERT_EQ(json["deletion_test"].size(), evaluation->deletions.size());
  EXPECT_TRUE(json["deletion_test"][0]["head"].is_null());
  EXPECT_EQ(json["deletion_test"][1]["head"], 1);
}

TEST_F(EvaluatorTest, FixedCharactersAreUsedAsGiven) {
  EvaluationOptions options;
  options.fixedReferences = {U'A', U'b'};
  options.fixedTargets = {U'Q', U'A', U'r'};
  const auto content = EvaluatorTest::content();
  const auto plan = planEvaluation(*judged_, nullptr, content, options);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->tasks[0].references, options.fixedReferences);
  EXPECT_EQ(plan->tasks[0].targets, (std::vector<char32_t>{U'Q', U'r'}));
}

TEST_F(EvaluatorTest, EveryMethodIsJudgedOnTheSameCharacters) {
  FontCorpus fonts = *judged_;
  fonts.fonts.back().glyphs.erase(U'Q');
  EvaluationOptions options;
  options.fixedReferences = {U'A', U'b'};
  options.fixedTargets = {U'Q', U'r', U's'};
  const auto content = corpusContent(fonts).value();
  const auto evaluation = evaluate(*generator_, fonts, training_, content, options);
  ASSERT_TRUE(evaluation) << evaluation.error().message.text();
  ASSERT_EQ(evaluation->rows.size(), 3U);
  for (const EvaluationRow& row : evaluation->rows) EXPECT_EQ(row.glyphs(), 4U) << title(row.method);
}

TEST_F(EvaluatorTest, RealGlyphsAreDrawnAtTheSizeOfTheComparison) {
  EvaluationOptions options;
  options.fixedReferences = {U'A', U'b'};
  options.fixedTargets = {U'Q', U'r'};
  options.figureSize = 64;  // twice the model's
  const auto content = EvaluatorTest::content();
  const auto evaluation = evaluate(*generator_, *judged_, nullptr, content, options);
  ASSERT_TRUE(evaluation) << evaluation.error().message.text();
  const GlyphFrame frame(64);
  double error = 0;
  for (const char32_t c : options.fixedTargets) {
    const auto copy = frame.render(content.outline(c, "").value()).bitmap;
    error += l1Error(copy, frame.render(judged_->fonts[0].glyphs.at(c)).bitmap) / 2;
  }
  ASSERT_EQ(evaluation->rows.front().method, Method::ContentCopy);
  EXPECT_NEAR(evaluation->rows.front().fonts[0].mean(Score::L1), error, 1e-9);
  EXPECT_EQ(evaluation->size, 64);
}

TEST_F(EvaluatorTest, WrongCountsAreRefused) {
  const auto content = EvaluatorTest::content();
  for (const int k : {0, 17}) {
    EvaluationOptions options;
    options.references = {k};
    EXPECT_EQ(planEvaluation(*judged_, nullptr, content, options).error().code, ErrorCode::BadInput);
  }
  EvaluationOptions onlyHan;
  onlyHan.scripts = {"han"};
  EXPECT_EQ(planEvaluation(*judged_, nullptr, content, onlyHan).error().code, ErrorCode::BadInput);
}

TEST_F(EvaluatorTest, StopsWhenAsked) {
  const StopFlag stop;
  stop.request();
  const auto content = EvaluatorTest::content();
  const auto evaluation = evaluate(*generator_, *judged_, nullptr, content, {}, stop);
  ASSERT_FALSE(evaluation);
  EXPECT_EQ(evaluation.error().code, ErrorCode::Cancelled);
}

TEST_F(EvaluatorTest, TheNearestFontLooksMostLikeTheReferences) {
  const GlyphFrame frame(64);
  const auto picture = [&](const CorpusFont& font, char32_t c) { return frame.render(font.glyphs.at(c)).bitmap; };
  const CorpusFont& one = judged_->fonts[0];
  const NearestFont nearest(*training_, frame, one.group, {{U'A', picture(one, U'A')}});
  EXPECT_EQ(nearest.picture(U'Q', frame), picture(training_->fonts[0], U'Q'));
  EXPECT_TRUE(nearest.picture(U'永', frame).empty());
  // A font of the same group is no baseline.
  const NearestFont kin(*training_, frame, training_->fonts[0].group, {{U'A', picture(one, U'A')}});
  EXPECT_EQ(kin.picture(U'Q', frame), picture(training_->fonts[1], U'Q'));
}

TEST(EvaluationFigures, AFontNameWithCommasStaysOneField) {
  Evaluation evaluation;
  FontScores font{"A \"B\".ttf@wght=700,wdth=85"};
  font.glyphs = 1;
  evaluation.rows.push_back({"latin", "given", 1, Method::Model, {font}});
  const auto csv = evaluationCsv(evaluation);
  EXPECT_NE(csv.find(",\"A \"\"B\"\".ttf@wght=700,wdth=85\",1,0,"), std::string::npos) << csv;
}

TEST(EvaluationFigures, WidthsAreErrorsOfAdvanceAndOfWhereTheInkLiesInIt) {
  const GlyphFrame frame(128);
  const auto bar = [](int left, int right) {
    Bitmap picture(128, 128);
    for (int y = 40; y < 90; ++y) {
      for (int x = left; x < right; ++x) picture.at(x, y) = 1;
    }
    return picture;
  };
  const double px = 1 / frame.emPixels();
  FontScores scores{"font"};
  // 10 px wider than the real one; the ink begins 3 px farther left and ends 1 px farther right.
  scores.addWidths(bar(47, 81), 60 * px, bar(50, 80), 50 * px, frame);
  EXPECT_NEAR(scores.mean(Score::AdvanceError), 10 * px, 1e-9);
  EXPECT_NEAR(scores.mean(Score::LeftBearingError), 2 * px, 1e-9) << "5 px more room, 3 px more ink";
  EXPECT_NEAR(scores.mean(Score::RightBearingError), 4 * px, 1e-9);
  scores.addWidths(Bitmap(128, 128), 0.2, Bitmap(128, 128), 0.3, frame);  // a space
  EXPECT_NEAR(scores.mean(Score::AdvanceError), (10 * px + 0.1) / 2, 1e-9);
  EXPECT_NEAR(scores.mean(Score::LeftBearingError), 2 * px, 1e-9);
}

TEST(EvaluationFigures, AverageOverFontsNotGlyphs) {
  EvaluationRow row;
  for (const auto& [name, glyphs, sum] : {std::tuple("a", 1U, 0.1), std::tuple("b", 4U, 1.2)}) {
    FontScores font{name};
    font.glyphs = glyphs;
    font.sums[static_cast<std::size_t>(Score::L1)] = sum;
    row.fonts.push_back(font);
  }
  const Interval l1 = meanScore(row, Score::L1, 1);
  EXPECT_DOUBLE_EQ(l1.value, (0.1 + 0.3) / 2);
  EXPECT_DOUBLE_EQ(l1.low, 0.1);
  EXPECT_DOUBLE_EQ(l1.high, 0.3);
  EXPECT_EQ(meanScore(row, Score::Holes, 1).fonts, 0U);
  EvaluationRow base = row;
  base.fonts[1].sums[0] = 2.4;
  // Ratios are ratios of the means, over the fonts both have.
  EXPECT_DOUBLE_EQ(scoreRatio(row, base, Score::L1, 1).value, (0.1 + 0.3) / (0.1 + 0.6));
  base.fonts.pop_back();
  EXPECT_DOUBLE_EQ(scoreRatio(row, base, Score::L1, 1).value, 1);
  EXPECT_EQ(scoreRatio(row, base, Score::L1, 1).fonts, 1U);
}

TEST_F(EvaluatorTest, DrawingMoreIsJudgedAgainstRandomOnes) {
  EvaluationOptions options;
  options.references = {2};
  options.glyphs = 8;
  options.drawNext = 3;
  const auto content = EvaluatorTest::content();
  const auto evaluation = evaluate(*generator_, *judged_, nullptr, content, options);
  ASSERT_TRUE(evaluation) << evaluation.error().message.text();
  std::size_t proposed = 0, random = 0;
  for (const EvaluationRow& row : evaluation->rows) {
    if (row.method == Method::Drawn) proposed += row.glyphs();
    if (row.method == Method::DrawnRandom) random += row.glyphs();
  }
  EXPECT_EQ(proposed, 16U);
  EXPECT_EQ(random, 4 * proposed) << "four draws a font";
  EXPECT_NE(evaluationTable(*evaluation).find("Drawing 3 more"), std::string::npos);
  EXPECT_EQ(nlohmann::json::parse(evaluationJson(*evaluation))["rows"][2]["drawn"], 3);
}

}  // namespace
}  // namespace gg
