#include "ui/refining/error_line.h"

#include <QPainter>
#include <algorithm>

#include "ui/settings/theme.h"

namespace gg::ui {

namespace {
constexpr double kKept = 0.92;  // of the mean, a step
}

ErrorLine::ErrorLine(const Refinement& refinement, QWidget* parent) : QWidget(parent), refinement_(refinement) {
  setAccessibleName(tr("Error by step"));
  connect(&refinement, &Refinement::changed, this, qOverload<>(&QWidget::update));
}

std::vector<double> ErrorLine::smoothed(const std::vector<double>& errors) {
  std::vector<double> means;
  double sum = 0, weight = 0;
  for (const double error : errors) {
    sum = kKept * sum + error;
    weight = kKept * weight + 1;
    means.push_back(sum / weight);
  }
  return means;
}

void ErrorLine::paintEvent(QPaintEvent*) {
  const Colours colours = coloursOf(palette());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  painter.fillRect(area, palette().base());
  painter.setPen(colours.hairline);
  painter.drawRect(area);
  const auto& errors = refinement_.errors();
  if (errors.size() < 2) return;
  const double most = 1.1 * *std::max_element(errors.begin(), errors.end());
  const auto draw = [&](const std::vector<double>& values, const QPen& pen) {
    QPolygonF line;
    for (std::size_t i = 0; i < values.size(); ++i) {
      line << QPointF(area.left() + area.width() * double(i) / std::max(1, refinement_.steps() - 1),
                      area.bottom() - area.height() * values[i] / most);
    }
    painter.setPen(pen);
    painter.drawPolyline(line);
  };
  draw(errors, QPen(colours.hairline, 1));
  draw(smoothed(errors), QPen(colours.accent, 2));
}

}  // namespace gg::ui
