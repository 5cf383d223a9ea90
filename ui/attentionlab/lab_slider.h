#pragma once
#include <QWidget>

#include "ui/attentionlab/lab_scale.h"

class QLabel;
class QSlider;

namespace gg::ui {

/// A named slider with its value above it.
class LabSlider : public QWidget {
  Q_OBJECT

 public:
  LabSlider(const QString& name, const LabScale& scale, double value, QWidget* parent = nullptr);

  /// Exact: a value set need not be one of the slider's steps.
  double value() const { return value_; }
  int wholeValue() const;
  void setValue(double value);
  QSlider& slider() { return *slider_; }

 Q_SIGNALS:
  void changed(double value);

 private:
  void showValue();

  LabScale scale_;
  double value_;
  QLabel* number_;
  QSlider* slider_;
};

}  // namespace gg::ui
