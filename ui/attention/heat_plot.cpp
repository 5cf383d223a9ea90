#include "ui/attention/heat_plot.h"

#include <QHelpEvent>
#include <QToolTip>

#include "ui/attention/viridis.h"
#include "ui/settings/theme.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {
constexpr int kInkOpacity = 150;  // of 255: the heat shines through the ink
}

HeatPlot::HeatPlot(const PanelStyle& style, QWidget* parent) : Plot(parent), style_(style) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  axisRect()->setAutoMargins(QCP::msNone);
  axisRect()->setMargins({});
  for (auto* axis : axisRect()->axes()) axis->setVisible(false);
  yAxis->setRangeReversed(true);
  applyPalette();
}

void HeatPlot::setPanels(const std::vector<HeatPanel>& panels) {
  clearPlottables();
  clearItems();
  parts_.clear();
  for (const auto& panel : panels) parts_.push_back(makePart(panel));
  applyPalette();
  arrange();
  updateGeometry();
}

HeatPlot::Part HeatPlot::makePart(const HeatPanel& panel) {
  Part part{new QCPColorMap(xAxis, yAxis), new QCPItemPixmap(this), new QCPItemText(this), panel.rows, panel.columns};
  part.heat->setGradient(viridisGradient());
  part.heat->setInterpolate(false);
  part.heat->data()->setSize(panel.columns, panel.rows);
  part.ink->setLayer("axes");
  part.ink->setScaled(true, Qt::IgnoreAspectRatio);
  if (!panel.coverage.isNull()) {
    part.ink->setPixmap(QPixmap::fromImage(tinted(panel.coverage, QColor(255, 255, 255, kInkOpacity))));
  }
  part.ink->setVisible(!panel.coverage.isNull());
  part.caption->setLayer("axes");
  part.caption->setPositionAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
  part.caption->setText(panel.caption);
  part.caption->setVisible(style_.captionHeight > 0);
  return part;
}

void HeatPlot::setWeights(const std::vector<float>& weights, float limit) {
  std::size_t next = 0;
  for (auto& part : parts_) {
    for (int row = 0; row < part.rows; ++row) {
      for (int column = 0; column < part.columns; ++column) {
        part.heat->data()->setCell(column, row, next < weights.size() ? static_cast<double>(weights[next]) : 0.0);
        ++next;
      }
    }
    part.heat->setDataRange({0, limit > 0 ? static_cast<double>(limit) : 1.0});
  }
  refresh();
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
  for (auto& part : parts_) {
    part.caption->setColor(palette().color(QPalette::WindowText));
    part.caption->setFont(font());
  }
}

void HeatPlot::resizeEvent(QResizeEvent* event) {
  Plot::resizeEvent(event);
  arrange();
}

bool HeatPlot::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return Plot::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QToolTip::showText(help->globalPos(), describe(help->pos()), this);
  return true;
}

QString HeatPlot::describe(const QPoint& point) const {
  const int panel = layout_.panelAt(point);
  if (panel < 0 || !describer_) return {};
  const auto& part = parts_[static_cast<std::size_t>(panel)];
  const QRect rect = layout_.panel(panel);
  const int column = (point.x() - rect.left()) * part.columns / rect.width();
  const int row = (point.y() - rect.top()) * part.rows / rect.height();
  return describer_(panel, row * part.columns + column);
}

}  // namespace gg::ui
