#include "ui/attentionlab/block_diagram.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/settings/theme.h"

namespace gg::ui {

namespace {

constexpr int kGap = 20, kBoxHeight = 40, kArrow = 4;  // px
constexpr std::size_t kCross = 3;                      // the box of the decoder that looks at the encoder's output

void drawArrow(QPainter& painter, const QPointF& from, const QPointF& to) {
  painter.drawLine(from, to);
  const QLineF line(to, from);
  for (const double side : {-25.0, 25.0}) {
    QLineF barb = line;
    barb.setLength(kArrow);
    barb.setAngle(line.angle() + side);
    painter.drawLine(barb);
  }
}

}  // namespace

BlockDiagram::BlockDiagram(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  QFont small = font();
  small.setPointSizeF(small.pointSizeF() * 0.88);
  setFont(small);
}

void BlockDiagram::setSizes(int source, int target, int size, int inner) {
  const auto rows = [size](int count) { return QStringLiteral("[%1, %2]").arg(count).arg(size); };
  const auto weights = [](int count, int seen) { return QStringLiteral("[%1, %2]").arg(count).arg(seen); };
  const auto widened = [inner](int count) { return QStringLiteral("[%1, %2]").arg(count).arg(inner); };
  const QString addAndNorm = tr("Add & norm"), forward = tr("Feed-forward");
  encoder_ = {{tr("Source"), rows(source), false},
              {tr("Self-attention"), weights(source, source), true},
              {addAndNorm, rows(source), false},
              {forward, widened(source), false},
              {addAndNorm, rows(source), false}};
  decoder_ = {{tr("Target"), rows(target), false}, {tr("Self-attention"), weights(target, target), true},
              {addAndNorm, rows(target), false},   {tr("Cross-attention"), weights(target, source), true},
              {addAndNorm, rows(target), false},   {forward, widened(target), false},
              {addAndNorm, rows(target), false}};
  update();
}

QRectF BlockDiagram::place(int box, int count, int row) const {
  // Both rows have boxes of one width; the encoder's stand at the left.
  const double width = (this->width() - kGap * (double(decoder_.size()) - 1)) / double(decoder_.size());
  const double top = row == 0 ? fontMetrics().height() + 4 : height() - kBoxHeight - 1;
  return {box % count * (width + kGap) + 0.5, top + 0.5, width - 1, kBoxHeight - 1.0};
}

void BlockDiagram::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawRow(painter, encoder_, 0);
  drawRow(painter, decoder_, 1);
  drawMemory(painter);
}

void BlockDiagram::drawRow(QPainter& painter, const std::vector<Box>& boxes, int row) const {
  const Colours colours = coloursOf(palette());
  const int count = static_cast<int>(boxes.size());
  const QRectF first = place(0, count, row);
  painter.setPen(colours.faint);
  painter.drawText(QPointF(first.left(), first.top() - 6), row == 0 ? tr("Encoder block") : tr("Decoder block"));
  for (int i = 0; i < count; ++i) {
    const Box& box = boxes[static_cast<std::size_t>(i)];
    const QRectF rect = place(i, count, row);
    QColor fill = box.attention ? colours.accent : palette().color(QPalette::Base);
    if (box.attention) fill.setAlpha(45);
    painter.setPen(box.attention ? colours.accent : palette().color(QPalette::Mid));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, 5, 5);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect.adjusted(2, 3, -2, -rect.height() / 2), Qt::AlignCenter, box.text);
    painter.setPen(colours.faint);
    painter.drawText(rect.adjusted(2, rect.height() / 2, -2, -3), Qt::AlignCenter, box.size);
    if (i == 0) continue;
    const QRectF before = place(i - 1, count, row);
    drawArrow(painter, {before.right() + 3, before.center().y()}, {rect.left() - 3, rect.center().y()});
  }
}

void BlockDiagram::drawMemory(QPainter& painter) const {
  const QRectF from = place(static_cast<int>(encoder_.size()) - 1, static_cast<int>(encoder_.size()), 0);
  const QRectF to = place(static_cast<int>(kCross), static_cast<int>(decoder_.size()), 1);
  const double middle = (from.bottom() + to.top()) / 2;
  painter.setPen(QPen(coloursOf(palette()).accent, 1.4));
  painter.drawLine(QPointF(from.center().x(), from.bottom() + 3), QPointF(from.center().x(), middle));
  painter.drawLine(QPointF(from.center().x(), middle), QPointF(to.center().x(), middle));
  drawArrow(painter, {to.center().x(), middle}, {to.center().x(), to.top() - 3});
  painter.drawText(QPointF(to.center().x() + 8, middle - 4), tr("keys and values"));
}

}  // namespace gg::ui
