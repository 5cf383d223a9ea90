#include "ui/stylepanel/font_characters_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/generate/style_set.h"
#include "ui/document/document.h"
#include "ui/document/font_browser.h"
#include "ui/glyphgrid/glyph_filter.h"
#include "ui/stylepanel/font_grid.h"
#include "ui/widgets/character_text.h"

namespace gg::ui {

FontCharactersDialog::FontCharactersDialog(Document& document, const StyleImport& source, QWidget* parent)
    : QDialog(parent), source_(source), font_(document.browseFont(source.paths)), grid_(new FontGrid(*font_)),
      characters_(new QLineEdit(source.characters)), find_(new QLineEdit), count_(new QLabel), failure_(new QLabel),
      add_(new QCheckBox(tr("&Add to the present references"))) {
  setWindowTitle(tr("Choose Style Characters"));
  resize(720, 560);
  buildLayout();
  connect(font_.get(), &FontBrowser::opened, this, &FontCharactersDialog::showFont);
  connect(font_.get(), &FontBrowser::failed, this, &FontCharactersDialog::showFailure);
  connect(characters_, &QLineEdit::textEdited, this, &FontCharactersDialog::takeText);
  connect(find_, &QLineEdit::textChanged, this, &FontCharactersDialog::find);
  connect(grid_, &TileView::selectionChanged, this, &FontCharactersDialog::takeSelection);
  add_->setVisible(!document.style().references.empty() && !document.styleSource().sample);
  updateCount();
}

FontCharactersDialog::~FontCharactersDialog() { delete grid_; }

void FontCharactersDialog::buildLayout() {
  grid_->setEmptyText(tr("Opening “%1” …").arg(QFileInfo(source_.paths.value(0)).fileName()));
  characters_->setPlaceholderText(tr("Empty: up to %1 characters that help most are chosen").arg(kChosenByItself));
  characters_->setClearButtonEnabled(true);
  find_->setPlaceholderText(tr("Find characters or U+4E00-4EFF"));
  find_->setClearButtonEnabled(true);
  failure_->setWordWrap(true);
  failure_->setVisible(false);
  auto* label = new QLabel(tr("&Style characters:"));
  label->setBuddy(characters_);
  auto* row = new QHBoxLayout;
  row->addWidget(label);
  row->addWidget(characters_, 1);
  row->addWidget(count_);
  auto* automatic = new QPushButton(tr("Choose A&utomatically"));
  automatic->setAutoDefault(false);
  connect(automatic, &QPushButton::clicked, this, [this] {
    characters_->clear();
    takeText({});
  });
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  use_ = buttons->addButton(tr("Use as Style"), QDialogButtonBox::AcceptRole);
  use_->setDefault(true);
  use_->setEnabled(false);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* bottom = new QHBoxLayout;
  bottom->addWidget(automatic);
  bottom->addWidget(add_);
  bottom->addStretch(1);
  bottom->addWidget(buttons);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(failure_);
  layout->addWidget(find_);
  layout->addWidget(grid_, 1);
  layout->addLayout(row);
  layout->addLayout(bottom);
}

StyleImport FontCharactersDialog::import() const {
  StyleImport import;
  import.paths = source_.paths;
  import.characters = characters_->text();
  import.mode = add_->isChecked() ? StyleImport::Mode::Add : StyleImport::Mode::Replace;
  return import;
}

void FontCharactersDialog::showFont() {
  setWindowTitle(tr("Choose Style Characters of %1").arg(font_->family()));
  grid_->setEmptyText(tr("No character matches."));
  use_->setEnabled(true);
  find(find_->text());
  takeText(characters_->text());
}

void FontCharactersDialog::showFailure(const QString& sentence) {
  failure_->setText(tr("The font could not be opened: %1").arg(sentence));
  failure_->setVisible(true);
  grid_->setEmptyText({});
}

void FontCharactersDialog::find(const QString& text) {
  const QSignalBlocker blocker(grid_);  // hidden characters stay chosen
  grid_->setItems(GlyphFilter{GlyphFilter::State::All, text}.apply(font_->characters(), {}));
  grid_->setSelection(distinctCharacters(characters_->text()));
  Q_EMIT grid_->visibleChanged(grid_->visibleItems());
}

void FontCharactersDialog::takeText(const QString& text) {
  const QSignalBlocker blocker(grid_);
  grid_->setSelection(distinctCharacters(text));
  updateCount();
}

void FontCharactersDialog::takeSelection() {
  QString text;
  std::vector<char32_t> known;
  for (const char32_t c : distinctCharacters(characters_->text())) {
    const bool hidden = grid_->itemRect(c).isEmpty();
    if (hidden || grid_->isSelected(c)) text += textOf(c);
    known.push_back(c);
  }
  for (const char32_t c : grid_->selection()) {
    if (std::find(known.begin(), known.end(), c) == known.end()) text += textOf(c);
  }
  characters_->setText(text);
  updateCount();
}

void FontCharactersDialog::updateCount() {
  const auto chosen = distinctCharacters(characters_->text()).size();
  count_->setText(chosen == 0               ? tr("automatic")
                  : chosen > kMaxReferences ? tr("%1 chosen: the best %2 will be used").arg(chosen).arg(kMaxReferences)
                                            : tr("%1 of %2").arg(chosen).arg(kMaxReferences));
}

}  // namespace gg::ui
