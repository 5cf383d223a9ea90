#include "ui/mainwindow/export_command.h"

#include <gtest/gtest.h>

#include "tests/ui/eventually.h"
#include "ui/document/document.h"
#include "ui/document/sample.h"

namespace gg::ui {
namespace {

QImage picture() {
  QImage image(4, 4, QImage::Format_Alpha8);
  image.fill(200);
  return image;
}

TEST(ExportCommand, GlyphsKeepWhatIsKnownOfThem) {
  GlyphStore store;
  store.setPicture(U'a', picture(), 0.5, true);
  store.setPicture(U'b', picture(), 0.6, false);
  store.setStatus(U'b', GlyphStatus::Accepted);
  const auto glyphs = glyphsOf(store, {U'b', U'a'});
  ASSERT_EQ(glyphs.size(), 2U);
  EXPECT_EQ(glyphs[0].character, U'b');
  EXPECT_TRUE(glyphs[0].accepted);
  EXPECT_FALSE(glyphs[0].clipped);
  EXPECT_EQ(glyphs[0].advance, 0.6);
  EXPECT_FALSE(glyphs[1].accepted);
  EXPECT_TRUE(glyphs[1].clipped);
}

/// a is accepted, b made again after the style changed, c outdated.
void fill(GlyphStore& store) {
  for (const char32_t c : {U'a', U'b', U'c'}) store.setPicture(c, picture(), 0.5, false);
  store.setStatus(U'a', GlyphStatus::Accepted);
  store.markStale();
  store.setPicture(U'b', picture(), 0.5, false);
}

TEST(ExportCommand, RejectedAndOutdatedGlyphsStayBehind) {
  GlyphStore store;
  fill(store);
  store.setPicture(U'r', picture(), 0.5, false);
  store.setStatus(U'r', GlyphStatus::Rejected);
  std::u32string exported;
  for (const ExportGlyph& glyph : glyphsOf(store, {U'a', U'b', U'c', U'd', U'r'})) exported += glyph.character;
  EXPECT_EQ(exported, U"ab");
}

TEST(ExportCommand, WhatIsLeftOutIsToldApart) {
  GlyphStore store;
  fill(store);
  store.setStatus(U'b', GlyphStatus::Rejected);
  store.setMissing(U'm');
  EXPECT_TRUE(leftOutOf(store, {U'a', U'b', U'm'}).unmade.empty());
  const LeftOut leftOut = leftOutOf(store, {U'a', U'b', U'c', U'd', U'm'});
  EXPECT_EQ(leftOut.unmade, (std::vector<char32_t>{U'c', U'd'}));
  EXPECT_EQ(leftOut.rejected, std::vector<char32_t>{U'b'});
  EXPECT_EQ(leftOut.missing, std::vector<char32_t>{U'm'});
}

TEST(ExportCommand, TheManifestSaysWhatTheCommandLineSays) {
  Document document;
  StyleImport import = Sample::bundled().front().import;
  import.characters = "HRag";
  document.setCharacterSet(CharacterSet::fromText(U"B\U000F1234"));
  document.importStyle(import);
  ASSERT_TRUE(eventually(
      [&] { return document.cell(U'\U000F1234').status == GlyphStatus::Missing && !document.glyphs().open(U'B'); }));
  document.setMuted(document.style().references.front().id, true);
  const FolderManifest manifest = manifestOf(document);
  EXPECT_EQ(manifest.model, "glyphgraft.safetensors") << "no folders of this machine";
  EXPECT_EQ(manifest.contentFont, document.model().contentFont().toStdString());
  EXPECT_NE(manifest.contentFont.find("Noto Sans"), std::string::npos) << manifest.contentFont;
  EXPECT_EQ(manifest.size, document.model().info().config.size);
  EXPECT_EQ(manifest.styleSources.size(), 1U);
  EXPECT_EQ(manifest.styleCharacters.size(), 3U);
  EXPECT_EQ(manifest.missing, std::vector<char32_t>{U'\U000F1234'});
}

TEST(ExportCommand, AcceptedGlyphsAreNotSuspect) {
  Doubt doubt;
  doubt.suspect = true;
  GlyphStore store;
  for (const char32_t c : {U'a', U'b'}) store.setPicture(c, picture(), 0.5, false, doubt);
  store.setStatus(U'b', GlyphStatus::Accepted);
  const auto glyphs = glyphsOf(store, {U'a', U'b'});
  EXPECT_TRUE(glyphs[0].doubt.suspect);
  EXPECT_FALSE(glyphs[1].doubt.suspect);
}

}  // namespace
}  // namespace gg::ui
