#include "ui/stylepanel/font_grid.h"

#include "ui/document/font_browser.h"
#include "ui/widgets/character_text.h"

namespace gg::ui {

namespace {
constexpr int kSide = 56;  // px
}

FontGrid::FontGrid(FontBrowser& font, QWidget* parent) : TileView(parent), font_(font) {
  setAccessibleName(tr("Characters of the font"));
  setSelectionMode(SelectionMode::Toggle);
  setTileSize(TilePainter::tileSize(kSide, fontMetrics()));
  connect(this, &TileView::visibleChanged, &font.pictures(), &PictureCache::request);
  connect(&font.pictures(), &PictureCache::ready, this, &FontGrid::updateItems);
}

void FontGrid::paintTile(QPainter& painter, const QRect& rect, char32_t character) {
  const Colours colours = coloursOf(palette());
  TileFace face;
  face.coverage = font_.pictures().picture(character);
  face.ink = colours.ink;
  face.caption = textOf(character);
  face.captionColour = colours.faint;
  face.selected = isSelected(character);
  face.current = face.selected || (current() == character && hasFocus());
  painter_.paint(painter, rect, face, colours);
}

QString FontGrid::describeTile(char32_t character) const { return nameOf(character); }

}  // namespace gg::ui
