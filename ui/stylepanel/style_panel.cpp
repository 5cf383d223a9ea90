#include "ui/stylepanel/style_panel.h"

#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/document/document.h"
#include "ui/stylepanel/draw_next_row.h"
#include "ui/stylepanel/drop_zone.h"
#include "ui/stylepanel/mix_strip.h"
#include "ui/stylepanel/reference_tile.h"
#include "ui/stylepanel/style_actions.h"
#include "ui/widgets/coverage_image.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/scrolled.h"

namespace gg::ui {

namespace {

QStringList filesOf(const QMimeData* data) {
  QStringList files;
  for (const QUrl& url : data->urls()) {
    if (url.isLocalFile()) files << url.toLocalFile();
  }
  return files;
}

}  // namespace

StylePanel::StylePanel(Document& document, StyleActions& actions, QWidget* parent)
    : QWidget(parent), document_(document), dropZone_(new DropZone), count_(new QLabel) {
  auto* tray = new QWidget;
  flow_ = new FlowLayout(tray);
  flow_->setContentsMargins(0, 0, 0, 0);
  flow_->setSpacing(6);
  auto* next = new DrawNextRow(document.drawAdvice());
  connect(next, &DrawNextRow::chosen, &actions, &StyleActions::draw);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->setSpacing(8);
  layout->addWidget(dropZone_);
  layout->addWidget(makeHeader(actions));
  layout->addWidget(makeScrolled(tray), 1);
  layout->addWidget(next);
  layout->addWidget(new MixStrip(document));
  for (QAction* action : {actions.chooseCharacters(), actions.mixStyle()}) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layout->addWidget(button);
  }
  connect(dropZone_, &DropZone::clicked, actions.openFont(), &QAction::trigger);
  connect(&document, &Document::styleChanged, this, &StylePanel::showStyle);
  showStyle();
}

QWidget* StylePanel::makeHeader(StyleActions& actions) {
  auto* header = new QWidget;
  auto* row = new QHBoxLayout(header);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(count_, 1);
  auto* add = new QToolButton;
  add->setAutoRaise(true);
  add->setDefaultAction(actions.addImages());
  add->setText(tr("Add…"));
  row->addWidget(add);
  return header;
}

ReferenceTile* StylePanel::tile(std::uint64_t reference) const {
  const auto it = tiles_.find(reference);
  return it == tiles_.end() ? nullptr : it->second;
}

ReferenceTile* StylePanel::makeTile(std::uint64_t reference) {
  auto* tile = new ReferenceTile(reference);
  connect(tile, &ReferenceTile::muteRequested, &document_, &Document::setMuted);
  connect(tile, &ReferenceTile::removeRequested, &document_, &Document::removeReference, Qt::QueuedConnection);
  connect(tile, &ReferenceTile::characterGiven, &document_, &Document::setReferenceCharacter);
  return tile;
}

void StylePanel::showStyle() {
  std::map<std::uint64_t, ReferenceTile*> before;
  std::swap(before, tiles_);
  while (QLayoutItem* item = flow_->takeAt(0)) delete item;
  for (const StyleReference& reference : document_.style().references) {
    const auto known = before.find(reference.id);
    ReferenceTile* tile = known == before.end() ? makeTile(reference.id) : known->second;
    if (known != before.end()) before.erase(known);
    tile->show(coverageImage(reference.image), reference.character, QString::fromStdString(reference.source),
               reference.muted);
    flow_->addWidget(tile);
    tile->setVisible(true);
    tiles_[reference.id] = tile;
  }
  for (const auto& [id, tile] : before) tile->deleteLater();
  const StyleSet& style = document_.style();
  const auto all = style.references.size(), active = style.activeCount();
  count_->setText(all == 0        ? tr("No references")
                  : active == all ? tr("%1 of %2 references").arg(all).arg(kMaxReferences)
                                  : tr("%1 references, %2 muted").arg(all).arg(all - active));
}

bool StylePanel::accepts(const QMimeData* data) {
  for (const QString& file : filesOf(data)) {
    if (isFontFile(file) || isImageFile(file) || QFileInfo(file).isDir()) return true;
  }
  return false;
}

void StylePanel::take(const QMimeData* data) {
  StyleImport import;
  import.paths = filesOf(data);
  if (!import.paths.isEmpty()) document_.importStyle(import);
}

void StylePanel::setHovered(bool hovered) { dropZone_->setHovered(hovered); }

}  // namespace gg::ui
