#include "ui/attention/heat_plot.h"

#include <QHelpEvent>
#include <QToolTip>
#include <algorithm>
#include <limits>

#include "engine/export/mass_contour.h"
#include "ui/settings/theme.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {

QCPCurve* makeLine(QCustomPlot& plot, const QColor& colour, double width) {
  auto* curve = new QCPCurve(plot.xAxis, plot.yAxis);
  curve->setLayer("legend");  // above the ink
  curve->setPen(QPen(colour, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
  return curve;
}

}  // namespace

HeatPlot::HeatPlot(const PanelStyle& style, QWidget* parent)
    : Plot(parent), style_(style), contourGround_(makeLine(*this, QColor(0, 0, 0, 190), 3)),
      contour_(makeLine(*this, Qt::white, 1.2)), mark_(new QCPItemRect(this)) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setMouseTracking(true);
  axisRect()->setAutoMargins(QCP::msNone);
  axisRect()->setMargins({});
  for (auto* axis : axisRect()->axes()) axis->setVisible(false);
  yAxis->setRangeReversed(true);
  contourGround_->setData(contour_->data());
  mark_->setLayer("overlay");
  mark_->setVisible(false);
  applyPalette();
}

void HeatPlot::setPanels(const std::vector<HeatPanel>& panels) {
  if (panels == panels_) return;
  panels_ = panels;
  for (auto& part : parts_) {
    removePlottable(part.heat);
    removeItem(part.ink);
    removeItem(part.caption);
  }
  parts_.clear();
  outlined_.clear();
  int first = 0;
  for (const auto& panel : panels) {
    parts_.push_back(makePart(panel, first));
    first += panel.cells();
  }
  ink_ = {};
  applyPalette();
  arrange();
  updateGeometry();
}

HeatPlot::Part HeatPlot::makePart(const HeatPanel& panel, int first) {
  Part part{new QCPColorMap(xAxis, yAxis),
            new QCPItemPixmap(this),
            new QCPItemText(this),
            panel.coverage,
            first,
            panel.rows,
            panel.columns};
  part.heat->setInterpolate(false);
  part.heat->data()->setSize(panel.columns, panel.rows);
  part.ink->setLayer("axes");
  part.ink->setScaled(true, Qt::IgnoreAspectRatio);
  part.ink->setVisible(!panel.coverage.isNull());
  part.caption->setLayer("axes");
  part.caption->setPositionAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
  part.caption->setText(panel.caption);
  part.caption->setVisible(style_.captionHeight > 0);
  return part;
}

void HeatPlot::tint() {
  for (auto& part : parts_) {
    if (!part.coverage.isNull()) part.ink->setPixmap(QPixmap::fromImage(tinted(part.coverage, ink_)));
  }
}

void HeatPlot::setHeat(const Heat& heat, const HeatColours& colours) {
  if (ink_ != colours.ink()) {
    ink_ = colours.ink();
    tint();
  }
  std::size_t next = 0;
  for (auto& part : parts_) {
    part.heat->setGradient(colours.gradient());
    part.heat->setDataRange(colours.range());
    for (int row = 0; row < part.rows; ++row) {
      for (int column = 0; column < part.columns; ++column, ++next) {
        part.heat->data()->setCell(column, row, colours.place(heat.weights[next], heat.limit, heat.heads[next]));
      }
    }
  }
  outlined_ = heat.outlined;
  drawContour();
  refresh();
}

void HeatPlot::drawContour() {
  QVector<double> x, y;
  const double gap = std::numeric_limits<double>::quiet_NaN();
  for (std::size_t i = 0; i < parts_.size() && !outlined_.empty(); ++i) {
    const auto& part = parts_[i];
    const QRectF rect = layout_.panel(static_cast<int>(i));
    const double width = rect.width() / part.columns, height = rect.height() / part.rows;
    for (const auto& edge : gg::contour(outlined_, part.first, part.rows, part.columns)) {
      x << rect.left() + edge.x0 * width << rect.left() + edge.x1 * width << gap;
      y << rect.top() + edge.y0 * height << rect.top() + edge.y1 * height << gap;
    }
  }
  contour_->setData(x, y);
}

void HeatPlot::setMarked(int patch) {
  if (patch == marked_) return;
  marked_ = patch;
  placeMark();
  refresh();
}

