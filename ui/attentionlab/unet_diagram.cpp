#include "ui/attentionlab/unet_diagram.h"

#include <QPainter>
#include <algorithm>

#include "ui/settings/theme.h"

namespace gg::ui {

namespace {

constexpr int kLevels = 4;
constexpr double kNarrowing = 0.07;  // of the width, by which each level stands further in
constexpr int kMarkPadding = 6;      // px

bool holds(const std::vector<int>& levels, int level) {
  return std::find(levels.begin(), levels.end(), level) != levels.end();
}

}  // namespace

UNetDiagram::UNetDiagram(QWidget* parent) : QWidget(parent) {
  QFont small = font();
  small.setPointSizeF(small.pointSizeF() * 0.9);
  setFont(small);
}

void UNetDiagram::setConfig(const ModelConfig& config) {
  config_ = config;
  update();
}

QRectF UNetDiagram::box(int level, bool decoder) const {
  const double rowHeight = double(height()) / kLevels, boxHeight = std::min(rowHeight - 14, 58.0);
  const double top = (level - 1) * rowHeight + (rowHeight - boxHeight) / 2;
  const double width = 0.38 * this->width(), in = (level - 1) * kNarrowing * this->width();
  if (level == kLevels) return {(this->width() - width) / 2, top, width, boxHeight};
  const double narrow = width - in / 2;
  return {decoder ? this->width() - in - narrow - 1 : in + 1, top, narrow, boxHeight};
}

QStringList UNetDiagram::marks(int level, bool decoder) const {
  QStringList marks;
  const bool bottom = level == kLevels;
  if ((!decoder || bottom) && holds(config_.selfLevels, level)) marks << tr("self");
  if ((decoder || bottom) && holds(config_.crossLevels, level)) marks << tr("→ references");
  if (decoder && holds(config_.skipSelfLevels, level)) marks << tr("self");
  return marks;
}

void UNetDiagram::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawLinks(painter);
  for (int level = 1; level <= kLevels; ++level) {
    drawBox(painter, level, false);
    if (level < kLevels) drawBox(painter, level, true);
  }
}

void UNetDiagram::drawLinks(QPainter& painter) const {
  const Colours colours = coloursOf(palette());
  for (int level = 1; level < kLevels; ++level) {
    const QRectF down = box(level, false), up = box(level, true);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1, Qt::DashLine));
    painter.drawLine(QPointF(down.right(), down.center().y()), QPointF(up.left(), up.center().y()));
    painter.setPen(QPen(colours.faint, 1.3));
    const bool bottom = level + 1 == kLevels;
    const QRectF below = box(level + 1, false), belowUp = box(level + 1, true);
    painter.drawLine(QPointF(down.center().x(), down.bottom()),
                     QPointF(bottom ? below.left() + below.width() / 4 : below.center().x(), below.top()));
    painter.drawLine(QPointF(bottom ? belowUp.right() - belowUp.width() / 4 : belowUp.center().x(), belowUp.top()),
                     QPointF(up.center().x(), up.bottom()));
  }
}

void UNetDiagram::drawBox(QPainter& painter, int level, bool decoder) const {
  const QRectF rect = box(level, decoder);
  const int side = config_.size / config_.patch >> (level - 1);
  const QStringList marks = this->marks(level, decoder);
  painter.setPen(palette().color(QPalette::Mid));
  painter.setBrush(palette().base());
  painter.drawRoundedRect(rect, 6, 6);
  const QRectF text = marks.isEmpty() ? rect : rect.adjusted(0, 2, 0, -rect.height() / 2);
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(
      text, Qt::AlignCenter,
      tr("Level %1: %2 × %2 × %3").arg(level).arg(side).arg(config_.channels[static_cast<std::size_t>(level - 1)]));
  drawMarks(painter, rect.adjusted(0, rect.height() / 2 - 2, 0, -4), marks);
}

void UNetDiagram::drawMarks(QPainter& painter, const QRectF& box, const QStringList& marks) const {
  const Colours colours = coloursOf(palette());
  const auto widthOf = [this](const QString& mark) { return fontMetrics().horizontalAdvance(mark) + 2 * kMarkPadding; };
  double width = 0;
  for (const QString& mark : marks) width += widthOf(mark) + kMarkPadding;
  double left = box.center().x() - (width - kMarkPadding) / 2;
  for (const QString& mark : marks) {
    const QRectF pill(left, box.top() + 1, widthOf(mark), box.height() - 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    painter.drawRoundedRect(pill, 5, 5);
    painter.setPen(palette().color(QPalette::HighlightedText));
    painter.drawText(pill, Qt::AlignCenter, mark);
    left += pill.width() + kMarkPadding;
  }
}

}  // namespace gg::ui
