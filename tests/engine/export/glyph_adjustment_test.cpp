#include "engine/export/glyph_adjustment.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

constexpr int kUnitsPerEm = 1000;

/// A triangle from x = 50 to 450 in an advance of 500.
FontGlyph triangle() {
  return {{U'A'}, {Contour{{{true, {}, {}, {250, 700}}, {true, {}, {}, {450, 0}}, {true, {}, {}, {50, 0}}}}}, 500};
}

struct Spaced {
  double left, right, advance;
};
Spaced spaced(const GlyphAdjustment& adjustment) {
  auto glyph = triangle();
  respace(glyph, adjustment, kUnitsPerEm);
  const auto box = boxOf(glyph.contours);
  EXPECT_EQ(box.right - box.left, 400) << "the ink is as wide as before";
  return {box.left, glyph.advance - box.right, double(glyph.advance)};
}

TEST(GlyphAdjustment, BearingsAndAdvanceAreWhatWasSet) {
  const auto nothing = spaced({});
  EXPECT_EQ(nothing.left, 50);
  EXPECT_EQ(nothing.advance, 500);
  const auto left = spaced({{}, 0.08, {}, {}});
  EXPECT_EQ(left.left, 80);
  EXPECT_EQ(left.right, 50) << "stays";
  const auto right = spaced({{}, {}, 0.1, {}});
  EXPECT_EQ(right.left, 50);
  EXPECT_EQ(right.right, 100);
  const auto both = spaced({{}, -0.02, 0.03, {}});
  EXPECT_EQ(both.left, -20);
  EXPECT_EQ(both.right, 30);
  const auto advance = spaced({0.62, 0.1, 0.9, {}});
  EXPECT_EQ(advance.advance, 620) << "goes before a right bearing";
  EXPECT_EQ(advance.left, 100);
}

TEST(GlyphAdjustment, BlankGlyphsHaveAnAdvanceOnly) {
  FontGlyph blank{{U' '}, {}, 250};
  respace(blank, {{}, 0.1, 0.1, {}}, kUnitsPerEm);
  EXPECT_EQ(blank.advance, 250);
  respace(blank, {0.3, {}, {}, {}}, kUnitsPerEm);
  EXPECT_EQ(blank.advance, 300);
}

}  // namespace
}  // namespace gg
