#include "ui/glyphdialog/glyph_outline_view.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "engine/glyph/glyph_frame.h"
#include "ui/settings/theme.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {

constexpr int kUnitsPerEm = 1000;
constexpr double kTop = 1000, kBottom = -300, kSides = 120;  // font units that are in view
constexpr double kPoint = 2.5;                               // px, half the side of a point

}  // namespace

/// From font units to the widget's pixels: the advance stands in the middle.
struct GlyphOutlineView::Place {
  double scale, left, baseline;

  Place(const QWidget& widget, int advance) {
    scale = std::min(widget.height() / (kTop - kBottom),
                     widget.width() / (std::max(advance, kUnitsPerEm * 7 / 10) + 2 * kSides));
    left = (widget.width() - advance * scale) / 2;
    baseline = widget.height() / 2.0 + (kTop + kBottom) / 2 * scale;
  }
  QPointF operator()(const OutlinePoint& p) const { return {left + p.x * scale, baseline - p.y * scale}; }
  double x(double units) const { return left + units * scale; }
};

GlyphOutlineView::GlyphOutlineView(QWidget* parent) : QWidget(parent) {
  setMinimumSize(300, 320);
  setAccessibleName(tr("Outline"));
}

void GlyphOutlineView::setGlyph(const FontGlyph& glyph, double shift) {
  glyph_ = glyph;
  shift_ = shift;
  update();
}

void GlyphOutlineView::setPicture(const QImage& coverage, double advance) {
  coverage_ = coverage;
  pictureAdvance_ = advance;
  update();
}

int GlyphOutlineView::points() const {
  std::size_t count = 0;
  for (const auto& contour : glyph_.contours) count += contour.segments.size();
  return static_cast<int>(count);
}

void GlyphOutlineView::paintGuides(QPainter& painter, const Place& place) const {
  const Colours colours = coloursOf(palette());
  painter.setPen(QPen(colours.hairline, 0));
  painter.drawLine(QPointF(0, place.baseline), QPointF(width(), place.baseline));
  painter.setPen(QPen(colours.accent, 0));
  for (const double units : {0.0, double(glyph_.advance)}) {
    painter.drawLine(QPointF(place.x(units), 0), QPointF(place.x(units), height()));
  }
}

void GlyphOutlineView::paintOutline(QPainter& painter, const Place& place) const {
  QPainterPath path;
  for (const auto& contour : glyph_.contours) {
    path.moveTo(place(contour.from(0)));
    for (const auto& s : contour.segments) {
      s.line ? path.lineTo(place(s.to)) : path.cubicTo(place(s.control1), place(s.control2), place(s.to));
    }
    path.closeSubpath();
  }
  const Colours colours = coloursOf(palette());
  painter.setPen(QPen(colours.ink, 1.2));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(path);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colours.accent);
  for (const auto& contour : glyph_.contours) {
    for (const auto& s : contour.segments) {
      const QPointF at = place(s.to);
      painter.drawRect(QRectF(at.x() - kPoint, at.y() - kPoint, 2 * kPoint, 2 * kPoint));
    }
  }
}

void GlyphOutlineView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.fillRect(rect(), palette().base());
  const Place place(*this, glyph_.advance);
  if (!coverage_.isNull()) {
    const GlyphFrame frame(coverage_.width());
    const double pixel = kUnitsPerEm / frame.emPixels() * place.scale, side = pixel * frame.size();
    const double centre = place.x(shift_ + pictureAdvance_ * kUnitsPerEm / 2);
    painter.drawImage(QRectF(centre - side / 2, place.baseline - frame.baseline() * pixel, side, side),
                      tinted(coverage_, coloursOf(palette()).hairline));
  }
  paintGuides(painter, place);
  paintOutline(painter, place);
}

}  // namespace gg::ui
