#include "ui/refining/refine_dialog.h"

#include <gtest/gtest.h>

#include <QPushButton>
#include <QSpinBox>

#include "engine/generate/generator.h"
#include "tests/ui/eventually.h"
#include "tests/ui/tiny_document.h"
#include "ui/document/refinement.h"
#include "ui/refining/error_line.h"

namespace gg::ui {
namespace {

class RefineDialogTest : public ::testing::Test {
 protected:
  void SetUp() override {
    document_.setCharacterSet(CharacterSet::fromText(U"BCDE"));
    openSample(document_, "Rag");
    ASSERT_TRUE(eventually([&] { return !document_.style().references.empty() && !document_.glyphs().open(U'E'); }));
    dialog_.stepsEdit().setValue(20);
  }
  Refinement& job() { return document_.refinement(); }
  bool isRefined() const { return document_.model().info().refinedSteps > 0; }
  QImage glyph() const { return document_.cell(U'E').image; }
  bool made() const { return !document_.glyphs().open(U'E'); }

  const QTemporaryDir folder_;
  Document document_{tinyModel(folder_)};
  RefineDialog dialog_{document_};
};

TEST_F(RefineDialogTest, TheRefinedModelMakesTheGlyphsAndUndoTakesItBack) {
  const QImage before = glyph();
  dialog_.startButton().click();
  EXPECT_TRUE(job().running());
  ASSERT_TRUE(eventually([&] { return isRefined() && made(); }));
  EXPECT_FALSE(job().running());
  EXPECT_EQ(job().errors().size(), 20U);
  ASSERT_EQ(job().glyphs().size(), 4U);
  EXPECT_EQ(job().glyphs()[3].character, U'E');
  EXPECT_EQ(job().glyphs()[3].before, before);
  EXPECT_EQ(job().glyphs()[3].after, glyph());
  EXPECT_TRUE(document_.model().isUnsaved());
  document_.undoStack()->undo();
  ASSERT_TRUE(eventually([&] { return !isRefined() && made(); }));
  EXPECT_EQ(glyph(), before);
  EXPECT_FALSE(document_.model().isUnsaved());
}

TEST_F(RefineDialogTest, ACancelledRefinementChangesNothing) {
  dialog_.stepsEdit().setValue(400);
  dialog_.startButton().click();
  ASSERT_TRUE(eventually([&] { return job().step() > 0; }));
  EXPECT_TRUE(dialog_.stateText().contains("400"));
  dialog_.startButton().click();
  EXPECT_FALSE(job().running());
  EXPECT_FALSE(document_.undoStack()->canUndo());
  EXPECT_FALSE(isRefined());
}

TEST_F(RefineDialogTest, TheRefinedModelIsSavedAsAFileThatSaysSo) {
  job().start(20);
  ASSERT_TRUE(eventually([&] { return isRefined(); }));
  const QString file = folder_.filePath("refined.safetensors");
  document_.saveModel(file);
  ASSERT_TRUE(eventually([&] { return QFile::exists(file); }));
  const auto info = readModelInfo(file.toStdString());
  ASSERT_TRUE(info);
  EXPECT_EQ(info->refinedSteps, 20);
}

TEST_F(RefineDialogTest, OneReferenceIsTooFew) {
  for (const int left : {2, 1}) {
    EXPECT_TRUE(dialog_.startButton().isEnabled());
    document_.removeReference(document_.style().references[static_cast<std::size_t>(left)].id);
  }
  EXPECT_FALSE(dialog_.startButton().isEnabled());
}

TEST(ErrorLine, SmoothingKeepsAConstant) {
  for (const double mean : ErrorLine::smoothed({0.2, 0.2, 0.2})) EXPECT_NEAR(mean, 0.2, 1e-12);
  EXPECT_LT(ErrorLine::smoothed({1, 0})[1], 0.5);
}

}  // namespace
}  // namespace gg::ui
