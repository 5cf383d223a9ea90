#include "ui/glyphgrid/glyph_grid.h"

#include <cmath>

#include "ui/document/document.h"
#include "ui/glyphgrid/state_mark.h"
#include "ui/settings/settings.h"
#include "ui/widgets/character_text.h"
#include "ui/widgets/translated.h"

namespace gg::ui {

namespace {

constexpr double kStaleOpacity = 0.38;

double opacityOf(const GlyphStore& glyphs, char32_t character) {
  if (!glyphs.upToDate(character)) return kStaleOpacity;
  return glyphs.cell(character).status == GlyphStatus::Rejected ? 0.55 : 1;
}

}  // namespace

GlyphGrid::GlyphGrid(Document& document, QWidget* parent) : TileView(parent), document_(document) {
  setAccessibleName(tr("Characters"));
  setTileSide(settings::tileSide.get());
  connect(&document, &Document::cellsChanged, this, &GlyphGrid::updateItems);
  connect(&document, &Document::ghostsChanged, this, &GlyphGrid::updateItems);
  connect(this, &TileView::visibleChanged, &document, &Document::setVisible);
  connect(this, &TileView::currentChanged, this, [this](char32_t c) { setAccessibleDescription(describeTile(c)); });
}

void GlyphGrid::setTileSide(int side) { setTileSize(TilePainter::tileSize(side, fontMetrics())); }

void GlyphGrid::paintTile(QPainter& painter, const QRect& rect, char32_t character) {
  const GlyphCell& cell = document_.cell(character);
  const Colours colours = coloursOf(palette());
  TileFace face;
  face.coverage = cell.image.isNull() ? document_.ghost(character) : cell.image;
  face.ink = cell.image.isNull() ? colours.ghost : colours.ink;
  face.opacity = cell.image.isNull() ? 1 : opacityOf(document_.glyphs(), character);
  face.caption = textOf(character);
  face.captionColour = colours.faint;
  face.selected = isSelected(character);
  face.current = current() == character && hasFocus();
  painter_.paint(painter, rect, face, colours);
  const double side = 11;
  paintStateMark(painter, QRectF(rect.right() - side - 3, rect.top() + 4, side, side), cell, colours);
}

QString GlyphGrid::describeTile(char32_t character) const {
  const GlyphCell& cell = document_.cell(character);
  QString text = nameOf(character) + "\n" + titleOf(cell.status);
  if (!cell.image.isNull() && !document_.glyphs().upToDate(character)) text += "\n" + tr("Made with an earlier style");
  if (cell.suspect()) {
    const auto percent = std::lround(100 * cell.doubt.chance);
    text += "\n" + tr("Suspect, %1 %: %2").arg(percent).arg(translated(sentence(cell.doubt.sign)));
  }
  if (cell.clipped) text += "\n" + tr("Reaches outside the frame: clipped");
  return text;
}

}  // namespace gg::ui
