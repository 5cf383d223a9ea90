#include "ui/glyphgrid/character_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSlider>
#include <algorithm>

#include "ui/document/document.h"
#include "ui/glyphgrid/charset_chooser.h"
#include "ui/glyphgrid/glyph_actions.h"
#include "ui/glyphgrid/glyph_grid.h"
#include "ui/settings/settings.h"
#include "ui/widgets/menu_fill.h"

namespace gg::ui {

namespace {

constexpr int kZoomStep = 12;       // px
constexpr int kRecountDelay = 150;  // ms

QString titleOf(GlyphFilter::State state) {
  switch (state) {
    case GlyphFilter::State::All:
      return CharacterPanel::tr("All");
    case GlyphFilter::State::ToDo:
      return CharacterPanel::tr("To do");
    case GlyphFilter::State::Generated:
      return CharacterPanel::tr("Generated, not judged");
    case GlyphFilter::State::Suspect:
      return CharacterPanel::tr("Suspect");
    case GlyphFilter::State::Accepted:
      return CharacterPanel::tr("Accepted");
    case GlyphFilter::State::Rejected:
      return CharacterPanel::tr("Rejected");
    case GlyphFilter::State::Missing:
      return CharacterPanel::tr("Not in the content font");
  }
  return {};
}

}  // namespace

CharacterPanel::CharacterPanel(Document& document, QWidget* parent)
    : QWidget(parent), document_(document), grid_(new GlyphGrid(document)),
      actions_(new GlyphActions(document, *grid_, this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(makeToolRow());
  layout->addWidget(grid_, 1);
  recountTimer_.setSingleShot(true);
  recountTimer_.setInterval(kRecountDelay);
  connect(&recountTimer_, &QTimer::timeout, this, &CharacterPanel::recount);
  connect(&document, &Document::charactersChanged, this, [this] {
    charsets_->show(document_.characterSet());
    refilter();
    recount();
  });
  connect(&document, &Document::cellsChanged, this, [this] {
    if (!recountTimer_.isActive()) recountTimer_.start();
  });
  connect(grid_, &TileView::currentChanged, &document, &Document::inspect);
  connect(grid_, &TileView::menuRequested, this, [this](const QPoint& position) {
    QMenu menu;
    addAll(menu, actions_->actions());
    menu.exec(position);
  });
}

QWidget* CharacterPanel::makeToolRow() {
  auto* row = new QWidget;
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(8, 6, 8, 6);
  layout->setSpacing(6);
  charsets_ = new CharsetChooser;
  filterEdit_ = new QLineEdit;
  filterEdit_->setPlaceholderText(tr("Find characters or U+4E00-4EFF"));
  filterEdit_->setAccessibleName(tr("Find characters"));
  filterEdit_->setClearButtonEnabled(true);
  filterEdit_->setMinimumWidth(140);
  stateFilter_ = new QComboBox;
  stateFilter_->setToolTip(tr("Show only characters in this state"));
  stateFilter_->setAccessibleName(tr("State filter"));
  stateFilter_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  stateFilter_->setMinimumContentsLength(12);
  for (int i = 0; i < GlyphFilter::kStateCount; ++i) stateFilter_->addItem(titleOf(static_cast<GlyphFilter::State>(i)));
  zoom_ = new QSlider(Qt::Horizontal);
  zoom_->setRange(kSmallestTile, kLargestTile);
  zoom_->setValue(settings::tileSide.get());
  zoom_->setMaximumWidth(110);
  zoom_->setToolTip(tr("Size of the cells"));
  zoom_->setAccessibleName(tr("Size of the cells"));
  layout->addWidget(charsets_);
  layout->addWidget(filterEdit_, 1);
  layout->addWidget(stateFilter_);
  layout->addWidget(zoom_);
  connect(charsets_, &CharsetChooser::chosen, this, [this](const CharacterSet& set) {
    settings::characterSet.set(QString::fromStdString(set.name));
    document_.setCharacterSet(set);
  });
  connect(filterEdit_, &QLineEdit::textChanged, this, [this](const QString& text) {
    filter_.text = text;
    refilter();
  });
  connect(stateFilter_, &QComboBox::currentIndexChanged, this, [this](int index) {
    filter_.state = static_cast<GlyphFilter::State>(index);
    refilter();
  });
  connect(zoom_, &QSlider::valueChanged, this, [this](int side) {
    grid_->setTileSide(side);
    settings::tileSide.set(side);
  });
  return row;
}

void CharacterPanel::focusFilter() {
  filterEdit_->setFocus(Qt::ShortcutFocusReason);
  filterEdit_->selectAll();
}

void CharacterPanel::zoom(int steps) {
  zoom_->setValue(steps == 0 ? kDefaultTile : zoom_->value() + steps * kZoomStep);
}

void CharacterPanel::refilter() {
  const bool narrowed = filter_.state != GlyphFilter::State::All || !filter_.text.isEmpty();
  grid_->setEmptyText(narrowed ? tr("No character of the set matches the filters.")
                               : tr("Choose a character set above."));
  grid_->setItems(filter_.apply(document_.characters(), document_.glyphs()));
}

void CharacterPanel::recount() {
  const auto counts = GlyphFilter::count(document_.characters(), document_.glyphs());
  for (int i = 0; i < GlyphFilter::kStateCount; ++i) {
    stateFilter_->setItemText(i, QStringLiteral("%1  (%2)")
                                     .arg(titleOf(static_cast<GlyphFilter::State>(i)))
                                     .arg(counts[static_cast<std::size_t>(i)]));
  }
  if (filter_.state != GlyphFilter::State::All) refilter();
}

}  // namespace gg::ui
