#pragma once
#include <QWidget>

namespace gg::ui {

class ChipChoice;
class DifferenceLegend;
class EffectView;

/// The colours of a view's difference, and how many times as strong it is drawn.
class DifferenceScale : public QWidget {
  Q_OBJECT

 public:
  explicit DifferenceScale(EffectView& view, QWidget* parent = nullptr);

  void setGain(int gain);

 private:
  EffectView& view_;
  DifferenceLegend* legend_;
  ChipChoice* gains_;
};

}  // namespace gg::ui
