#include "ui/glyphgrid/glyph_actions.h"

#include <QApplication>
#include <QClipboard>
#include <algorithm>

#include "ui/document/document.h"
#include "ui/glyphdialog/glyph_dialog.h"
#include "ui/glyphgrid/glyph_clipboard.h"
#include "ui/glyphgrid/glyph_grid.h"
#include "ui/widgets/character_text.h"
#include "ui/widgets/coverage_image.h"
#include "ui/widgets/translated.h"

namespace gg::ui {

GlyphActions::GlyphActions(Document& document, GlyphGrid& grid, QObject* parent)
    : QObject(parent), document_(document), grid_(grid), clipboard_(new GlyphClipboard(this)) {
  accept_ = add(tr("&Accept Glyphs"), tr("Keep the selected glyphs when the style changes"), QKeySequence(Qt::Key_A),
                &GlyphActions::accept);
  reject_ = add(tr("&Reject Glyphs"), tr("Mark the selected glyphs as not good enough"), QKeySequence(Qt::Key_X),
                &GlyphActions::reject);
  clear_ =
      add(tr("C&lear Marks"), tr("Neither accepted nor rejected"), QKeySequence(Qt::Key_U), &GlyphActions::clearMark);
  regenerate_ = add(tr("Re&generate Glyphs"), tr("Make the selected glyphs again with the present style"),
                    QKeySequence(Qt::Key_G), &GlyphActions::regenerate);
  reference_ = add(tr("Make Glyph a &Reference"), tr("Add the glyph to the style"), QKeySequence(Qt::CTRL | Qt::Key_R),
                   &GlyphActions::makeReference);
  copy_ = add(tr("&Copy Characters"), tr("The selected characters as text"), QKeySequence::Copy, &GlyphActions::copy);
  copySvg_ = add(tr("Copy as S&VG"), tr("The outline of the selected glyph, or a sheet of several"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &GlyphActions::copySvg);
  copyPicture_ = add(tr("Copy as &Picture"), tr("The selected glyph in black on white, or a sheet of several"),
                     QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P), &GlyphActions::copyPicture);
  outline_ = add(tr("&Outline and Spacing…"), tr("Side bearings, advance width and tracing of this glyph in fonts"),
                 QKeySequence(Qt::Key_O), &GlyphActions::editOutline);
  selectAll_ = add(tr("&Select All Characters"), {}, QKeySequence::SelectAll, &GlyphActions::selectEverything);
  connect(clipboard_, &GlyphClipboard::copied, this, [this] {
    Q_EMIT document_.message({Message::Level::Info, tr("The glyphs are on the clipboard.")});
  });
  connect(clipboard_, &GlyphClipboard::failed, this, [this](const Error& error) {
    Q_EMIT document_.message(
        {Message::Level::Error, tr("The glyphs could not be copied: %1").arg(translated(error.message))});
  });
  connect(&grid, &TileView::selectionChanged, this, &GlyphActions::update);
  connect(&document, &Document::cellsChanged, this, &GlyphActions::update);
  update();
}

QAction* GlyphActions::add(const QString& text, const QString& tip, const QKeySequence& shortcut,
                           void (GlyphActions::*run)()) {
  auto* action = new QAction(text, this);
  action->setShortcut(shortcut);
  action->setStatusTip(tip);
  if (!tip.isEmpty()) action->setToolTip(tip);
  connect(action, &QAction::triggered, this, run);
  return action;
}

QList<QAction*> GlyphActions::actions() const {
  return {accept_, reject_, clear_,   nullptr,      regenerate_, reference_, outline_,
          nullptr, copy_,   copySvg_, copyPicture_, nullptr,     selectAll_};
}

void GlyphActions::accept() { document_.setStatus(grid_.selection(), GlyphStatus::Accepted); }
void GlyphActions::reject() { document_.setStatus(grid_.selection(), GlyphStatus::Rejected); }
void GlyphActions::clearMark() { document_.setStatus(grid_.selection(), GlyphStatus::Generated); }
void GlyphActions::regenerate() { document_.regenerate(grid_.selection()); }
void GlyphActions::makeReference() { document_.addGlyphToStyle(grid_.current()); }
void GlyphActions::selectEverything() { grid_.selectEverything(); }

void GlyphActions::copy() {
  QString text;
  for (const char32_t c : grid_.selection()) text += textOf(c);
  QApplication::clipboard()->setText(text);
}

void GlyphActions::editOutline() {
  const char32_t c = grid_.current();
  const GlyphCell& cell = document_.cell(c);
  const auto& all = document_.adjustments();
  const auto set = all.find(c);
  GlyphDialog dialog({c, cell.image, cell.advance, cell.clipped}, set == all.end() ? GlyphAdjustment() : set->second,
                     document_.traces(), &grid_);
  if (dialog.exec() == QDialog::Accepted) document_.setAdjustment(c, dialog.adjustment());
}

FontParts GlyphActions::selectedGlyphs() const {
  FontParts glyphs;
  glyphs.adjustments = document_.adjustments();
  glyphs.traces = document_.traces();
  for (const char32_t c : grid_.selection()) {
    const GlyphCell& cell = document_.cell(c);
    if (cell.image.isNull()) continue;
    glyphs.pictures.push_back({c, coverageBitmap(cell.image), cell.advance, cell.clipped, cell.doubt});
  }
  return glyphs;
}

void GlyphActions::copySvg() { clipboard_->copySvg(selectedGlyphs()); }
void GlyphActions::copyPicture() { clipboard_->copyPicture(selectedGlyphs()); }

void GlyphActions::update() {
  const bool any = grid_.hasSelection();
  for (QAction* action : {accept_, reject_, clear_, regenerate_, copy_}) action->setEnabled(any);
  const auto selected = grid_.selection();
  const bool anyPicture =
      std::any_of(selected.begin(), selected.end(), [this](char32_t c) { return !document_.cell(c).image.isNull(); });
  for (QAction* action : {copySvg_, copyPicture_}) action->setEnabled(anyPicture);
  for (QAction* action : {reference_, outline_}) action->setEnabled(!document_.cell(grid_.current()).image.isNull());
}

}  // namespace gg::ui
