#pragma once
#include <QCache>
#include <QColor>
#include <QImage>
#include <QPainter>
#include <QPixmap>

#include "ui/settings/theme.h"

namespace gg::ui {

/// What one tile shows.
struct TileFace {
  QImage coverage;  // may be null
  QColor ink;
  double opacity = 1;
  QString caption;
  QColor captionColour;
  bool selected = false;
  bool current = false;  // draws the focus frame
};

/// Paints tiles: a picture, a caption below it, selection. Scaled pictures are cached.
class TilePainter {
 public:
  TilePainter();
  void paint(QPainter& painter, const QRect& rect, const TileFace& face, const Colours& colours);
  /// The square of the picture within a tile, which may be wider.
  static QRect pictureRect(const QRect& tile, const QFontMetrics& metrics);
  /// The height of a tile whose picture is `side` px wide.
  static QSize tileSize(int side, const QFontMetrics& metrics);

 private:
  const QPixmap& scaled(const QImage& coverage, const QColor& ink, int side);

  QCache<QString, QPixmap> pixmaps_;  // cost in KiB
};

}  // namespace gg::ui
