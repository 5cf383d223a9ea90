#pragma once
#include <vector>

#include "ui/attention/heat_colours.h"
#include "ui/attention/plot.h"

namespace gg::ui {

/// A row for each head, a column for each target: the part of the head's weight that lies there.
class MassMap : public Plot {
  Q_OBJECT

 public:
  explicit MassMap(QWidget* parent = nullptr);

  void setLabels(int heads, const QStringList& targets);
  /// [head][target], parts of 1; the hottest colour stands for the largest.
  void setMass(const std::vector<std::vector<double>>& mass, const HeatColours& colours);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

 protected:
  bool event(QEvent* event) override;

 private:
  QStringList targets_;
  std::vector<std::vector<double>> mass_;
  QCPColorMap* map_;
};

}  // namespace gg::ui
