#include "ui/glyphgrid/state_mark.h"

#include <QCoreApplication>

namespace gg::ui {

namespace {

QPen stroke(const QColor& colour, double width) {
  return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void paintDisc(QPainter& painter, const QRectF& square, const QColor& colour) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawEllipse(square);
}

}  // namespace

void paintStateMark(QPainter& painter, const QRectF& square, const GlyphCell& cell, const Colours& colours) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double s = square.width();
  painter.setBrush(Qt::NoBrush);
  switch (cell.status) {
    case GlyphStatus::Accepted: {  // a tick on a disc
      paintDisc(painter, square, colours.accepted);
      painter.setPen(stroke(Qt::white, s * 0.15));
      const QPointF tick[] = {square.topLeft() + QPointF(0.28, 0.52) * s, square.topLeft() + QPointF(0.44, 0.68) * s,
                              square.topLeft() + QPointF(0.73, 0.34) * s};
      painter.drawPolyline(tick, 3);
      break;
    }
    case GlyphStatus::Rejected: {  // a cross on a disc
      paintDisc(painter, square, colours.rejected);
      painter.setPen(stroke(Qt::white, s * 0.15));
      const QRectF cross = square.adjusted(0.32 * s, 0.32 * s, -0.32 * s, -0.32 * s);
      painter.drawLine(cross.topLeft(), cross.bottomRight());
      painter.drawLine(cross.topRight(), cross.bottomLeft());
      break;
    }
    case GlyphStatus::Queued:  // a small ring
      painter.setPen(stroke(colours.ghost, s * 0.12));
      painter.drawEllipse(square.adjusted(0.25 * s, 0.25 * s, -0.25 * s, -0.25 * s));
      break;
    case GlyphStatus::Missing:  // a struck-out square
      painter.setPen(stroke(colours.warning, s * 0.12));
      painter.drawRect(square.adjusted(0.15 * s, 0.15 * s, -0.15 * s, -0.15 * s));
      painter.drawLine(square.bottomLeft() + QPointF(0.15, -0.15) * s, square.topRight() + QPointF(-0.15, 0.15) * s);
      break;
    case GlyphStatus::Generated:
      if (cell.suspect()) {  // a wave, as under a doubtful word
        painter.setPen(stroke(colours.warning, s * 0.15));
        const QPointF wave[] = {square.topLeft() + QPointF(0.06, 0.62) * s, square.topLeft() + QPointF(0.28, 0.38) * s,
                                square.topLeft() + QPointF(0.5, 0.62) * s, square.topLeft() + QPointF(0.72, 0.38) * s,
                                square.topLeft() + QPointF(0.94, 0.62) * s};
        painter.drawPolyline(wave, 5);
      }
      break;
    case GlyphStatus::Empty:
      break;
  }
  painter.restore();
}

QString titleOf(GlyphStatus status) {
  switch (status) {
    case GlyphStatus::Empty:
      return QCoreApplication::translate("gg::ui::GlyphStatus", "Not generated");
    case GlyphStatus::Queued:
      return QCoreApplication::translate("gg::ui::GlyphStatus", "Queued");
    case GlyphStatus::Generated:
      return QCoreApplication::translate("gg::ui::GlyphStatus", "Generated");
    case GlyphStatus::Accepted:
      return QCoreApplication::translate("gg::ui::GlyphStatus", "Accepted");
    case GlyphStatus::Rejected:
      return QCoreApplication::translate("gg::ui::GlyphStatus", "Rejected");
    case GlyphStatus::Missing:
      return QCoreApplication::translate("gg::ui::GlyphStatus", "Not in the content font");
  }
  return {};
}

}  // namespace gg::ui
