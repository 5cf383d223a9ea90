#include "engine/export/kerning.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/base/paths.h"
#include "engine/export/opentype_font.h"
#include "engine/glyph/text_shaper.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

const std::u32string kCharacters = U"ATVoa.Hn";

FontFace noto() { return std::move(*FontFace::open(*FontSpec::parse(resourcePath("fonts/NotoSans-latin.woff2")))); }

/// Glyphs without pictures, `scale` times as wide as the content font's.
std::vector<FolderGlyph> glyphs(double scale) {
  const auto face = noto();
  std::vector<FolderGlyph> all;
  for (const char32_t c : kCharacters) {
    const auto outline = face.outline(c);
    all.push_back({c, {}, scale * outline->advance / outline->unitsPerEm, false});
  }
  return all;
}

double kerned(const TextShaper& shaper, char32_t left, char32_t right) {
  return shaper.shape({left, right})[0].advance - shaper.shape({left})[0].advance;
}

TEST(Kerning, HasThePairsOfTheContentFont) {
  const auto face = noto();
  const auto shaper = TextShaper::create(face);
  ASSERT_TRUE(shaper);
  ASSERT_LT(kerned(*shaper, U'A', U'V'), 0) << "the font kerns";
  const auto kerning = contentKerning({}, glyphs(1), 1000);
  ASSERT_TRUE(kerning) << kerning.error().message.text();
  ASSERT_EQ(kerning->values.size(), kerning->first.size());
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < kerning->first.size(); ++i) {
    ASSERT_EQ(kerning->values[i].size(), kerning->second.size());
    for (std::size_t j = 0; j < kerning->second.size(); ++j) {
      for (const char32_t left : kerning->first[i]) {
        for (const char32_t right : kerning->second[j]) {
          EXPECT_NEAR(kerning->values[i][j], 1000 * kerned(*shaper, left, right), 0.6);
          pairs += kerning->values[i][j] != 0;
        }
      }
    }
  }
  EXPECT_GT(pairs, 8U);
}

TEST(Kerning, AWiderStyleIsKernedMore) {
  const auto plain = contentKerning({}, glyphs(1), 1000), wide = contentKerning({}, glyphs(1.5), 1000);
  EXPECT_NEAR(wide->values[0][0], 1.5 * plain->values[0][0], 1);
}

TEST(Kerning, HarfBuzzReadsItFromTheFont) {
  const test::TemporaryFolder folder;
  FontInfo info;
  info.family = "Kerned";
  std::vector<FontGlyph> drawn;
  for (const char32_t c : kCharacters) {
    const Contour box{
        {{true, {}, {}, {0, 500}}, {true, {}, {}, {400, 500}}, {true, {}, {}, {400, 0}}, {true, {}, {}, {0, 0}}}};
    drawn.push_back({{c}, {box}, 500});
  }
  const auto kerning = contentKerning({}, glyphs(1), 1000);
  for (const auto kind : {OutlineKind::TrueType, OutlineKind::Cff}) {
    const auto font = openTypeFont(info, drawn, kind, *kerning);
    ASSERT_TRUE(font);
    ASSERT_TRUE(writeFile(folder.file("font.otf"), *font));
    const auto face = FontFace::open(*FontSpec::parse(folder.file("font.otf")));
    ASSERT_TRUE(face);
    const auto content = noto();
    const auto ours = TextShaper::create(*face), theirs = TextShaper::create(content);
    for (const char32_t left : kCharacters) {
      for (const char32_t right : kCharacters) {
        EXPECT_NEAR(kerned(*ours, left, right), kerned(*theirs, left, right), 6e-4)
            << static_cast<char>(left) << static_cast<char>(right);
      }
    }
  }
}

/// A bar of ink in a frame of 64 px.
Bitmap bar(int top, int bottom, int left, int right) {
  Bitmap picture(64, 64);
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) picture.at(x, y) = 1;
  }
  return picture;
}

TEST(Kerning, GlyphsThatWouldTouchAreKernedLess) {
  auto given = glyphs(1);
  const auto set = [&](char32_t c, Bitmap picture) {
    std::find_if(given.begin(), given.end(), [c](const auto& g) { return g.character == c; })->bitmap =
        std::move(picture);
  };
  const auto value = [&](char32_t left, char32_t right) {
    const auto kerning = contentKerning({}, given, 1000);
    for (std::size_t i = 0; i < kerning->first.size(); ++i) {
      for (std::size_t j = 0; j < kerning->second.size(); ++j) {
        const bool both = kerning->first[i].find(left) != std::u32string::npos &&
                          kerning->second[j].find(right) != std::u32string::npos;
        if (both) return kerning->values[i][j];
      }
    }
    return 0;
  };
  ASSERT_LT(value(U'A', U'V'), -20);
  // Ink over the whole advance on one height: no room at all.
  set(U'A', bar(30, 40, 10, 54));
  set(U'V', bar(38, 48, 10, 54));
  EXPECT_EQ(value(U'A', U'V'), 0);
  // On heights apart: nothing touches.
  set(U'V', bar(10, 20, 10, 54));
  EXPECT_LT(value(U'A', U'V'), -20);
}

TEST(Kerning, NothingToKernIsEmpty) {
  EXPECT_TRUE(contentKerning({}, {}, 1000)->empty());
  EXPECT_TRUE(contentKerning({}, {{U'永', {}, 1, false}}, 1000)->empty());
  EXPECT_FALSE(contentKerning("/nothing/here.ttf", {}, 1000));
}

}  // namespace
}  // namespace gg
