#include "ui/mainwindow/main_window.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

#include "engine/generate/generator.h"
#include "tests/ui/eventually.h"
#include "tests/ui/pointer.h"
#include "ui/attention/attention_inspector.h"
#include "ui/attention/heat_plot.h"
#include "ui/attention/patch_picker.h"
#include "ui/document/document.h"
#include "ui/glyphgrid/character_panel.h"
#include "ui/glyphgrid/glyph_grid.h"
#include "ui/mainwindow/generate_actions.h"
#include "ui/mainwindow/recent_files.h"
#include "ui/mainwindow/status_panel.h"
#include "ui/preview/text_line.h"
#include "ui/settings/settings.h"
#include "ui/stylepanel/reference_tile.h"
#include "ui/stylepanel/style_panel.h"
#include "ui/widgets/message_bar.h"

namespace gg::ui {
namespace {

/// The window with the bundled model.
class WindowTest : public ::testing::Test {
 protected:
  void SetUp() override {
    window_.show();
    window_.textLine().setText("B");
    document_.setCharacterSet(CharacterSet::fromText(U"BCDHxyz"));
  }

  void drop(const QString& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window_, &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window_, &event);
  }
  void dropSample() { drop(Sample::bundled().front().import.paths.front()); }
  bool allFresh() {
    for (const char32_t c : document_.characters()) {
      if (document_.glyphs().open(c)) return false;
    }
    return !document_.characters().empty();
  }
  /// Share of dark pixels in a cell's picture.
  double inkOf(char32_t character) {
    GlyphGrid& grid = window_.characterPanel().grid();
    const QImage image =
        grid.viewport()->grab(TilePainter::pictureRect(grid.itemRect(character), grid.fontMetrics())).toImage();
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) dark += image.pixelColor(x, y).lightness() < 90;
    }
    return static_cast<double>(dark) / (image.width() * image.height());
  }

  Document document_;
  MainWindow window_{document_};
};

TEST_F(WindowTest, ADroppedFontMakesGlyphsAppear) {
  EXPECT_EQ(inkOf(U'B'), 0) << "nothing but a ghost before the drop";
  dropSample();
  ASSERT_TRUE(eventually([&] { return allFresh(); })) << window_.messageBar().texts().join("\n").toStdString();
  EXPECT_GT(inkOf(U'B'), 0.02);
  EXPECT_GT(inkOf(U'x'), 0.02);
}

TEST_F(WindowTest, HoveringAGlyphsPatchHeatsTheReferences) {
  dropSample();
  ASSERT_TRUE(eventually([&] { return allFresh(); }));
  AttentionInspector& inspector = window_.inspector();
  window_.characterPanel().grid().setCurrent(U'B');
  ASSERT_TRUE(eventually([&] { return !inspector.view().empty(); }));
  const auto pictureOf = [&] { return inspector.heat().grab().toImage(); };
  const auto hoverCell = [&](int cell) {
    hover(inspector.patchPicker(), inspector.patchPicker().cellRect(cell).center());
    ASSERT_EQ(inspector.view().patch(), cell);
  };
  hoverCell(inspector.view().sourceGrid().cells() / 2);
  const QImage before = pictureOf();
  hoverCell(inspector.view().sourceGrid().cells() / 4);
  EXPECT_TRUE(eventually([&] { return pictureOf() != before; })) << "another patch, other heat";
  EXPECT_EQ(inspector.heat().panelCount(), static_cast<int>(document_.style().activeCount()));
}

TEST_F(WindowTest, TheTextLineShowsGeneratedGlyphs) {
  window_.textLine().setText("QB");
  dropSample();
  EXPECT_TRUE(eventually([&] { return !document_.glyphs().open(U'Q') && !document_.glyphs().open(U'B'); }));
}

