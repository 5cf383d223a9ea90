#include "ui/glyphdialog/glyph_dialog.h"

#include <gtest/gtest.h>

#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSpinBox>

#include "engine/glyph/glyph_frame.h"
#include "tests/ui/eventually.h"
#include "tests/ui/tiny_document.h"
#include "ui/glyphdialog/trace_form.h"

namespace gg::ui {
namespace {

/// A block of ink in the middle of an advance of half an em.
ExportGlyph block() {
  QImage coverage(64, 64, QImage::Format_Alpha8);
  coverage.fill(0);
  for (int y = 20; y < 44; ++y) std::fill_n(coverage.scanLine(y) + 24, 16, uchar{255});
  return {U'A', coverage, 0.5, false, false};
}

class GlyphDialogTest : public ::testing::Test {
 protected:
  explicit GlyphDialogTest(const GlyphAdjustment& adjustment = {}) : dialog_(block(), adjustment, nullptr) {
    EXPECT_TRUE(eventually([this] { return dialog_.ready(); }));
  }
  GlyphDialog dialog_;
};

TEST_F(GlyphDialogTest, ShowsTheGlyphAsThePictureHasIt) {
  EXPECT_EQ(dialog_.advance().value(), 500);
  // 16 px of 51.2 px an em, in the middle.
  EXPECT_NEAR(dialog_.left().value(), (500 - 1000 * 16 / 51.2) / 2, 3);
  EXPECT_NEAR(dialog_.right().value(), dialog_.left().value(), 4);
  EXPECT_TRUE(dialog_.adjustment().empty());
}

TEST_F(GlyphDialogTest, BearingsAndAdvanceHoldEachOther) {
  const int ink = 500 - dialog_.left().value() - dialog_.right().value(), right = dialog_.right().value();
  dialog_.left().setValue(20);
  EXPECT_EQ(dialog_.right().value(), right) << "the space behind the ink stays";
  EXPECT_EQ(dialog_.advance().value(), 20 + ink + right);
  dialog_.right().setValue(30);
  EXPECT_EQ(dialog_.left().value(), 20);
  EXPECT_EQ(dialog_.advance().value(), 20 + ink + 30);
  dialog_.advance().setValue(700);
  EXPECT_EQ(dialog_.left().value(), 20);
  EXPECT_EQ(dialog_.right().value(), 700 - 20 - ink);
  EXPECT_EQ(dialog_.adjustment(), (GlyphAdjustment{0.7, 0.02, {}, {}}));
}

TEST_F(GlyphDialogTest, TracingOfItsOwnIsKeptAndTakenBack) {
  auto* edge = dialog_.tracing().findChildren<QDoubleSpinBox*>().front();
  edge->setValue(0.3);
  ASSERT_TRUE(dialog_.adjustment().trace);
  EXPECT_EQ(dialog_.adjustment().trace->threshold, 0.3);
  EXPECT_EQ(dialog_.adjustment().trace->smoothing, TraceOptions().smoothing);
  edge->setValue(0.5);
  EXPECT_TRUE(dialog_.adjustment().empty());
}

TEST(GlyphDialog, WhatIsSetIsOneUndoableChangeOfTheDocument) {
  QTemporaryDir folder;
  Document document(tinyModel(folder));
  std::vector<char32_t> changed;
  QObject::connect(&document, &Document::cellsChanged, [&](const auto& characters) { changed = characters; });
  document.setAdjustment(U'R', {0.62, {}, {}, {}});
  EXPECT_EQ(changed, std::vector<char32_t>{U'R'});
  EXPECT_EQ(document.adjustments().at(U'R').advance, 0.62);
  document.setAdjustment(U'R', {0.62, {}, {}, {}});
  EXPECT_EQ(document.undoStack()->count(), 1) << "nothing changed";
  document.undoStack()->undo();
  EXPECT_TRUE(document.adjustments().empty());
  document.undoStack()->redo();
  EXPECT_EQ(document.adjustments().size(), 1U);
  document.setAdjustment(U'R', {});
  EXPECT_TRUE(document.adjustments().empty());
}

}  // namespace
}  // namespace gg::ui
