#include "engine/export/colour_map.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace gg {
namespace {

/// Rec. 709 luma of the encoded colour: enough to order colours by lightness.
double luma(const Rgb& colour) { return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]; }

TEST(ColourMap, ViridisHasTheColoursOfTheOriginalTable) {
  // Matplotlib's table at 0, ¼, ½, ¾ and 1; the fit is a polynomial.
  const std::vector<std::pair<double, Rgb>> table = {
      {0, {68, 1, 84}}, {0.25, {59, 82, 139}}, {0.5, {33, 145, 140}}, {0.75, {94, 201, 98}}, {1, {253, 231, 37}}};
  for (const auto& [value, expected] : table) {
    const auto colour = viridis(value);
    for (std::size_t c = 0; c < 3; ++c) EXPECT_NEAR(colour[c], expected[c], 6) << value << " channel " << c;
  }
  EXPECT_EQ(viridis(-1), viridis(0));
  EXPECT_EQ(viridis(2), viridis(1));
}

TEST(ColourMap, CividisHasTheColoursOfTheOriginalTable) {
  const std::vector<std::pair<double, Rgb>> table = {{0, {0, 34, 78}},
                                                     {64 / 255.0, {67, 78, 108}},
                                                     {100 / 255.0, {103, 106, 113}},
                                                     {0.5, {125, 124, 120}},
                                                     {1, {254, 232, 56}}};
  for (const auto& [value, expected] : table) {
    const auto colour = cividis(value);
    for (std::size_t c = 0; c < 3; ++c) EXPECT_NEAR(colour[c], expected[c], 3) << value << " channel " << c;
  }
  EXPECT_EQ(cividis(-1), cividis(0));
  EXPECT_EQ(cividis(2), cividis(1));
}

TEST(ColourMap, GreyIsBlackToWhite) {
  EXPECT_EQ(grey(-1), (Rgb{0, 0, 0}));
  EXPECT_EQ(grey(0.5), (Rgb{128, 128, 128}));
  EXPECT_EQ(grey(2), (Rgb{255, 255, 255}));
}

TEST(ColourMap, LightnessGrowsWithTheValue) {
  for (const auto map : {viridis, cividis, grey, headLightness}) {
    for (int i = 0; i < 20; ++i) EXPECT_LT(luma(map(i / 20.0)), luma(map((i + 1) / 20.0))) << i;
  }
}

TEST(ColourMap, HeadsDifferInHueOnly) {
  constexpr int kHeads = 8;
  for (const double value : {0.0, 0.3, 1.0}) {
    for (int head = 0; head < kHeads; ++head) {
      EXPECT_NEAR(luma(headHue(head, kHeads, value)), luma(headLightness(value)), 16) << head << " at " << value;
    }
  }
  for (int head = 0; head < kHeads; ++head) {
    const auto one = headHue(head, kHeads, 1), next = headHue((head + 1) % kHeads, kHeads, 1);
    int difference = 0;
    for (std::size_t c = 0; c < 3; ++c) difference += std::abs(one[c] - next[c]);
    EXPECT_GT(difference, 40) << head;
    EXPECT_EQ(headHue(head, kHeads, 0), headLightness(0)) << "without weight there is no hue";
  }
}

}  // namespace
}  // namespace gg
