#include "engine/export/outline_fidelity.h"

#include <gtest/gtest.h>

#include "engine/base/paths.h"
#include "engine/export/font_from_pictures.h"
#include "engine/glyph/font_face.h"
#include "engine/glyph/glyph_frame.h"

namespace gg {
namespace {

FontParts parts(const char* file, const std::u32string& characters) {
  FontParts parts;
  const auto face = FontFace::open(*FontSpec::parse(resourcePath(file)));
  for (const char32_t c : characters) {
    const auto outline = face->outline(c);
    parts.pictures.push_back(
        {c, GlyphFrame(128).render(*outline).bitmap, outline->advance / outline->unitsPerEm, false});
  }
  return parts;
}

TEST(OutlineFidelity, TracedGlyphsKeepTheirStructure) {
  for (const auto& given :
       {parts("fonts/NotoSans-latin.woff2", U"Rag&8iÅ"), parts("fonts/NotoSansCJK-SC.woff2", U"永国")}) {
    const auto traced = fontGlyphs(given);
    ASSERT_TRUE(traced);
    const auto fidelity = fidelityOf(given.pictures, traced->glyphs, 1000);
    EXPECT_EQ(fidelity.glyphs, given.pictures.size());
    EXPECT_GT(fidelity.counted, 0U);
    EXPECT_EQ(fidelity.sameStructure, fidelity.counted);
    EXPECT_TRUE(fidelity.changed.empty());
    EXPECT_LT(fidelity.meanL1, 0.012);
    EXPECT_GE(fidelity.worstL1, fidelity.meanL1);
  }
}

TEST(OutlineFidelity, AFilledHoleIsSeen) {
  const auto given = parts("fonts/NotoSans-latin.woff2", U"oR");
  auto glyphs = fontGlyphs(given)->glyphs;
  glyphs[0].contours.pop_back();
  const auto fidelity = fidelityOf(given.pictures, glyphs, 1000);
  EXPECT_EQ(fidelity.sameStructure + 1, fidelity.counted);
  EXPECT_EQ(fidelity.changed, std::vector<char32_t>{U'o'});
}

TEST(OutlineFidelity, PointsAreCountedAsTheFileHoldsThem) {
  const Contour contour{
      {{true, {}, {}, {0, 500}}, {false, {100, 600}, {200, 600}, {300, 500}}, {true, {}, {}, {0, 0}}}};
  const FontGlyph glyph{{U'A'}, {contour}, 500};
  EXPECT_EQ(pointsOf(glyph, 1000, true), 5U);
  EXPECT_GE(pointsOf(glyph, 1000, false), 4U);
}

}  // namespace
}  // namespace gg
