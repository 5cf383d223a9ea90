#pragma once
#include "ui/widgets/tile_painter.h"
#include "ui/widgets/tile_view.h"

namespace gg::ui {

class FontBrowser;

/// The characters of a font, to switch on and off.
class FontGrid : public TileView {
  Q_OBJECT

 public:
  explicit FontGrid(FontBrowser& font, QWidget* parent = nullptr);

 protected:
  void paintTile(QPainter& painter, const QRect& rect, char32_t character) override;
  QString describeTile(char32_t character) const override;

 private:
  FontBrowser& font_;
  TilePainter painter_;
};

}  // namespace gg::ui
