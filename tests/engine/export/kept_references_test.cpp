#include "engine/export/kept_references.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <optional>

#include "engine/base/paths.h"
#include "engine/export/font_export.h"
#include "engine/glyph/glyph_frame.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

class KeptReferencesTest : public testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::copy_file(resourcePath("samples/latin/calistoga.ttf"), file());
    content_.emplace(*ContentFonts::open());
    StyleLoadOptions options;
    options.characters = U"Rag";
    auto style = loadStyle({file()}, options, *content_);
    ASSERT_TRUE(style) << style.error().message.text();
    style_ = std::move(style->set);
    style_.add(U'B', style_.references[0].image, "a picture");
  }
  std::string file() const { return folder_.file("style.ttf"); }
  GlyphOutline own(char32_t c) const { return *FontFace::open(*FontSpec::parse(file()))->outline(c); }

  const test::TemporaryFolder folder_;
  std::optional<ContentFonts> content_;
  StyleSet style_;
};

TEST_F(KeptReferencesTest, AreTheWantedOnesOfFontsThatAreNotMuted) {
  style_.references[1].muted = true;  // a
  const auto kept = keptReferences(style_, {U'B', U'R', U'a', U'x'}, 2000);
  ASSERT_EQ(kept.pictures.size(), 1U);
  EXPECT_EQ(kept.pictures[0].character, U'R');
  ASSERT_EQ(kept.outlines.size(), 1U);
  EXPECT_EQ(kept.outlines[0].advance, static_cast<int>(std::lround(2 * own(U'R').advance)));
  EXPECT_TRUE(kept.notes.empty());
}

TEST_F(KeptReferencesTest, StandInAFontPointForPoint) {
  FontParts parts;
  parts.info.family = "Kept";
  parts.pictures = {{U'o', style_.references[1].image, 0.5, false}, {U'a', Bitmap(64, 64), 0.1, false}};
  keptReferences(style_, {U'o', U'a', U'R'}, 1000).putInto(parts);
  ASSERT_EQ(parts.pictures.size(), 3U);
  EXPECT_EQ(parts.pictures[2].character, U'R') << "what was not generated is there, too";
  for (const auto format : {FontFormat::TrueType, FontFormat::OpenType}) {
    StagedFiles files;
    const auto path = folder_.file(std::string("font") + endingOf(format));
    ASSERT_TRUE(stageFont(files, path, format, parts));
    ASSERT_TRUE(files.commit());
    const auto face = FontFace::open(*FontSpec::parse(path));
    for (const char32_t c : {U'a', U'R'}) {
      const auto outline = face->outline(c);
      ASSERT_TRUE(outline);
      EXPECT_EQ(outline->advance, own(c).advance);
      const auto there = GlyphFrame(256).render(*outline).bitmap, here = GlyphFrame(256).render(own(c)).bitmap;
      double difference = 0;
      for (std::size_t i = 0; i < here.size(); ++i) difference += std::abs(here.data()[i] - there.data()[i]);
      EXPECT_LT(difference / static_cast<double>(here.size()), format == FontFormat::TrueType ? 1e-6 : 1e-3);
    }
  }
}

TEST_F(KeptReferencesTest, AReferenceThatWasNamedAnewIsTraced) {
  style_.references[0].character = U'n';  // R
  const auto kept = keptReferences(style_, {U'n', U'a'}, 1000);
  ASSERT_EQ(kept.pictures.size(), 2U);
  ASSERT_EQ(kept.outlines.size(), 1U);
  EXPECT_EQ(kept.outlines[0].characters.front(), U'a');
  EXPECT_EQ(kept.notes.size(), 1U);
}

TEST_F(KeptReferencesTest, APictureOfAnotherSizeShowsTheSameGlyph) {
  for (auto& reference : style_.references) reference.image = resize(reference.image, 128, 128);
  EXPECT_EQ(keptReferences(style_, {U'R', U'a', U'g'}, 1000).outlines.size(), 3U);
}

TEST_F(KeptReferencesTest, AFontThatIsGoneIsSaidOnceAndItsPicturesStay) {
  std::filesystem::remove(file());
  const auto kept = keptReferences(style_, {U'R', U'a', U'g'}, 1000);
  EXPECT_EQ(kept.pictures.size(), 3U);
  EXPECT_TRUE(kept.outlines.empty());
  ASSERT_EQ(kept.notes.size(), 1U);
  EXPECT_NE(kept.notes[0].text().find("style.ttf"), std::string::npos) << kept.notes[0].text();
}

}  // namespace
}  // namespace gg
