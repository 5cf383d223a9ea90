#include "engine/export/glyph_copy.h"

#include <gtest/gtest.h>

#include "engine/base/paths.h"
#include "engine/glyph/font_face.h"
#include "engine/glyph/glyph_frame.h"

namespace gg {
namespace {

FontParts pictures(const std::u32string& characters) {
  const auto face = FontFace::open(*FontSpec::parse(resourcePath("fonts/NotoSans-latin.woff2")));
  std::vector<FolderGlyph> all;
  for (const char32_t c : characters) {
    const auto outline = face->outline(c);
    all.push_back({c, GlyphFrame(64).render(*outline).bitmap, outline->advance / outline->unitsPerEm, false});
  }
  return {{}, std::move(all)};
}

std::size_t pathsOf(const std::string& svg) {
  std::size_t count = 0;
  for (auto at = svg.find("<path"); at != std::string::npos; at = svg.find("<path", at + 1)) ++count;
  return count;
}

/// Width and height, which a PNG file tells at byte 16.
std::pair<int, int> sizeOf(const Bytes& png) {
  const auto number = [&](std::size_t at) { return png[at + 2] << 8 | png[at + 3]; };
  return {number(16), number(20)};
}

TEST(GlyphCopy, OneGlyphIsItsOutlineSeveralAreASheet) {
  const auto one = svgCopy(pictures(U"R")), three = svgCopy(pictures(U"Ra "));
  ASSERT_TRUE(one);
  EXPECT_EQ(pathsOf(*one), 1U);
  EXPECT_EQ(one->find("translate"), std::string::npos);
  ASSERT_TRUE(three);
  EXPECT_EQ(pathsOf(*three), 2U) << "the space has no ink";
  EXPECT_NE(three->find("translate"), std::string::npos);
}

TEST(GlyphCopy, PicturesAreDrawnAnewAndLarge) {
  const auto one = pngCopy(pictures(U"R")), two = pngCopy(pictures(U"Ra"));
  ASSERT_TRUE(one && two);
  EXPECT_GE(sizeOf(*one).first, 512);
  EXPECT_EQ(sizeOf(*one).first, sizeOf(*one).second);
  EXPECT_GE(sizeOf(*two).first, 2 * 512);
}

TEST(GlyphCopy, BlankGlyphsAndAStopAreSaid) {
  EXPECT_FALSE(svgCopy(pictures(U" ")));
  EXPECT_FALSE(pngCopy(pictures(U" ")));
  StopFlag stop;
  stop.request();
  EXPECT_EQ(svgCopy(pictures(U"R"), stop).error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace gg