void HeatPlot::placeMark() {
  const QRectF rect = patchRect(marked_);
  mark_->setVisible(!rect.isEmpty());
  mark_->topLeft->setCoords(rect.topLeft());
  mark_->bottomRight->setCoords(rect.bottomRight());
}

void HeatPlot::setCaption(int panel, const QString& text) {
  parts_[static_cast<std::size_t>(panel)].caption->setText(text);
  refresh();
}

QRectF HeatPlot::cellRect(int panel, int cell) const {
  const auto& part = parts_[static_cast<std::size_t>(panel)];
  const QRectF rect = layout_.panel(panel);
  const QSizeF size(rect.width() / part.columns, rect.height() / part.rows);
  return {rect.left() + cell % part.columns * size.width(), rect.top() + cell / part.columns * size.height(),
          size.width(), size.height()};
}

QRectF HeatPlot::patchRect(int patch) const {
  for (int i = 0; i < panelCount(); ++i) {
    const auto& part = parts_[static_cast<std::size_t>(i)];
    if (patch >= part.first && patch < part.first + part.rows * part.columns) return cellRect(i, patch - part.first);
  }
  return {};
}

int HeatPlot::patchAt(const QPoint& point) const {
  const int panel = layout_.panelAt(point);
  if (panel < 0) return -1;
  const auto& part = parts_[static_cast<std::size_t>(panel)];
  const QRect rect = layout_.panel(panel);
  const int column = (point.x() - rect.left()) * part.columns / rect.width();
  const int row = (point.y() - rect.top()) * part.rows / rect.height();
  return part.first + row * part.columns + column;
}

int HeatPlot::heightForWidth(int width) const { return PanelLayout(panelCount(), width, style_).height(); }

QSize HeatPlot::sizeHint() const {
  const int width = panelCount() * (style_.minimumSide + style_.gap);
  return {width, heightForWidth(width)};
}

QSize HeatPlot::minimumSizeHint() const { return {style_.minimumSide, style_.minimumSide + style_.captionHeight}; }

void HeatPlot::arrange() {
  xAxis->setRange(0, width());
  yAxis->setRange(0, height());
  layout_ = PanelLayout(panelCount(), width(), style_);
  for (int i = 0; i < panelCount(); ++i) place(parts_[static_cast<std::size_t>(i)], layout_.panel(i));
  drawContour();
  placeMark();
  refresh();
}

void HeatPlot::place(Part& part, const QRect& panel) {
  const QRectF rect = panel;
  // A colour map's range runs from centre to centre of its outermost cells.
  const double halfCellX = rect.width() / part.columns / 2, halfCellY = rect.height() / part.rows / 2;
  part.heat->data()->setRange({rect.left() + halfCellX, rect.right() - halfCellX},
                              {rect.top() + halfCellY, rect.bottom() - halfCellY});
  part.ink->topLeft->setCoords(rect.topLeft());
  part.ink->bottomRight->setCoords(rect.bottomRight());
  part.caption->position->setCoords(rect.center().x(), rect.bottom() + style_.captionHeight / 2.0);
}

void HeatPlot::applyPalette() {
  Plot::applyPalette();
  mark_->setPen(QPen(coloursOf(palette()).accent, 2));
  for (auto& part : parts_) {
    part.caption->setColor(palette().color(QPalette::WindowText));
    part.caption->setFont(font());
  }
}

void HeatPlot::resizeEvent(QResizeEvent* event) {
  Plot::resizeEvent(event);
  arrange();
}

void HeatPlot::mouseMoveEvent(QMouseEvent* event) {
  const int patch = patchAt(event->pos());
  if (patch == hovered_) return;
  hovered_ = patch;
  Q_EMIT hovered(patch);
}

void HeatPlot::mousePressEvent(QMouseEvent* event) {
  const int patch = patchAt(event->pos());
  if (patch >= 0 && event->button() == Qt::LeftButton) Q_EMIT clicked(patch);
}

void HeatPlot::leaveEvent(QEvent*) {
  hovered_ = -1;
  Q_EMIT hovered(-1);
}

bool HeatPlot::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return Plot::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int patch = patchAt(help->pos());
  QToolTip::showText(help->globalPos(), patch >= 0 && describer_ ? describer_(patch) : QString(), this);
  return true;
}

}  // namespace gg::ui
