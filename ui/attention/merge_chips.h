#pragma once
#include <QWidget>

#include "ui/attention/attention_view.h"

namespace gg::ui {

class Chip;

/// How the chosen heads are made one map: the largest weight of any, or their mean.
class MergeChips : public QWidget {
  Q_OBJECT

 public:
  explicit MergeChips(QWidget* parent = nullptr);

 Q_SIGNALS:
  void chosen(gg::ui::HeadMerge merge);

 private:
  Chip* add(const QString& text, const QString& tip, HeadMerge merge);
};

}  // namespace gg::ui
