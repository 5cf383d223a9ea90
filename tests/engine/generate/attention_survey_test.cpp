#include "engine/generate/attention_survey.h"

#include <gtest/gtest.h>

#include <numeric>

namespace gg {
namespace {

constexpr int kReferences = 3, kCells = 4;

/// Two heads over 2 × 2 patches of a glyph and of each reference.
AttentionMap uniformMap(const std::string& block, AttentionKind kind = AttentionKind::Cross) {
  AttentionMap map;
  map.block = block;
  map.kind = kind;
  map.heads = 2;
  map.queries = {{AttentionGrid::Source::Content, -1, 2, 2}};
  for (int i = 0; i < kReferences; ++i) map.keys.push_back({AttentionGrid::Source::Reference, i, 2, 2});
  map.weights.assign(2 * 4 * kReferences * kCells, 1.F / (kReferences * kCells));
  return map;
}

/// All weight of one head and query on one key.
void lookAt(AttentionMap& map, int head, int query, int key) {
  float* row = map.weights.data() + (head * map.queryCount() + query) * map.keyCount();
  std::fill(row, row + map.keyCount(), 0.F);
  row[key] = 1;
}

/// 8 × 8 px with ink in the first patch alone.
Bitmap cornerInk() {
  Bitmap picture(8, 8);
  for (int y = 0; y < 4; ++y) {
    for (int x = 0; x < 4; ++x) picture.at(x, y) = 1;
  }
  return picture;
}

TEST(AttentionSurvey, MassIsThatOfTheInkedPatchesPerHeadAndReference) {
  auto first = uniformMap("decoder.cross3"), second = first;
  lookAt(first, 1, 0, 2 * kCells + 1);  // head 1 of the inked patch looks at the third reference
  lookAt(first, 0, 3, 0);               // there is no ink here
  AttentionSurvey survey;
  survey.add(U'a', {uniformMap("bottleneck.self", AttentionKind::Self), first}, cornerInk());
  survey.add(U'b', {uniformMap("bottleneck.self", AttentionKind::Self), second}, cornerInk());
  EXPECT_EQ(survey.glyphs(), 2U);
  const auto blocks = survey.blocks();
  ASSERT_EQ(blocks.size(), 1U) << "only content → reference blocks";
  EXPECT_EQ(blocks[0].block, "decoder.cross3");
  for (const double mass : blocks[0].mass[0]) EXPECT_NEAR(mass, 1.0 / 3, 1e-6);
  EXPECT_NEAR(blocks[0].mass[1][0], 1.0 / 6, 1e-6);
  EXPECT_NEAR(blocks[0].mass[1][2], 4.0 / 6, 1e-6);
  EXPECT_NEAR(blocks[0].entropy[0], 1, 1e-6);
  EXPECT_NEAR(blocks[0].entropy[1], 0.5, 1e-6);
  const auto mass = survey.mass();
  ASSERT_EQ(mass.size(), 3U);
  EXPECT_NEAR(mass[2], (1.0 / 3 + 4.0 / 6) / 2, 1e-6);
  EXPECT_NEAR(std::accumulate(mass.begin(), mass.end(), 0.0), 1, 1e-6);
}

TEST(AttentionSurvey, OutliersAreFarFromTheMedianEntropy) {
  AttentionSurvey survey;
  for (char32_t c = U'a'; c <= U'u'; ++c) {
    auto map = uniformMap("decoder.cross3");
    for (int query = 0; query < 4; ++query) {
      lookAt(map, 0, query, 0);
      if (c == U'q') lookAt(map, 1, query, 0);
    }
    // A little of another key, so that the others differ among themselves.
    map.weights[1] = 0.002F * static_cast<float>(c - U'a');
    survey.add(c, {map}, cornerInk());
  }
  const auto outliers = survey.outliers();
  ASSERT_EQ(outliers.size(), 1U);
  EXPECT_EQ(outliers[0].character, U'q');
  EXPECT_LT(outliers[0].spread, -3);
  EXPECT_LT(outliers[0].entropy, 0.1);
}

TEST(AttentionSurvey, GlyphsThatAreAlikeHaveNoOutliers) {
  AttentionSurvey survey;
  EXPECT_TRUE(survey.outliers().empty());
  EXPECT_TRUE(survey.mass().empty());
  for (int i = 0; i < 9; ++i) survey.add(U'a', {uniformMap("decoder.cross3")}, cornerInk());
  EXPECT_TRUE(survey.outliers().empty());
}

}  // namespace
}  // namespace gg
