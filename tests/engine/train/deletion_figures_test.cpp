#include "engine/train/deletion_figures.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "engine/base/file_io.h"

namespace gg {
namespace {

std::string temporary(const std::string& name) { return (std::filesystem::temp_directory_path() / name).string(); }

Evaluation evaluationOf(double attended, double random) {
  Evaluation evaluation;
  evaluation.seed = 1;
  evaluation.deletions = {{"latin", "UFUC", 4, "decoder.cross3", -1, {{"one", 2, 10, attended, random}}},
                          {"latin", "UFUC", 4, "decoder.cross3", 0, {{"one", 2, 10, random, attended}}}};
  return evaluation;
}

TEST(DeletionFigures, AreReadAsTheyWereWritten) {
  auto figures = deletionFigures(evaluationOf(15, 11));
  figures.weights = "0123456789abcdef";
  figures.command = "glyphgraft-cli evaluate --deletion 2";
  const std::string file = temporary("gg_figures.deletion.json");
  ASSERT_TRUE(writeFile(file, deletionFiguresJson(figures)));
  const auto read = readDeletionFigures(file);
  ASSERT_TRUE(read) << read.error().message.text();
  EXPECT_EQ(read->weights, figures.weights);
  EXPECT_EQ(read->command, figures.command);
  ASSERT_EQ(read->rows.size(), 2U);
  EXPECT_EQ(read->rows[0].script, "latin");
  EXPECT_EQ(read->rows[0].block, "decoder.cross3");
  EXPECT_EQ(read->rows[0].head, -1);
  EXPECT_EQ(read->rows[1].head, 0);
  EXPECT_EQ(read->rows[0].references, 4);
  EXPECT_EQ(read->rows[0].glyphs, 2U);
  EXPECT_DOUBLE_EQ(read->rows[0].raise.attended.value, 0.5);
  EXPECT_DOUBLE_EQ(read->rows[0].raise.random.value, 0.1);
  EXPECT_EQ(read->rows[0].raise.attended.fonts, 1U);
  std::filesystem::remove(file);
}

TEST(DeletionFigures, AFileThatHoldsNoneIsRefused) {
  const std::string file = temporary("gg_no_figures.deletion.json");
  for (const char* text : {"", "{}", "[1]", R"({"weights":"","command":"","deletion_test":[{"script":"latin"}]})"}) {
    ASSERT_TRUE(writeFile(file, std::string_view(text)));
    const auto read = readDeletionFigures(file);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, ErrorCode::BadInput);
  }
  std::filesystem::remove(file);
}

TEST(DeletionFigures, AFingerprintTellsFilesApart) {
  const std::string file = temporary("gg_fingerprint");
  ASSERT_TRUE(writeFile(file, std::string_view("a")));
  const auto first = weightsFingerprint(file);
  EXPECT_EQ(*first, "af63dc4c8601ec8c");  // FNV-1a's published value
  ASSERT_TRUE(writeFile(file, std::string_view("b")));
  EXPECT_NE(*weightsFingerprint(file), *first);
  std::filesystem::remove(file);
  EXPECT_FALSE(weightsFingerprint(file));
}

}  // namespace
}  // namespace gg
