#include "engine/train/font_neighbours.h"

#include <gtest/gtest.h>

#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

TEST(FontNeighbours, OverlapIsOneForEqualPicturesAndNoneForThoseApart) {
  Bitmap left(8, 8), right(8, 8), both(8, 8);
  for (int y = 0; y < 8; ++y) {
    for (int x = 0; x < 4; ++x) left.at(x, y) = right.at(x + 4, y) = both.at(x, y) = both.at(x + 4, y) = 1;
  }
  EXPECT_DOUBLE_EQ(overlap(left, left), 1);
  EXPECT_DOUBLE_EQ(overlap(left, right), 0);
  EXPECT_NEAR(overlap(left, both), 2.0 / 3, 1e-6);
  EXPECT_DOUBLE_EQ(overlap(Bitmap(8, 8), Bitmap(8, 8)), 0);
}

TEST(FontNeighbours, TheNearestComeFirstAndTheFarAreLeftOut) {
  const auto upright = test::packed("upright", "samples/latin/calistoga.ttf", "latin");
  auto lean = upright;
  for (auto& [character, outline] : lean.glyphs) {
    for (auto& point : outline.points) point.x += 0.05F * point.y;
  }
  const auto slanted = test::slanted(test::slanted(upright));
  std::vector<char32_t> characters;
  for (const auto& [character, outline] : upright.glyphs) characters.push_back(character);
  const std::vector<char32_t> few = {characters.begin(), characters.begin() + 7};
  const FontNeighbours neighbours({{&slanted.glyphs, &characters},
                                   {&upright.glyphs, &characters},
                                   {&lean.glyphs, &characters},
                                   {&upright.glyphs, &few}});
  EXPECT_EQ(neighbours.nearest(1, 5, 0.7), std::vector<std::size_t>{2});
  EXPECT_EQ(neighbours.nearest(1, 5, 0.1), (std::vector<std::size_t>{2, 0}));
  EXPECT_EQ(neighbours.nearest(1, 1, 0.1), std::vector<std::size_t>{2});
  EXPECT_TRUE(neighbours.nearest(3, 5, 0).empty());
}

}  // namespace
}  // namespace gg
