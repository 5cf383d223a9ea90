#include "engine/train/sample_augmentation.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/glyph/picture_measures.h"

namespace gg {
namespace {

/// A bar from the base line to 600 of 1000 units.
GlyphOutline upright(float left, float right) {
  GlyphOutline bar;
  bar.points = {{left, 0}, {right, 0}, {right, 600}, {left, 600}};
  bar.tags = {1, 1, 1, 1};
  bar.contourEnds = {3};
  bar.advance = 800;
  return bar;
}

TEST(StyleChange, RoundingTakesCornersAndKeepsEdgesAndWeight) {
  const GlyphOutline square = upright(100, 700);
  const GlyphFrame frame(64);
  StyleChange change;
  const Bitmap sharp = change.render(frame, square);
  change.rounding = 0.035;
  const Bitmap round = change.render(frame, square);
  EXPECT_NEAR(inkSum(round), inkSum(sharp), 0.03 * inkSum(sharp));
  const int left = static_cast<int>(32 - 0.3 * frame.emPixels()), bottom = static_cast<int>(frame.baseline()) - 1;
  EXPECT_GT(sharp.at(left + 1, bottom), 0.9F);
  EXPECT_LT(round.at(left + 1, bottom), 0.75F) << "the corner";
  const int middle = bottom - 15;
  EXPECT_LT(round.at(left - 2, middle), 0.05F) << "ground beside the edge";
  EXPECT_GT(round.at(left + 3, middle), 0.95F) << "ink inside the edge";
}

TEST(StyleChange, AHairlineIsNotRoundedAway) {
  StyleChange change;
  change.rounding = 0.035;
  const Bitmap round = change.render(GlyphFrame(64), upright(395, 405));
  EXPECT_GT(*std::max_element(round.data(), round.data() + round.size()), 0.5F);
}

}  // namespace
}  // namespace gg
