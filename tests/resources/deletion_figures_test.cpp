#include <gtest/gtest.h>

#include <cstdio>
#include <set>

#include "engine/base/file_io.h"
#include "engine/generate/generator.h"
#include "engine/train/deletion_figures.h"

namespace gg {
namespace {

const std::string kModels = std::string(GG_SOURCE_DIR) + "/resources/models/";
const std::string kWeights = kModels + "glyphgraft.safetensors";
constexpr std::size_t kFewestGlyphs = 200;

std::string percent(const Interval& raise) {
  char text[64];
  std::snprintf(text, sizeof text, "%+.1f %% [%+.1f, %+.1f]", 100 * raise.value, 100 * raise.low, 100 * raise.high);
  return text;
}

/// A row of the model card's table.
std::string lineOf(const DeletionFigure& figure) {
  const std::string head = figure.head < 0 ? "all" : std::to_string(figure.head + 1);
  return "| " + figure.script + " | " + figure.split + " | " + figure.block + " | " + head + " | " +
         percent(figure.raise.attended) + " | " + percent(figure.raise.random) + " | " + std::to_string(figure.glyphs) +
         " |";
}

class DeletionFiguresTest : public testing::Test {
 protected:
  void SetUp() override {
    auto read = readDeletionFigures(kModels + "glyphgraft.deletion.json");
    ASSERT_TRUE(read) << read.error().message.text();
    figures_ = std::move(*read);
  }

  DeletionFigures figures_;
};

TEST_F(DeletionFiguresTest, AreThoseOfTheShippedWeights) {
  EXPECT_EQ(figures_.weights, *weightsFingerprint(kWeights)) << "measure them again: CONTRIBUTING.md, Training";
}

TEST_F(DeletionFiguresTest, NameEveryBlockAndHeadWithEnoughGlyphs) {
  const auto info = readModelInfo(kWeights);
  ASSERT_TRUE(info) << info.error().message.text();
  std::set<std::pair<std::string, int>> found;
  for (const auto& figure : figures_.rows) {
    EXPECT_GE(figure.glyphs, kFewestGlyphs) << lineOf(figure);
    if (figure.script == "latin") found.insert({figure.block, figure.head});
  }
  EXPECT_EQ(found.size(), info->config.crossLevels.size() * static_cast<std::size_t>(info->config.heads + 1));
}

TEST_F(DeletionFiguresTest, StandInTheModelCard) {
  const auto bytes = readFile(kModels + "MODEL_CARD.md");
  ASSERT_TRUE(bytes);
  const std::string card(bytes->begin(), bytes->end());
  for (const auto& figure : figures_.rows) {
    EXPECT_NE(card.find(lineOf(figure)), std::string::npos) << lineOf(figure);
  }
  EXPECT_NE(card.find(figures_.command), std::string::npos);
}

}  // namespace
}  // namespace gg
