#pragma once
#include "ui/widgets/tile_painter.h"
#include "ui/widgets/tile_view.h"

namespace gg::ui {

class Document;

/// The characters as cells: the content glyph's ghost until a glyph is generated, a caption, a state mark.
class GlyphGrid : public TileView {
  Q_OBJECT

 public:
  explicit GlyphGrid(Document& document, QWidget* parent = nullptr);

  /// Side of a cell in px.
  void setTileSide(int side);
  int tileSide() const { return tileSize().width(); }

 protected:
  void paintTile(QPainter& painter, const QRect& rect, char32_t character) override;
  QString describeTile(char32_t character) const override;

 private:
  Document& document_;
  TilePainter painter_;
};

}  // namespace gg::ui
