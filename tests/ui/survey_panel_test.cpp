#include "ui/setlevel/survey_panel.h"

#include <gtest/gtest.h>

#include <QPushButton>
#include <numeric>

#include "tests/ui/eventually.h"
#include "tests/ui/tiny_document.h"
#include "ui/document/set_survey.h"
#include "ui/setlevel/share_chart.h"
#include "ui/setlevel/survey_advice.h"
#include "ui/setlevel/survey_matrix.h"

namespace gg::ui {
namespace {

class SurveyPanelTest : public ::testing::Test {
 protected:
  void SetUp() override {
    document_.setCharacterSet(CharacterSet::fromText(U"BCDE xyz"));
    openSample(document_, "Rag");
    panel_.show();
    ASSERT_TRUE(eventually([&] { return !document_.style().references.empty() && !document_.glyphs().open(U'z'); }));
    ASSERT_TRUE(eventually([&] { return !document_.progress().running; }));
  }
  SetSurvey& survey() { return document_.survey(); }
  bool surveyed() {
    panel_.button().click();
    return eventually([&] { return !survey().running() && survey().result() != nullptr; });
  }

  const QTemporaryDir folder_;
  Document document_{tinyModel(folder_)};
  SurveyPanel panel_{document_.survey()};
};

TEST_F(SurveyPanelTest, EveryGeneratedCharacterIsLookedAt) {
  ASSERT_TRUE(surveyed());
  const SurveyResult& result = *survey().result();
  EXPECT_EQ(result.glyphs, document_.characters().size());
  ASSERT_EQ(result.references.size(), 3U);
  EXPECT_EQ(result.references[0].id, document_.style().references[0].id);
  ASSERT_EQ(result.blocks.size(), 3U);
  for (const auto& block : result.blocks) {
    ASSERT_EQ(block.mass.size(), 2U) << block.block;
    for (const auto& row : block.mass) EXPECT_NEAR(std::accumulate(row.begin(), row.end(), 0.0), 1, 1e-5);
  }
  EXPECT_GT(panel_.matrix().limit(), 1.0 / 3 - 1e-6);
  EXPECT_FALSE(panel_.advice().isEmpty());
}

TEST_F(SurveyPanelTest, AnotherStyleForgetsTheSurvey) {
  ASSERT_TRUE(surveyed());
  document_.setMuted(document_.style().references[0].id, true);
  EXPECT_EQ(survey().result(), nullptr);
  ASSERT_TRUE(surveyed());
  EXPECT_EQ(survey().result()->references.size(), 2U);
}

TEST_F(SurveyPanelTest, ASurveyIsCancelledAndCanStartAgain) {
  panel_.button().click();
  EXPECT_TRUE(survey().running());
  panel_.button().click();
  EXPECT_FALSE(survey().running());
  EXPECT_TRUE(surveyed());
}

TEST_F(SurveyPanelTest, TheInspectedGlyphDoesNotWaitForIt) {
  bool attended = false;
  QObject::connect(&document_, &Document::attended, [&] { attended = true; });
  panel_.button().click();
  document_.inspect(U'B');
  EXPECT_TRUE(eventually([&] { return attended; }));
  EXPECT_TRUE(eventually([&] { return !survey().running(); }));
}

TEST(ShareChart, TheLargestStandsFirst) {
  ShareChart chart;
  chart.setShares({0.2, 0.5, 0.05, 0.25}, {"a", "R", "g", "Q"});
  EXPECT_EQ(chart.labels(), (QStringList{"R", "Q", "a", "g"}));
  const auto* strong = qobject_cast<QCPBars*>(chart.plottable(0));
  const auto* faint = qobject_cast<QCPBars*>(chart.plottable(1));
  ASSERT_TRUE(strong && faint);
  ASSERT_EQ(strong->data()->size(), 3);
  EXPECT_EQ(strong->data()->at(0)->value, 0.5);
  ASSERT_EQ(faint->data()->size(), 1) << "g is hardly used";
  EXPECT_EQ(faint->data()->at(0)->key, 3);
}

TEST(SurveyAdvice, NamesWhatCarriesTheSetAndWhatIsHardlyUsed) {
  const std::vector<double> mass = {0.26, 0.4, 0.05, 0.29};
  EXPECT_EQ(SurveyAdvice::carrying(mass), std::vector<std::size_t>{1});
  EXPECT_EQ(SurveyAdvice::hardlyUsed(mass), std::vector<std::size_t>{2});
  const QString text = SurveyAdvice::sentences(mass, {"a", "R", "g", "Q"});
  EXPECT_TRUE(text.contains("rests mostly on: R.")) << text.toStdString();
  EXPECT_TRUE(text.contains("less than the others: g.")) << text.toStdString();
  const QString alike = SurveyAdvice::sentences({0.3, 0.4, 0.3}, {"a", "R", "g"});
  EXPECT_FALSE(alike.isEmpty());
  EXPECT_FALSE(alike.contains("rests"));
}

}  // namespace
}  // namespace gg::ui
