#include "engine/export/font_export.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "engine/base/paths.h"
#include "engine/glyph/font_face.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

std::vector<FolderGlyph> pictures(const std::u32string& characters) {
  const auto face = FontFace::open(*FontSpec::parse(resourcePath("fonts/NotoSans-latin.woff2")));
  std::vector<FolderGlyph> all;
  for (const char32_t c : characters) {
    const auto outline = face->outline(c);
    all.push_back({c, GlyphFrame(64).render(*outline).bitmap, outline->advance / outline->unitsPerEm, false});
  }
  return all;
}

FontInfo info() {
  FontInfo info;
  info.family = "Exported";
  return info;
}

class FontExport : public testing::Test {
 protected:
  Status exported(const std::string& name, FontFormat format, const FontInfo& of = info(), const StopFlag& stop = {}) {
    StagedFiles files;
    const auto staged = stageFont(files, folder_.file(name), format, {of, pictures(U"gÅ")}, stop);
    return staged ? files.commit() : tl::unexpected(staged.error());
  }
  const test::TemporaryFolder folder_;
};

TEST_F(FontExport, FontFilesOpenUnderTheirName) {
  for (const auto format : {FontFormat::TrueType, FontFormat::OpenType, FontFormat::Woff2}) {
    const std::string name = std::string("font") + endingOf(format);
    ASSERT_TRUE(exported(name, format));
    const auto face = FontFace::open(*FontSpec::parse(folder_.file(name)));
    ASSERT_TRUE(face) << name;
    EXPECT_EQ(face->familyName(), "Exported");
    EXPECT_EQ(face->state(U'g'), GlyphState::Present);
  }
}

TEST_F(FontExport, SvgGlyphsAreAFileEach) {
  ASSERT_TRUE(exported("glyphs", FontFormat::SvgGlyphs));
  EXPECT_TRUE(std::filesystem::exists(folder_.file("glyphs/uni0067.svg")));
  EXPECT_TRUE(std::filesystem::exists(folder_.file("glyphs/uni00C5.svg")));
  EXPECT_FALSE(std::filesystem::exists(folder_.file("glyphs/uni0020.svg")));
}

TEST_F(FontExport, AFailureOrAStopLeavesNothing) {
  auto nameless = info();
  nameless.family.clear();
  for (const auto format : {FontFormat::Ufo, FontFormat::SvgGlyphs, FontFormat::SvgSheet, FontFormat::OpenType}) {
    const auto failed = exported("broken", format, nameless);
    ASSERT_FALSE(failed);
    EXPECT_NE(failed.error().message.text().find("family name"), std::string::npos);
  }
  StopFlag stop;
  stop.request();
  const auto stopped = exported("broken", FontFormat::TrueType, info(), stop);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
  EXPECT_FALSE(std::filesystem::exists(folder_.file("broken")));
}

TEST(FontFormat, IsKnownByTheEndingInEitherCase) {
  EXPECT_EQ(fontFormatOf("a/b.OTF"), FontFormat::OpenType);
  EXPECT_EQ(fontFormatOf("b.ufo"), FontFormat::Ufo);
  EXPECT_EQ(fontFormatOf("b.doc"), std::nullopt);
  EXPECT_EQ(fontFormatOf("ttf"), std::nullopt);
}

}  // namespace
}  // namespace gg
