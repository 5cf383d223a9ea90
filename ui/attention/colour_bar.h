#pragma once
#include "ui/attention/plot.h"

namespace gg::ui {

/// Which weight each colour stands for.
class ColourBar : public Plot {
  Q_OBJECT

 public:
  explicit ColourBar(QWidget* parent = nullptr);

  /// The weight of the hottest colour; `open`: larger ones have it, too.
  void setLimit(float limit, bool open);

  QSize sizeHint() const override { return {160, 30}; }
  QSize minimumSizeHint() const override { return {80, 30}; }

 protected:
  void applyPalette() override;

 private:
  QCPColorScale* scale_;
};

}  // namespace gg::ui
