#include "engine/train/font_neighbours.h"

#include <gtest/gtest.h>

#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

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
