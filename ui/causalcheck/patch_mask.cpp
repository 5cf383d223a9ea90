#include "ui/causalcheck/patch_mask.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/settings/theme.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {
constexpr double kLeftOut = 0.25;  // opacity
}

PatchMask::PatchMask(const QImage& coverage, int rows, int columns, QWidget* parent)
    : QWidget(parent), coverage_(coverage), rows_(rows), columns_(columns),
      hidden_(static_cast<std::size_t>(rows * columns), 0) {
  setFixedSize(sizeHint());
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::CrossCursor);
  setContextMenuPolicy(Qt::PreventContextMenu);
  setToolTip(tr("Paint over patches to hide them from every head. Right button: show them again."));
}

void PatchMask::setHidden(const std::vector<std::uint8_t>& hidden) {
  hidden_ = hidden;
  hidden_.resize(static_cast<std::size_t>(rows_ * columns_), 0);
  update();
}

QRectF PatchMask::cellRect(int cell) const {
  const double width = double(this->width()) / columns_, height = double(this->height()) / rows_;
  return {cell % columns_ * width, cell / columns_ * height, width, height};
}

int PatchMask::cellAt(const QPointF& point) const {
  if (!QRectF(rect()).contains(point)) return -1;
  const int column = std::min(int(point.x() / width() * columns_), columns_ - 1);
  const int row = std::min(int(point.y() / height() * rows_), rows_ - 1);
  return row * columns_ + column;
}

void PatchMask::paintEvent(QPaintEvent*) {
  const Colours colours = coloursOf(palette());
  QPainter painter(this);
  painter.fillRect(rect(), palette().base());
  painter.setOpacity(isEnabled() ? 1 : kLeftOut);
  painter.drawImage(rect(), tinted(coverage_, colours.ink, qRound(width() * devicePixelRatioF())));
  QColor line = colours.faint;
  line.setAlpha(60);
  painter.setPen(QPen(line, 0));
  for (int i = 1; i < columns_; ++i) {
    const QPointF top = cellRect(i).topLeft();
    painter.drawLine(top, top + QPointF(0, height()));
  }
  for (int i = 1; i < rows_; ++i) {
    const QPointF left = cellRect(i * columns_).topLeft();
    painter.drawLine(left, left + QPointF(width(), 0));
  }
  for (int cell = 0; cell < rows_ * columns_; ++cell) {
    if (hidden_[static_cast<std::size_t>(cell)] == 0) continue;
    painter.fillRect(cellRect(cell), palette().window());
    painter.fillRect(cellRect(cell), QBrush(colours.warning, Qt::BDiagPattern));
  }
  painter.setPen(hasFocus() ? colours.accent : colours.hairline);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
  if (hasFocus()) painter.drawRect(cellRect(cursor_));
}

void PatchMask::mousePressEvent(QMouseEvent* event) {
  last_ = event->position();
  stroke(last_, last_, hides(event->buttons()));
}

void PatchMask::mouseMoveEvent(QMouseEvent* event) {
  stroke(last_, event->position(), hides(event->buttons()));
  last_ = event->position();
}

void PatchMask::stroke(const QPointF& from, const QPointF& to, bool hide) {
  const auto before = hidden_;
  const QPointF way = to - from;
  const double step = cellRect(0).width() / 2;
  const int steps = 1 + int(std::hypot(way.x(), way.y()) / step);
  for (int i = 0; i <= steps; ++i) {
    const int cell = cellAt(from + way * i / steps);
    if (cell >= 0) hidden_[static_cast<std::size_t>(cell)] = hide ? 1 : 0;
  }
  if (hidden_ == before) return;
  update();
  Q_EMIT painted(hidden_);
}

void PatchMask::keyPressEvent(QKeyEvent* event) {
  const int row = cursor_ / columns_, column = cursor_ % columns_;
  const auto go = [this](int toRow, int toColumn) {
    if (toRow >= 0 && toRow < rows_ && toColumn >= 0 && toColumn < columns_) cursor_ = toRow * columns_ + toColumn;
    update();
  };
  switch (event->key()) {
    case Qt::Key_Left: return go(row, column - 1);
    case Qt::Key_Right: return go(row, column + 1);
    case Qt::Key_Up: return go(row - 1, column);
    case Qt::Key_Down: return go(row + 1, column);
    case Qt::Key_Space: {
      const QPointF centre = cellRect(cursor_).center();
      return stroke(centre, centre, hidden_[static_cast<std::size_t>(cursor_)] == 0);
    }
    default: QWidget::keyPressEvent(event);
  }
}

}  // namespace gg::ui
