#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

#include "tests/ui/eventually.h"
#include "tests/ui/tiny_document.h"
#include "ui/document/draw_advice.h"
#include "ui/stylepanel/draw_next_row.h"
#include "ui/stylepanel/mix_strip.h"

namespace gg::ui {
namespace {

class MixTest : public ::testing::Test {
 protected:
  void SetUp() override {
    document_.setCharacterSet(CharacterSet::fromText(U"BCDE"));
    openSample(document_, "Rag");
    ASSERT_TRUE(eventually([&] { return !document_.style().references.empty() && made(); }));
  }
  void mixIn() {
    StyleImport import = Sample::bundled().front().import;
    import.characters = "Ho";
    import.mode = StyleImport::Mode::Second;
    document_.importStyle(import);
    ASSERT_TRUE(eventually([&] { return !document_.secondStyle().references.empty() && made(); }));
  }
  bool made() const { return !document_.glyphs().open(U'E') && !document_.progress().running; }
  QImage glyph() const { return document_.cell(U'E').image; }

  const QTemporaryDir folder_;
  Document document_{tinyModel(folder_)};
  MixStrip strip_{document_};
};

TEST_F(MixTest, TheSliderMovesTheGlyphsAndOneUndoTakesItBack) {
  const QImage alone = glyph();
  EXPECT_TRUE(strip_.isHidden());
  mixIn();
  EXPECT_FALSE(strip_.isHidden());
  const QImage half = glyph();
  EXPECT_NE(half, alone);
  for (const int share : {40, 20, 0}) strip_.slider().setValue(share);
  ASSERT_TRUE(eventually([&] { return made(); }));
  EXPECT_EQ(glyph(), alone) << "nothing of the second style";
  document_.undoStack()->undo();
  ASSERT_TRUE(eventually([&] { return made(); }));
  EXPECT_EQ(strip_.slider().value(), 50);
  EXPECT_EQ(glyph(), half);
  strip_.removeButton().click();
  ASSERT_TRUE(eventually([&] { return made(); }));
  EXPECT_EQ(glyph(), alone);
  EXPECT_TRUE(strip_.isHidden());
}

TEST_F(MixTest, TheInspectorSeesTheReferencesOfBoth) {
  mixIn();
  QSignalSpy spy(&document_, &Document::attended);
  document_.inspect(U'E');
  ASSERT_TRUE(eventually([&] { return spy.count() > 0; }));
  const auto result = spy.last().front().value<AttentionResult>();
  ASSERT_TRUE(result.attended);
  EXPECT_EQ(result.references.size(), 5U);
}

TEST_F(MixTest, WhatToDrawNextIsOfferedAndChosen) {
  DrawNextRow row(document_.drawAdvice());
  ASSERT_TRUE(eventually([&] { return !row.buttons().empty(); }));
  EXPECT_EQ(row.buttons().size(), 4U);
  char32_t chosen = 0;
  QObject::connect(&row, &DrawNextRow::chosen, &row, [&](char32_t c) { chosen = c; });
  row.buttons().front()->click();
  EXPECT_EQ(chosen, document_.drawAdvice().characters().front());
  document_.clearStyle();
  ASSERT_TRUE(eventually([&] { return row.buttons().empty(); })) << "no advice without a style";
}

}  // namespace
}  // namespace gg::ui
