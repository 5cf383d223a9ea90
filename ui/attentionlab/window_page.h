#pragma once
#include "engine/attention/layer_cost.h"
#include "ui/attentionlab/lab_page.h"

class QComboBox;

namespace gg {
class Matrix;
}

namespace gg::ui {

class CurvePlot;
class LabSlider;
class LabMatrix;

/// Full and windowed attention, convolution as attention by place, the two combined, a recurrence, and their costs.
class WindowPage : public LabPage {
  Q_OBJECT

 public:
  enum class Layer { Full, Window, Place, Combined, Recurrence };

  WindowPage();

  QComboBox& layer() { return *layer_; }
  LabSlider& sharpness() { return *sharpness_; }
  LabMatrix& heat() { return *heat_; }
  /// Largest difference of the present attention by place from the convolution.
  double differenceFromConvolution() const { return difference_; }

 private:
  void chooseLayer();
  void refresh();
  void showPlaces();
  void showCosts();

  double difference_ = 0;
  QComboBox *layer_, *against_;
  LabSlider *radius_, *sharpness_, *share_, *decay_;
  LabMatrix* heat_;
  CurvePlot *operations_, *memory_, *waiting_;
};

}  // namespace gg::ui