TEST_F(WindowTest, TheTrayMutesAndRemoves) {
  dropSample();
  ASSERT_TRUE(eventually([&] { return allFresh(); }));
  const auto first = document_.style().references.front().id;
  window_.stylePanel().tile(first)->muteButton().click();
  EXPECT_TRUE(document_.style().references.front().muted);
  const auto count = document_.style().references.size();
  window_.stylePanel().tile(first)->removeButton().click();
  ASSERT_TRUE(eventually([&] { return document_.style().references.size() == count - 1; }));
  EXPECT_EQ(window_.stylePanel().tile(first), nullptr);
}

TEST_F(WindowTest, ATileWithTheFocusTakesKeys) {
  dropSample();
  ASSERT_TRUE(eventually([&] { return !document_.style().references.empty(); }));
  const auto count = document_.style().references.size();
  const auto first = document_.style().references.front().id;
  ReferenceTile* tile = window_.stylePanel().tile(first);
  window_.activateWindow();
  tile->setFocus();
  QTest::keyClick(tile, Qt::Key_M);
  EXPECT_TRUE(document_.style().references.front().muted);
  tile->label().setFocus();
  QTest::keyClick(&tile->label(), Qt::Key_M);
  EXPECT_TRUE(document_.style().references.front().muted) << "in the label it is a letter";
  tile->setFocus();
  QTest::keyClick(tile, Qt::Key_Delete);
  EXPECT_TRUE(eventually([&] { return document_.style().references.size() == count - 1; }));
}

TEST_F(WindowTest, TheBundledModelIsOneActionAway) {
  ASSERT_TRUE(eventually([&] { return document_.model().loaded(); }));
  GenerateActions actions(document_, &window_);
  EXPECT_FALSE(actions.bundledModel()->isEnabled());
  const QTemporaryDir folder;
  const QString other = folder.filePath("other.safetensors");
  ASSERT_TRUE(QFile::copy(QString::fromStdString(bundledModelFile()), other));
  document_.loadModel(other);
  ASSERT_TRUE(eventually([&] { return actions.bundledModel()->isEnabled(); }));
  actions.bundledModel()->trigger();
  EXPECT_TRUE(eventually([&] { return document_.model().isBundled(); }));
  EXPECT_FALSE(actions.bundledModel()->isEnabled());
}

TEST_F(WindowTest, TheTrayLabelsAReference) {
  dropSample();
  ASSERT_TRUE(eventually([&] { return !document_.style().references.empty(); }));
  ReferenceTile* tile = window_.stylePanel().tile(document_.style().references.front().id);
  tile->label().setText(QStringLiteral("永"));
  QTest::keyClick(&tile->label(), Qt::Key_Return);
  EXPECT_EQ(document_.style().references.front().character, U'永');
}

TEST_F(WindowTest, AFileThatCannotBeReadIsSaidInTheMessageBar) {
  EXPECT_FALSE(window_.messageBar().isVisible());
  document_.importStyle({{"/no/such/font.ttf"}, {}, StyleImport::Mode::Drop, false});
  ASSERT_TRUE(eventually([&] { return window_.messageBar().isVisible(); }));
  EXPECT_TRUE(window_.messageBar().texts().front().contains("font.ttf"));
  window_.messageBar().findChild<QToolButton*>()->click();
  EXPECT_FALSE(window_.messageBar().isVisible());
}

TEST_F(WindowTest, FiltersNarrowTheGrid) {
  CharacterPanel& panel = window_.characterPanel();
  panel.filterEdit().setText("Bx");
  EXPECT_EQ(panel.grid().items(), (std::vector<char32_t>{U'B', U'x'}));
  panel.filterEdit().clear();
  dropSample();
  ASSERT_TRUE(eventually([&] { return allFresh(); }));
  document_.setStatus({U'C'}, GlyphStatus::Rejected);
  panel.stateFilter().setCurrentIndex(static_cast<int>(GlyphFilter::State::Rejected));
  EXPECT_EQ(panel.grid().items(), std::vector<char32_t>{U'C'});
  EXPECT_TRUE(eventually([&] { return panel.stateFilter().currentText().contains("(1)"); }));
}

