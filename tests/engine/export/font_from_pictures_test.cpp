#include "engine/export/font_from_pictures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/base/paths.h"
#include "engine/export/opentype_font.h"
#include "engine/glyph/font_face.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

constexpr int kSize = 128;

std::vector<FolderGlyph> pictures(const char* file, const std::u32string& characters) {
  std::vector<FolderGlyph> all;
  const auto face = FontFace::open(*FontSpec::parse(resourcePath(file)));
  for (const char32_t c : characters) {
    const auto outline = face->outline(c);
    all.push_back({c, GlyphFrame(kSize).render(*outline).bitmap, outline->advance / outline->unitsPerEm, false});
  }
  return all;
}

FontInfo info() {
  FontInfo info;
  info.family = "Traced";
  return info;
}

FontParts parts(std::vector<FolderGlyph> pictures) { return {info(), std::move(pictures)}; }

TEST(FontFromPictures, AFontOfPicturesDrawsThePictures) {
  const auto given = pictures("fonts/NotoSans-latin.woff2", U"Rag&8");
  const auto glyphs = fontGlyphs(parts(given));
  ASSERT_TRUE(glyphs);
  const auto font = openTypeFont(info(), glyphs->glyphs, OutlineKind::TrueType);
  ASSERT_TRUE(font) << font.error().message.text();
  const test::TemporaryFolder folder;
  ASSERT_TRUE(writeFile(folder.file("font.ttf"), *font));
  const auto face = FontFace::open(*FontSpec::parse(folder.file("font.ttf")));
  ASSERT_TRUE(face);
  for (const auto& picture : given) {
    const auto outline = face->outline(picture.character);
    ASSERT_TRUE(outline);
    EXPECT_NEAR(outline->advance, picture.advance * 1000, 0.51);
    const auto drawn = GlyphFrame(kSize).render(*outline).bitmap;
    double difference = 0;
    for (std::size_t i = 0; i < drawn.size(); ++i) difference += std::abs(drawn.data()[i] - picture.bitmap.data()[i]);
    EXPECT_LT(difference / static_cast<double>(drawn.size()), 0.012);
  }
}

TEST(FontFromPictures, SpacesAreAddedOnceAndTheWideOneBesideHan) {
  const auto has = [](const std::vector<FontGlyph>& glyphs, char32_t c) {
    return std::count_if(glyphs.begin(), glyphs.end(), [c](const FontGlyph& glyph) {
      return std::count(glyph.characters.begin(), glyph.characters.end(), c) > 0;
    });
  };
  auto latin = pictures("fonts/NotoSans-latin.woff2", U"A");
  EXPECT_EQ(has(fontGlyphs(parts(latin))->glyphs, U' '), 1);
  EXPECT_EQ(has(fontGlyphs(parts(latin))->glyphs, U'\u3000'), 0);
  latin.push_back({U' ', Bitmap(kSize, kSize), 0.3, false});
  EXPECT_EQ(has(fontGlyphs(parts(latin))->glyphs, U' '), 1);
  EXPECT_EQ(has(fontGlyphs(parts(pictures("fonts/NotoSansCJK-SC.woff2", U"永")))->glyphs, U'\u3000'), 1);
}

TEST(FontFromPictures, SingleGlyphsAreTracedAndSpacedByThemselves) {
  auto plain = parts(pictures("fonts/NotoSans-latin.woff2", U"RR"));
  plain.pictures[1].character = U'S';
  auto adjusted = plain;
  TraceOptions bold;
  bold.threshold = 0.2;
  adjusted.adjustments[U'S'] = {0.9, 0.1, {}, bold};
  adjusted.adjustments[U'x'] = {0.9, {}, {}, {}};
  const auto before = fontGlyphs(plain)->glyphs, after = fontGlyphs(adjusted)->glyphs;
  EXPECT_EQ(after[0].advance, before[0].advance);
  EXPECT_EQ(boxOf(after[0].contours).left, boxOf(before[0].contours).left);
  EXPECT_EQ(after[1].advance, 900);
  EXPECT_EQ(std::floor(boxOf(after[1].contours).left), 100);
  const auto width = [](const FontGlyph& glyph) { return boxOf(glyph.contours).right - boxOf(glyph.contours).left; };
  EXPECT_GT(width(after[1]), width(before[1]));
}

TEST(FontFromPictures, AskedBearingsStandInTheFile) {
  auto asked = parts(pictures("fonts/NotoSans-latin.woff2", U"aoeSCg"));
  for (const auto& picture : asked.pictures) asked.adjustments[picture.character] = {{}, 0.1, 0.05, {}};
  for (const auto kind : {OutlineKind::TrueType, OutlineKind::Cff}) {
    const auto font = openTypeFont(info(), fontGlyphs(asked)->glyphs, kind);
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeFile(folder.file("font.otf"), *font));
    const auto face = FontFace::open(*FontSpec::parse(folder.file("font.otf")));
    ASSERT_TRUE(face);
    for (const auto& picture : asked.pictures) {
      const auto outline = face->outline(picture.character);
      float left = 1e9F, right = -1e9F;
      for (const auto& point : outline->points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
      }
      // To a unit: the control of a curve may lie that far beyond it.
      EXPECT_NEAR(left, 100, 1);
      EXPECT_NEAR(outline->advance - right, 50, 1);
    }
  }
}

TEST(FontFromPictures, OutlinesTracedBeforeGiveTheSameBytes) {
  auto given = parts(pictures("fonts/NotoSansCJK-SC.woff2", U"永国东"));
  const auto bytesOf = [](const FontGlyphs& made) { return *openTypeFont(info(), made.glyphs, OutlineKind::Cff); };
  const auto full = fontGlyphs(given);
  ASSERT_TRUE(full);
  given.traces = std::make_shared<TraceCache>();
  EXPECT_EQ(fontGlyphs(given)->reused, 0U);
  const auto again = fontGlyphs(given);
  EXPECT_EQ(again->reused, 3U);
  EXPECT_EQ(bytesOf(*again), bytesOf(*full));
  // Through a file, and with one picture changed: it alone is traced anew.
  const auto file = given.traces->bytes();
  given.traces = std::make_shared<TraceCache>();
  ASSERT_TRUE(given.traces->read(file, "f"));
  given.pictures[1].bitmap.at(5, 5) = 1;
  const auto changed = fontGlyphs(given);
  EXPECT_EQ(changed->reused, 2U);
  given.traces.reset();
  EXPECT_EQ(bytesOf(*changed), bytesOf(*fontGlyphs(given)));
}

TEST(FontFromPictures, AWrongSizeAndAStopAreSaid) {
  auto given = pictures("fonts/NotoSans-latin.woff2", U"AB");
  given.back().bitmap = Bitmap(64, 64);
  EXPECT_FALSE(fontGlyphs(parts(given)));
  StopFlag stop;
  stop.request();
  const auto stopped = fontGlyphs(parts(given), stop);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace gg
