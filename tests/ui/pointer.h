#pragma once
#include <QApplication>
#include <QMouseEvent>
#include <QWidget>

namespace gg::ui {

/// Moves the pointer over a widget, wherever its window stands: QTest::mouseMove goes through the screen's cursor and
/// misses what a small screen does not show.
inline void hover(QWidget& widget, const QPointF& point) {
  QMouseEvent move(QEvent::MouseMove, point, widget.mapToGlobal(point), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
  QApplication::sendEvent(&widget, &move);
}

}  // namespace gg::ui
