#pragma once
#include "ui/attention/solo_chip.h"

namespace gg::ui {

/// A head's button.
class HeadChip : public SoloChip {
  Q_OBJECT

 public:
  explicit HeadChip(int head, QWidget* parent = nullptr);
};

}  // namespace gg::ui
