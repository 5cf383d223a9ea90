#pragma once
#include <QScrollArea>

namespace gg::ui {

/// A panel's content that is moved up and down when it does not fit. It is given the width there is.
inline QScrollArea* makeScrolled(QWidget* content) {
  auto* area = new QScrollArea;
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidget(content);
  return area;
}

}  // namespace gg::ui
