#pragma once
#include "ui/attention/chip.h"

namespace gg::ui {

/// A head's button: a click switches it on or off, a double click shows it alone.
class HeadChip : public Chip {
  Q_OBJECT

 public:
  explicit HeadChip(int head, QWidget* parent = nullptr);

 Q_SIGNALS:
  void soloed();

 protected:
  void mouseDoubleClickEvent(QMouseEvent* event) override;
};

}  // namespace gg::ui
