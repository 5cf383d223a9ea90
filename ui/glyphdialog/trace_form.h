#pragma once
#include <QWidget>
#include <optional>

#include "engine/outline/outline_tracer.h"

class QDoubleSpinBox;

namespace gg::ui {

/// How a picture becomes an outline.
class TraceForm : public QWidget {
  Q_OBJECT

 public:
  explicit TraceForm(QWidget* parent = nullptr);

  void setOptions(const TraceOptions& options);
  TraceOptions options() const;

 Q_SIGNALS:
  /// By the user.
  void changed();

 private:
  QDoubleSpinBox* number(double low, double high, double step, int decimals, const QString& hint);

  QDoubleSpinBox *threshold_, *smoothing_, *corners_, *tolerance_, *specks_;
};

}  // namespace gg::ui
