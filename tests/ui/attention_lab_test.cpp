#include "ui/attentionlab/attention_lab.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QSlider>
#include <QTableWidget>
#include <QTemporaryDir>
#include <cmath>
#include <set>

#include "engine/attention/addressing.h"
#include "engine/base/file_io.h"
#include "engine/glyph/picture_measures.h"
#include "tests/ui/eventually.h"
#include "tests/ui/synthetic_attention.h"
#include "ui/attention/attention_inspector.h"
#include "ui/attentionlab/bar_plot.h"
#include "ui/attentionlab/blocks_page.h"
#include "ui/attentionlab/coverage_view.h"
#include "ui/attentionlab/curve_plot.h"
#include "ui/attentionlab/glyphs_page.h"
#include "ui/attentionlab/heads_page.h"
#include "ui/attentionlab/lab_matrix.h"
#include "ui/attentionlab/lab_slider.h"
#include "ui/attentionlab/note_page.h"
#include "ui/attentionlab/placement_page.h"
#include "ui/attentionlab/pooling_page.h"
#include "ui/attentionlab/position_page.h"
#include "ui/attentionlab/scores_page.h"
#include "ui/attentionlab/window_page.h"
#include "ui/document/document.h"
#include "ui/mainwindow/main_window.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {
namespace {

int coloursOn(QWidget& widget) {
  const QImage image = widget.grab().toImage();
  std::set<QRgb> colours;
  for (int y = 0; y < image.height(); y += 2) {
    for (int x = 0; x < image.width(); x += 2) colours.insert(image.pixel(x, y));
  }
  return static_cast<int>(colours.size());
}

void expectShows(const LabMatrix& plot, const Matrix& matrix) {
  ASSERT_EQ(plot.rows(), matrix.rows());
  ASSERT_EQ(plot.columns(), matrix.columns());
  for (int r = 0; r < matrix.rows(); ++r) {
    for (int c = 0; c < matrix.columns(); ++c) ASSERT_EQ(plot.cell(r, c), matrix.at(r, c)) << r << ' ' << c;
  }
}

/// The sum of the numbers of a row that is shown.
double rowSum(const LabMatrix& plot, int row) {
  double sum = 0;
  for (int c = 0; c < plot.columns(); ++c) sum += plot.cell(row, c);
  return sum;
}

TEST(AttentionLab, OpensOnceFromTheMenu) {
  Document document;
  MainWindow window(document);
  QAction* open = nullptr;
  for (QAction* action : window.findChildren<QAction*>()) {
    if (action->text().contains("Lab")) open = action;
  }
  ASSERT_NE(open, nullptr);
  open->trigger();
  open->trigger();
  const auto labs = window.findChildren<AttentionLab*>();
  ASSERT_EQ(labs.size(), 1);
  EXPECT_TRUE(labs.front()->isVisible());
}

TEST(AttentionLab, TheInspectorLeadsToTheNote) {
  Document document;
  MainWindow window(document);
  Q_EMIT window.inspector().noteAsked();
  const auto labs = window.findChildren<AttentionLab*>();
  ASSERT_EQ(labs.size(), 1);
  EXPECT_TRUE(labs.front()->isVisible());
  EXPECT_NE(dynamic_cast<NotePage*>(&labs.front()->page(labs.front()->list().currentRow())), nullptr);
}

/// Every control has a name and says what it does.
void expectExplained(const LabPage& page) {
  for (const QWidget* control : page.findChildren<QWidget*>()) {
    const auto* button = qobject_cast<const QAbstractButton*>(control);
    if (!button && !qobject_cast<const QComboBox*>(control) && !qobject_cast<const QSlider*>(control)) continue;
    if (qobject_cast<const QTableView*>(control->parentWidget())) continue;  // a table's own corner
    const bool named = button && !button->text().isEmpty();
    EXPECT_TRUE(named || !control->accessibleName().isEmpty()) << page.metaObject()->className();
    EXPECT_FALSE(control->toolTip().isEmpty())
        << page.metaObject()->className() << ' ' << control->accessibleName().toStdString();
    EXPECT_TRUE(control->focusPolicy() & Qt::TabFocus) << page.metaObject()->className();
  }
}

TEST(AttentionLab, EveryPageIsChosenAndPainted) {
  AttentionInspector inspector;
  AttentionLab lab(inspector);
  lab.show();
  ASSERT_EQ(lab.list().count(), lab.pageCount());
  for (int i = 0; i < lab.pageCount(); ++i) {
    lab.list().setCurrentRow(i);
    LabPage& page = lab.page(i);
    EXPECT_TRUE(page.isVisible()) << i;
    EXPECT_TRUE(eventually([&] { return coloursOn(page) > 60; })) << i;
    expectExplained(page);
  }
}

TEST(AttentionLab, ArrowKeysMoveASlider) {
  PoolingPage page;
  const double before = page.width().value();
  QTest::keyClick(&page.width().slider(), Qt::Key_Right);
  EXPECT_GT(page.width().value(), before);
}

TEST(PoolingPage, TheHeatIsTheEnginesWeights) {
  PoolingPage page;
  for (const double w : {0.5, 2.0, 9.0}) {
    page.width().setValue(w);
    expectShows(page.heat(), kernelWeights(page.queries(), page.samples().x, w));
  }
  page.method().setCurrentIndex(0);
  expectShows(page.heat(), averageWeights(page.heat().rows(), page.heat().columns()));
}

TEST(PoolingPage, LearningLowersTheErrorShown) {
  PoolingPage page;
  const double before = page.heldBackError();
  const QString numbers = page.numbers();
  page.learnButton().click();
  EXPECT_TRUE(eventually([&] { return page.width().value() > 2; }));
  page.learnButton().click();
  const double width = page.width().value();
  EXPECT_LT(page.heldBackError(), 0.8 * before);
  EXPECT_NE(page.numbers(), numbers);
  EXPECT_TRUE(page.numbers().contains(QLocale().toString(page.heldBackError(), 'f', 3)));
  QTest::qWait(100);
  EXPECT_EQ(page.width().value(), width) << "stopped";
}

TEST(ScoresPage, UnequalSizesLeaveOnlyAdditiveScores) {
  ScoresPage page;
  ASSERT_TRUE(eventually([&] { return page.ready(); }));
  EXPECT_GT(page.spread().points(0), 0);
  EXPECT_GT(page.spread().points(2), 0);
  page.shortKeys().setChecked(true);
  EXPECT_EQ(page.spread().points(0), 0);
  EXPECT_EQ(page.spread().points(1), 0);
  EXPECT_GT(page.spread().points(2), 0);
}

TEST(ScoresPage, TheRootKeepsTheVarianceShownAtOne) {
  ScoresPage page;
  EXPECT_FALSE(page.ready()) << "drawn in a thread";
  page.size().setValue(8);
  ASSERT_TRUE(eventually([&] { return page.ready(); }));
  ASSERT_EQ(page.variance().points(1), 9);
  for (int i = 0; i < 9; ++i) {
    EXPECT_NEAR(page.variance().y(1, i), 1, 0.1) << i;
    EXPECT_NEAR(page.variance().y(0, i), std::pow(2, i + 1), 0.1 * std::pow(2, i + 1)) << i;
  }
}

TEST(HeadsPage, ThereIsAMapForEachHead) {
  HeadsPage page;
  page.show();
  page.heads().setValue(2);
  EXPECT_TRUE(page.heat(1).isVisible());
  EXPECT_FALSE(page.heat(2).isVisible());
  for (int word = 0; word < page.heat(1).rows(); ++word) EXPECT_NEAR(rowSum(page.heat(1), word), 1, 1e-12);
  page.heads().setValue(8);
  EXPECT_TRUE(page.heat(7).isVisible());
  page.heads().setValue(1);
  for (int column = 0; column < page.single().columns(); ++column) {
    EXPECT_EQ(page.single().cell(1, column), page.heat(0).cell(1, column));
  }
}

TEST(BlocksPage, MasksHideWhatTheySay) {
  BlocksPage page;
  const LabMatrix &target = page.targetHeat(), &cross = page.crossHeat();
  const int padding = cross.columns() - 1;
  EXPECT_EQ(target.cell(0, 1), 0);
  EXPECT_EQ(cross.cell(0, padding), 0);
  EXPECT_NE(cross.rows(), cross.columns());
  page.causal().setChecked(false);
  page.padding().setChecked(false);
  EXPECT_GT(target.cell(0, 1), 0);
  EXPECT_GT(cross.cell(0, padding), 0);
}

TEST(PositionPage, TrainingMakesNeighboursAlike) {
  PositionPage page;
  page.kind().setCurrentIndex(1);
  page.steps().setValue(0);
  const double before = page.similarity().cell(10, 11);
  page.steps().setValue(200);
  EXPECT_GT(page.similarity().cell(10, 11), before + 0.1);
  EXPECT_NEAR(page.similarity().cell(10, 10), 1, 1e-9);
}

TEST(WindowPage, SharpHeadsAreTheConvolution) {
  WindowPage page;
  page.layer().setCurrentIndex(int(WindowPage::Layer::Place));
  page.sharpness().setValue(0.5);
  EXPECT_GT(page.differenceFromConvolution(), 0.01);
  page.sharpness().setValue(20);
  EXPECT_LT(page.differenceFromConvolution(), 1e-5);
}

TEST(WindowPage, EveryLayerIsAMatrixOfWeights) {
  WindowPage page;
  for (int layer = 0; layer < page.layer().count(); ++layer) {
    page.layer().setCurrentIndex(layer);
    const int middle = page.heat().rows() / 2;
    EXPECT_NEAR(rowSum(page.heat(), middle), 1, 0.05) << layer;
  }
}

/// A glyph and two references with a bar each, at another place in the second; the plain glyphs of the references are
/// each the other's bar. The network looked at the second, and its style encoder made each look at the other.
std::shared_ptr<AttendedGlyph> barGlyph() {
  const auto bar = [](int from) {
    Bitmap picture(64, 64);
    for (int y = 8; y < 56; ++y) {
      for (int x = from; x < from + 10; ++x) picture.at(x, y) = 1;
    }
    return coverageImage(picture);
  };
  auto glyph = std::make_shared<AttendedGlyph>();
  glyph->content = glyph->glyph = bar(12);
  glyph->references = {{1, "a", bar(12), bar(30)}, {2, "b", bar(30), bar(12)}};
  auto map = uniformMap("decoder.cross3", AttentionKind::Cross, 1, {contentGrid(4, 4)},
                        {referenceGrid(0, 2, 2), referenceGrid(1, 2, 2)});
  for (int query = 0; query < 16; ++query) lookAt(map, 0, query, 5);
  auto style =
      uniformMap("style.cross", AttentionKind::CrossReference, 1, {referenceGrid(0, 2, 2), referenceGrid(1, 2, 2)},
                 {referenceGrid(0, 1, 1), referenceGrid(1, 1, 1)});
  for (int query = 0; query < 8; ++query) lookAt(style, 0, query, query < 4 ? 1 : 0);
  glyph->maps = shared({map, style});
  return glyph;
}

TEST(GlyphsPage, ANarrowKernelCopiesThePatchesThatAreAlike) {
  GlyphsPage page;
  EXPECT_FALSE(page.numbers().isEmpty()) << "says what to do";
  const auto glyph = barGlyph();
  page.setAttended(glyph);
  ASSERT_TRUE(eventually([&] { return !page.drawn().coverage().isNull(); }));
  page.keys().setCurrentIndex(int(GlyphsPage::Keys::Style));
  page.width().setValue(60);
  EXPECT_LT(l1Error(coverageBitmap(page.drawn().coverage()), coverageBitmap(glyph->content)), 0.01);
  page.width().setValue(1);
  EXPECT_GT(l1Error(coverageBitmap(page.drawn().coverage()), coverageBitmap(glyph->content)), 0.05);
  EXPECT_NEAR(page.shares().value(0, 0) + page.shares().value(0, 1), 1, 1e-9);
  EXPECT_NEAR(page.shares().value(1, 1), 1, 1e-6) << "the network's";
}

TEST(GlyphsPage, ContentKeysFindThePlainGlyphThatIsAlike) {
  GlyphsPage page;
  page.setAttended(barGlyph());
  ASSERT_TRUE(eventually([&] { return !page.drawn().coverage().isNull(); }));
  page.width().setValue(60);
  const auto shareOfSecond = [&](GlyphsPage::Keys keys) {
    page.keys().setCurrentIndex(int(keys));
    return page.shares().value(0, 1);
  };
  const double content = shareOfSecond(GlyphsPage::Keys::Content), style = shareOfSecond(GlyphsPage::Keys::Style);
  EXPECT_GT(content, 0.55);
  EXPECT_NEAR(content, 1 - style, 1e-9) << "each has the other's plain glyph";
  EXPECT_NEAR(shareOfSecond(GlyphsPage::Keys::Joined), 0.5, 1e-9);
}

TEST(GlyphsPage, TheModeSaysWhichReferencesAsk) {
  GlyphsPage page;
  page.setAttended(barGlyph());
  ASSERT_TRUE(eventually([&] { return !page.drawn().coverage().isNull(); }));
  page.mode().setCurrentIndex(0);
  EXPECT_EQ(page.among().cell(0, 1), 0);
  EXPECT_NEAR(page.among().cell(1, 1), 1, 1e-9);
  page.mode().setCurrentIndex(1);
  EXPECT_GT(page.among().cell(0, 1), 0);
  EXPECT_EQ(rowSum(page.among(), 1), 0) << "only the first asks";
  page.mode().setCurrentIndex(2);
  EXPECT_NEAR(rowSum(page.among(), 1), 1, 1e-9);
  EXPECT_GT(page.among().cell(1, 0), 0);
  EXPECT_EQ(page.networkAmong().cell(0, 1), 1);
  EXPECT_EQ(page.networkAmong().cell(1, 1), 0);
}

TEST(PlacementPage, APlaceThatIsSwitchedOnHasItsCost) {
  PlacementPage page;
  ASSERT_TRUE(eventually([&] { return page.operations().bars() == 4; }));
  const QString before = page.numbers();
  page.self(3).setChecked(true);
  ASSERT_TRUE(eventually([&] { return page.operations().bars() == 5; }));
  EXPECT_NE(page.numbers(), before);
  // Self-attention at levels 4 and 3: the finer one costs more.
  EXPECT_GT(page.operations().value(0, 1), page.operations().value(0, 0));
  page.skipSelf(2).setChecked(true);
  ASSERT_TRUE(eventually([&] { return page.operations().bars() == 6; }));
  EXPECT_GT(page.operations().value(0, 2), page.operations().value(0, 1));
}

TEST(PlacementPage, TimesAreMeasuredWhenAskedAndForgottenWithAnotherPlacement) {
  PlacementPage page;
  for (const int level : {2, 4}) page.cross(level).setChecked(false);
  page.measureButton().click();
  EXPECT_TRUE(page.measuring());
  ASSERT_TRUE(eventually([&] { return !page.measuring(); }));
  EXPECT_EQ(page.times().bars(), 2);
  page.cross(3).setChecked(false);
  EXPECT_EQ(page.times().bars(), 0);
}

TEST(PlacementPage, AMeasurementIsStoppedByHandAndByAChange) {
  PlacementPage page;
  page.measureButton().click();
  page.measureButton().click();
  EXPECT_FALSE(page.measuring());
  page.measureButton().click();
  page.self(3).setChecked(true);
  EXPECT_FALSE(page.measuring());
  ASSERT_TRUE(eventually([&] { return page.operations().bars() == 5; }));
  EXPECT_EQ(page.times().bars(), 0);
}

/// Figures of one block with two heads for two scripts, and rows of another split.
std::string figuresFile(const QTemporaryDir& folder) {
  DeletionFigures figures{"0", "glyphgraft-cli evaluate <x>", {}};
  for (const char* script : {"latin", "han"}) {
    for (const int head : {-1, 0, 1}) {
      const double attended = script[0] == 'l' ? 0.25 : 0.5 - 0.25 * head;
      for (const char* split : {"UFUC", "UFSC"}) {
        figures.rows.push_back(
            {script, split, 4, "decoder.cross3", head, 210, {{attended, 0.1, 0.6, 9}, {0.375, 0.25, 0.5, 9}}});
      }
    }
  }
  const std::string file = folder.filePath("x.deletion.json").toStdString();
  EXPECT_TRUE(writeFile(file, deletionFiguresJson(figures)));
  return file;
}

TEST(NotePage, ShowsTheFiguresOfTheFile) {
  const QTemporaryDir folder;
  NotePage page(figuresFile(folder));
  ASSERT_EQ(page.script().count(), 2);
  ASSERT_EQ(page.table().rowCount(), 3);
  EXPECT_TRUE(page.numbers().contains("0 of 3"));
  EXPECT_TRUE(page.numbers().contains("&lt;x&gt;"));
  EXPECT_TRUE(page.numbers().contains("210"));
  page.script().setCurrentIndex(1);
  EXPECT_TRUE(page.numbers().contains("2 of 3"));
  EXPECT_EQ(page.plot(0).bars(), 3);
  EXPECT_EQ(page.plot(0).value(0, 1), 50);
  EXPECT_EQ(page.plot(0).value(1, 1), 37.5);
  EXPECT_TRUE(page.table().item(1, 2)->text().startsWith("+50")) << page.table().item(1, 2)->text().toStdString();
}

TEST(NotePage, SaysWhyThereAreNoFigures) {
  NotePage page("/nowhere/x.deletion.json");
  EXPECT_TRUE(page.numbers().contains("/nowhere/x.deletion.json"));
  EXPECT_EQ(page.table().rowCount(), 0);
}

}  // namespace
}  // namespace gg::ui
