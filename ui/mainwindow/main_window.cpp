#include "ui/mainwindow/main_window.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QVBoxLayout>

#include "ui/attention/attended_glyph.h"
#include "ui/attention/attention_inspector.h"
#include "ui/causalcheck/what_if_panel.h"
#include "ui/compare/compare_panel.h"
#include "ui/document/document.h"
#include "ui/document/what_if.h"
#include "ui/glyphgrid/character_panel.h"
#include "ui/glyphgrid/charset_chooser.h"
#include "ui/glyphgrid/glyph_grid.h"
#include "ui/mainwindow/document_text.h"
#include "ui/mainwindow/menus.h"
#include "ui/mainwindow/status_panel.h"
#include "ui/preview/text_line.h"
#include "ui/setlevel/survey_panel.h"
#include "ui/settings/settings.h"
#include "ui/stylepanel/style_actions.h"
#include "ui/stylepanel/style_panel.h"
#include "ui/widgets/message_bar.h"

namespace gg::ui {

namespace {
constexpr int kStyleWidth = 292, kInspectorWidth = 440;  // px
}

MainWindow::MainWindow(Document& document)
    : document_(document), styleActions_(new StyleActions(document, this)), messageBar_(new MessageBar),
      textLine_(makeDocumentTextLine(document)), characterPanel_(new CharacterPanel(document)),
      stylePanel_(new StylePanel(document, *styleActions_)), statusPanel_(new StatusPanel(document)),
      inspector_(new AttentionInspector), whatIf_(new WhatIfPanel(document.whatIf())),
      survey_(new SurveyPanel(document.survey())), compare_(new ComparePanel(document.comparison(), *inspector_)) {
  setObjectName("MainWindow");
  setWindowTitle(tr("Glyphgraft"));
  setAcceptDrops(true);
  setDockNestingEnabled(true);
  setCentralWidget(makeCentre());
  styleDock_ = addDock(Qt::LeftDockWidgetArea, stylePanel_, "StyleDock", tr("Style"));
  inspectorDock_ = addDock(Qt::RightDockWidgetArea, inspector_, "InspectorDock", tr("Attention"));
  whatIfDock_ = addDock(Qt::RightDockWidgetArea, whatIf_, "WhatIfDock", tr("What If"));
  surveyDock_ = addDock(Qt::RightDockWidgetArea, survey_, "SurveyDock", tr("Whole Set"));
  compareDock_ = addDock(Qt::RightDockWidgetArea, compare_, "CompareDock", tr("Compare"));
  styleToggle()->setShortcut(QKeySequence(Qt::Key_F8));
  inspectorToggle()->setShortcut(QKeySequence(Qt::Key_F9));
  whatIfToggle()->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F9));
  surveyToggle()->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F9));
  compareToggle()->setShortcut(QKeySequence(Qt::ALT | Qt::Key_F9));
  connect(compareToggle(), &QAction::triggered, compareDock_, [this](bool on) {
    if (on) compareDock_->raise();
  });
  statusBar()->addPermanentWidget(statusPanel_);
  buildMenus(*this, document, *styleActions_);
  connect(&document, &Document::message, messageBar_, &MessageBar::show);
  connect(&document, &Document::attended, this, [this](const AttentionResult& result) {
    const auto attended = toAttendedGlyph(result);
    inspector_->setAttended(attended);
    whatIf_->setAttended(attended, document_.model().info().config.grid());
  });
  const auto weighHeads = [this] {
    document_.whatIf().weighHeads(inspector_->isVisible() && inspector_->view().headOrder() == HeadOrder::Effect);
  };
  connect(inspector_, &AttentionInspector::viewChanged, this, weighHeads);
  connect(inspectorDock_, &QDockWidget::visibilityChanged, this, weighHeads);
  connect(&document.whatIf(), &WhatIf::headEffectsChanged, this,
          [this] { inspector_->setHeadEffects(document_.whatIf().headEffects()); });
  connect(survey_, &SurveyPanel::chosen, &characterPanel_->grid(), &TileView::setCurrent);
  connect(&characterPanel_->grid(), &TileView::activated, inspectorDock_, &QWidget::show);
  resize(QSize(1360, 860).boundedTo(screen()->availableSize()));
  resetLayout();
  restoreGeometry(settings::geometry.get());
  restoreState(settings::layout.get());
}

QWidget* MainWindow::makeCentre() {
  auto* centre = new QWidget;
  auto* layout = new QVBoxLayout(centre);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(messageBar_);
  layout->addWidget(textLine_);
  layout->addWidget(characterPanel_, 1);
  return centre;
}

QDockWidget* MainWindow::addDock(Qt::DockWidgetArea area, QWidget* content, const QString& name, const QString& title) {
  auto* dock = new QDockWidget(title, this);
  dock->setObjectName(name);
  // No floating: on Wayland with Qt 6.4 a floated dock cannot be docked again.
  dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
  dock->setWidget(content);
  addDockWidget(area, dock);
  return dock;
}

QAction* MainWindow::styleToggle() const { return styleDock_->toggleViewAction(); }
QAction* MainWindow::inspectorToggle() const { return inspectorDock_->toggleViewAction(); }
QAction* MainWindow::whatIfToggle() const { return whatIfDock_->toggleViewAction(); }
QAction* MainWindow::surveyToggle() const { return surveyDock_->toggleViewAction(); }
QAction* MainWindow::compareToggle() const { return compareDock_->toggleViewAction(); }

void MainWindow::openSample(const Sample& sample) {
  document_.setCharacterSet(characterPanel_->charsets().choose(sample.characterSet));
  document_.importStyle(sample.import);
  inspectFirstLetter();
}

void MainWindow::openLastCharacterSet() {
  document_.setCharacterSet(characterPanel_->charsets().choose(settings::characterSet.get()));
  inspectFirstLetter();
}

void MainWindow::inspectFirstLetter() {
  for (const char32_t c : document_.characters()) {
    if (!QChar::isLetter(c)) continue;
    characterPanel_->grid().setCurrent(c);
    return;
  }
}

void MainWindow::resetLayout() {
  addDockWidget(Qt::LeftDockWidgetArea, styleDock_);
  addDockWidget(Qt::RightDockWidgetArea, inspectorDock_);
  tabifyDockWidget(inspectorDock_, whatIfDock_);
  tabifyDockWidget(whatIfDock_, surveyDock_);
  addDockWidget(Qt::RightDockWidgetArea, compareDock_);
  tabifyDockWidget(surveyDock_, compareDock_);
  compareDock_->hide();  // the window stays calm until it is asked for
  for (QDockWidget* dock : {styleDock_, inspectorDock_, whatIfDock_, surveyDock_}) dock->show();
  inspectorDock_->raise();
  resizeDocks({styleDock_, inspectorDock_}, {kStyleWidth, kInspectorWidth}, Qt::Horizontal);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  settings::geometry.set(saveGeometry());
  settings::layout.set(saveState());
  QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (!StylePanel::accepts(event->mimeData())) return;
  stylePanel_->setHovered(true);
  event->acceptProposedAction();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) { stylePanel_->setHovered(false); }

void MainWindow::dropEvent(QDropEvent* event) {
  stylePanel_->setHovered(false);
  stylePanel_->take(event->mimeData());
  event->acceptProposedAction();
}

}  // namespace gg::ui
