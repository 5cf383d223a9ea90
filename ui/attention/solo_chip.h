#pragma once
#include "ui/attention/chip.h"

namespace gg::ui {

/// A chip among others: a click switches it on or off, a double click means this one alone.
class SoloChip : public Chip {
  Q_OBJECT

 public:
  explicit SoloChip(const QString& text, QWidget* parent = nullptr) : Chip(text, parent) {}

 Q_SIGNALS:
  void soloed();

 protected:
  void mouseDoubleClickEvent(QMouseEvent* event) override;
};

}  // namespace gg::ui
