#include "engine/train/ablation_report.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

/// Figures of a variant whose L1 on eight fonts is this part of the content copy's, a little more on every other font.
AblationFigures figures(const std::string& variant, double part, double spread = 0.01) {
  AblationFigures made;
  made.variant = variant;
  made.fonts = {{"latin", 12, 10}};
  EvaluationRow model{"latin", "UFUC", 4, Method::Model, {}}, copy{"latin", "UFUC", 0, Method::ContentCopy, {}};
  for (int i = 0; i < 8; ++i) {
    FontScores scores{"font" + std::to_string(i), 10};
    scores.sums[0] = 1;
    copy.fonts.push_back(scores);
    scores.sums[0] = part + (i % 2 == 0 ? spread : -spread);
    model.fonts.push_back(scores);
  }
  made.evaluation.rows = {model, copy};
  return made;
}

std::string lineWith(const std::string& text, const std::string& part) {
  const auto at = text.find(part);
  if (at == std::string::npos) return {};
  return text.substr(at, text.find('\n', at) - at);
}

std::string latin(const std::vector<AblationFigures>& stored) {
  const auto text = ablationMarkdown({}, stored, "command");
  return text.substr(text.find("## Latin"));
}

TEST(AblationReport, ADifferenceIsMarkedWhenItsIntervalExcludesOne) {
  const auto table = latin(
      {figures("base", 0.5), figures("single-head", 0.6), figures("additive", 0.4), figures("windowed", 0.5, -0.01)});
  EXPECT_NE(lineWith(table, "| single-head").find("**1.2"), std::string::npos) << table;
  EXPECT_NE(lineWith(table, "| single-head").find("| worse "), std::string::npos);
  EXPECT_NE(lineWith(table, "| additive").find("| better "), std::string::npos);
  EXPECT_EQ(lineWith(table, "| windowed").find("**"), std::string::npos) << table;
  EXPECT_EQ(lineWith(table, "| base").find("1.000"), std::string::npos) << "it is not compared with itself";
}

TEST(AblationReport, ADifferenceNoLargerThanAnotherSeedsIsCalledLuck) {
  const auto table = latin(
      {figures("base", 0.5), figures("other-seed", 0.55), figures("single-head", 0.54), figures("additive", 0.6)});
  EXPECT_NE(lineWith(table, "| other-seed").find("worse (luck)"), std::string::npos) << table;
  EXPECT_NE(lineWith(table, "| single-head").find("worse (no more than luck)"), std::string::npos);
  EXPECT_EQ(lineWith(table, "| additive").find("luck"), std::string::npos);
}

TEST(AblationReport, FewFontsProveNothing) {
  auto base = figures("base", 0.5), other = figures("single-head", 0.6);
  for (auto* made : {&base, &other}) {
    for (auto& row : made->evaluation.rows) row.fonts.resize(4);
  }
  EXPECT_EQ(lineWith(latin({base, other}), "| single-head").find("worse"), std::string::npos);
}

TEST(AblationReport, TheGainOfAttentionIsShownForEachShareOfTheFonts) {
  const auto text = ablationMarkdown(
      {},
      {figures("base", 0.4), figures("no-attention", 0.5), figures("base-10", 0.6), figures("no-attention-10", 0.6)},
      "command");
  const auto table = text.substr(text.find("## Does attention need data?"));
  EXPECT_NE(lineWith(table, "| Latin  | 100 %").find("| **+20.0 ["), std::string::npos) << table;
  EXPECT_NE(lineWith(table, "| Latin  | 10 %").find("| +0.0 ["), std::string::npos) << table;
  EXPECT_NE(lineWith(table, "| Latin  | 10 %").find("12 (10)"), std::string::npos);
  EXPECT_EQ(lineWith(table, "| Latin  | 30 %"), "") << "not trained yet";
}

}  // namespace
}  // namespace gg