TEST_F(WindowTest, KeysJudgeTheSelectedGlyph) {
  dropSample();
  ASSERT_TRUE(eventually([&] { return allFresh(); }));
  GlyphGrid& grid = window_.characterPanel().grid();
  grid.setFocus();
  grid.setCurrent(U'C');
  QTest::keyClick(&window_, Qt::Key_A);
  EXPECT_EQ(document_.cell(U'C').status, GlyphStatus::Accepted);
  QTest::keyClick(&window_, Qt::Key_X);
  EXPECT_EQ(document_.cell(U'C').status, GlyphStatus::Rejected);
  QTest::keyClick(&window_, Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(document_.cell(U'C').status, GlyphStatus::Accepted);
}

TEST_F(WindowTest, ProgressIsShownAndCancelled) {
  document_.setCharacterSet(*CharacterSet::byName("gb2312-1"));
  dropSample();
  ASSERT_TRUE(eventually([&] { return document_.progress().done > 0; }));
  EXPECT_TRUE(window_.statusPanel().progressText().contains("/ 3756")) << "the set and the text line";
  window_.statusPanel().cancelButton().click();
  EXPECT_FALSE(document_.progress().running);
  EXPECT_TRUE(window_.statusPanel().progressText().isEmpty());
}

TEST_F(WindowTest, ASampleBringsItsCharacterSet) {
  const Sample sample = Sample::bundled().back();
  window_.openSample(sample);
  EXPECT_EQ(document_.characterSet().name, sample.characterSet.toStdString());
  EXPECT_TRUE(eventually([&] { return !document_.style().references.empty(); }));
  EXPECT_FALSE(document_.undoStack()->canUndo()) << "the sample is where everything starts";
  window_.openSample(Sample::bundled().front());
  EXPECT_TRUE(eventually([&] { return document_.undoStack()->canUndo(); })) << "it takes the place of another style";
}

TEST_F(WindowTest, RecentFilesOpenAgain) {
  settings::recentFiles.set({});
  dropSample();
  ASSERT_TRUE(eventually([&] { return !document_.style().references.empty(); }));
  document_.clearStyle();
  const QString name = QFileInfo(Sample::bundled().front().import.paths.front()).fileName();
  QAction* recent = nullptr;
  for (QAction* action : window_.findChildren<QAction*>()) {
    if (action->text() == name) recent = action;
  }
  ASSERT_NE(recent, nullptr) << name.toStdString();
  recent->trigger();
  EXPECT_TRUE(eventually([&] { return !document_.style().references.empty(); }));
  EXPECT_EQ(settings::recentFiles.get().size(), 1);
}

void expectShortcuts(const QMenu& menu) {
  for (const QAction* action : menu.actions()) {
    if (action->menu()) {
      if (!action->menu()->findChild<RecentFiles*>()) expectShortcuts(*action->menu());
    } else if (!action->isSeparator()) {
      EXPECT_FALSE(action->shortcut().isEmpty()) << action->text().toStdString();
    }
  }
}

TEST_F(WindowTest, EveryActionHasAShortcut) {
  for (const QAction* action : window_.menuBar()->actions()) expectShortcuts(*action->menu());
}

TEST_F(WindowTest, EveryShortcutIsUsedOnce) {
  QMap<QString, QString> used;
  for (const QAction* action : window_.findChildren<QAction*>()) {
    for (const QKeySequence& key : action->shortcuts()) {
      const QString name = key.toString();
      EXPECT_FALSE(used.contains(name)) << name.toStdString() << ": " << used.value(name).toStdString() << " and "
                                        << action->text().toStdString();
      used[name] = action->text();
    }
  }
  EXPECT_GT(used.size(), 15);
}

TEST(StatusText, DurationsAreShort) {
  EXPECT_EQ(durationText(12.4).toStdString(), "12 s");
  EXPECT_EQ(durationText(88).toStdString(), "1 min 28 s");
  EXPECT_EQ(durationText(3700).toStdString(), "1 h 1 min");
}

}  // namespace
}  // namespace gg::ui
