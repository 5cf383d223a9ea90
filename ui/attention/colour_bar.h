#pragma once
#include "ui/attention/heat_colours.h"
#include "ui/attention/plot.h"

namespace gg::ui {

/// Which weight each colour stands for.
class ColourBar : public Plot {
  Q_OBJECT

 public:
  explicit ColourBar(QWidget* parent = nullptr);

  /// The weight of the hottest colour; `open`: larger ones have it, too.
  void setLimit(float limit, bool open);
  void setColours(const HeatColours& colours);

  QSize sizeHint() const override { return {160, 30}; }
  QSize minimumSizeHint() const override { return {80, 30}; }

 private:
  QCPColorScale* scale_;
};

}  // namespace gg::ui
