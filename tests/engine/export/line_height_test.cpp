#include "engine/export/line_height.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/base/paths.h"
#include "engine/glyph/font_face.h"

namespace gg {
namespace {

std::string noto() { return resourcePath("fonts/NotoSans-latin.woff2"); }
int unitsOf(double em) { return static_cast<int>(std::lround(1000 * em)); }

TEST(LineHeight, IsThatOfTheFontTheStyleCameFrom) {
  const std::string file = GG_SOURCE_DIR "/resources/samples/latin/calistoga.ttf";
  const auto face = FontFace::open(*FontSpec::parse(file)), content = FontFace::open(*FontSpec::parse(noto()));
  StyleSet style;
  style.add(U'B', Bitmap(4, 4), "picture.png");
  style.add(U'A', Bitmap(4, 4), file, 0.5);
  FontInfo info;
  takeLineHeight(info, style, {U'A'});
  EXPECT_EQ(info.ascender, unitsOf(face->ascender()));
  EXPECT_EQ(info.descender, unitsOf(face->descender()));
  style.references.back().muted = true;
  takeLineHeight(info, style, {U'A'});
  EXPECT_EQ(info.ascender, unitsOf(content->ascender())) << "pictures alone: as the content font";
  FontInfo han;
  takeLineHeight(han, style, {U'A', U'永'});
  EXPECT_EQ(han.ascender, FontInfo().ascender) << "an em square";
  takeLineHeight(han, {}, {U'A'}, "/nothing/here.ttf");
  EXPECT_EQ(han.ascender, FontInfo().ascender);
}

FontGlyph box(char32_t character, double bottom, double top) {
  return {{character},
          {Contour{{{true, {}, {}, {0, top}},
                    {true, {}, {}, {400, top}},
                    {true, {}, {}, {400, bottom}},
                    {true, {}, {}, {0, bottom}}}}},
          500};
}

TEST(LineHeight, HoldsEveryGlyphAndKnowsCapitalsAndSmallLetters) {
  FontInfo info;
  fitHeights(info,
             {box(U'g', -300, 480), box(U'H', 0, 700), box(U'x', 0, 470), box(U'|', -100, 950), {{U' '}, {}, 250}});
  EXPECT_EQ(info.ascender, 950);
  EXPECT_EQ(info.descender, -300);
  EXPECT_EQ(info.capHeight, 700);
  EXPECT_EQ(info.xHeight, 470);
  fitHeights(info, {box(U'永', -50, 800)});
  EXPECT_EQ(info.capHeight, 0);
}

}  // namespace
}  // namespace gg
