#pragma once
#include <QImage>
#include <QWidget>
#include <optional>

#include "engine/export/font_info.h"

namespace gg::ui {

/// A glyph as a font will have it: its outline with points at curve ends, over the picture it was traced from, between
/// the lines of its origin and its advance width.
class GlyphOutlineView : public QWidget {
  Q_OBJECT

 public:
  explicit GlyphOutlineView(QWidget* parent = nullptr);

  /// `shift`: how far the ink was moved from where the picture has it, font units.
  void setGlyph(const FontGlyph& glyph, double shift);
  /// [S, S] coverage in the glyph frame, of a glyph of that advance (em).
  void setPicture(const QImage& coverage, double advance);
  /// Ends of lines and curves, which are what a font's points are counted by.
  int points() const;

  QSize sizeHint() const override { return {380, 420}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Place;
  void paintGuides(QPainter& painter, const Place& place) const;
  void paintOutline(QPainter& painter, const Place& place) const;

  FontGlyph glyph_;
  double shift_ = 0;
  QImage coverage_;
  double pictureAdvance_ = 0;
};

}  // namespace gg::ui
