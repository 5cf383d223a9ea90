#include "ui/attentionlab/attention_lab.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

#include "engine/base/paths.h"
#include "ui/attention/attention_inspector.h"
#include "ui/attentionlab/blocks_page.h"
#include "ui/attentionlab/glyphs_page.h"
#include "ui/attentionlab/heads_page.h"
#include "ui/attentionlab/note_page.h"
#include "ui/attentionlab/placement_page.h"
#include "ui/attentionlab/pooling_page.h"
#include "ui/attentionlab/position_page.h"
#include "ui/attentionlab/scores_page.h"
#include "ui/attentionlab/window_page.h"

namespace gg::ui {

namespace {
constexpr int kListWidth = 216, kRowHeight = 32;  // px
constexpr QSize kUsualSize(1180, 820);

template <class Page>
LabPage* make() {
  return new Page;
}

}  // namespace

AttentionLab::AttentionLab(AttentionInspector& inspector, QWidget* parent)
    : QWidget(parent, Qt::Window), inspector_(inspector), list_(new QListWidget), stack_(new QStackedWidget) {
  setWindowTitle(tr("Attention Lab"));
  list_->setAccessibleName(tr("Pages of the lab"));
  list_->setFixedWidth(kListWidth);
  list_->setFrameShape(QFrame::NoFrame);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(list_);
  layout->addWidget(stack_, 1);
  addPage(tr("Pooling and kernel regression"), make<PoolingPage>);
  addPage(tr("Scores"), make<ScoresPage>);
  addPage(tr("One head and many"), make<HeadsPage>);
  addPage(tr("Self- and cross-attention"), make<BlocksPage>);
  addPage(tr("Positional codes"), make<PositionPage>);
  addPage(tr("Windows and convolution"), make<WindowPage>);
  addPage(tr("On your glyphs"), [this] { return makeGlyphsPage(); });
  addPage(tr("Where attention stands"), make<PlacementPage>);
  addPage(tr("What attention explains"), [] { return new NotePage(resourcePath("models/glyphgraft.deletion.json")); });
  connect(list_, &QListWidget::currentRowChanged, this, &AttentionLab::choose);
  connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
  resize(kUsualSize.boundedTo(screen()->availableSize()));
  list_->setCurrentRow(0);
}

AttentionLab& AttentionLab::open(QWidget& window, AttentionInspector& inspector) {
  auto* lab = window.findChild<AttentionLab*>();
  if (!lab) lab = new AttentionLab(inspector, &window);
  lab->show();
  lab->raise();
  lab->activateWindow();
  return *lab;
}

void AttentionLab::openNote(QWidget& window, AttentionInspector& inspector) {
  QListWidget& list = open(window, inspector).list();
  list.setCurrentRow(list.count() - 1);
}

LabPage* AttentionLab::makeGlyphsPage() {
  auto* page = new GlyphsPage;
  const auto follow = [this, page] { page->setAttended(inspector_.attended()); };
  connect(&inspector_, &AttentionInspector::viewChanged, page, follow);
  follow();
  return page;
}

void AttentionLab::addPage(const QString& name, std::function<LabPage*()> make) {
  list_->addItem(name);
  list_->item(list_->count() - 1)->setSizeHint({0, kRowHeight});
  makers_.push_back(std::move(make));
  pages_.push_back(nullptr);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);  // Tab goes from the list to the controls
  stack_->addWidget(scroll);
}

LabPage& AttentionLab::page(int index) {
  LabPage*& page = pages_[static_cast<std::size_t>(index)];
  if (!page) {
    page = makers_[static_cast<std::size_t>(index)]();
    static_cast<QScrollArea*>(stack_->widget(index))->setWidget(page);
  }
  return *page;
}

void AttentionLab::choose(int index) {
  page(index);
  stack_->setCurrentIndex(index);
}

}  // namespace gg::ui
