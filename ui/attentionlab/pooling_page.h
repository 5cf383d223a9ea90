#pragma once
#include <QTimer>

#include "engine/attention/kernel_regression.h"
#include "ui/attentionlab/lab_page.h"

class QComboBox;
class QPushButton;

namespace gg::ui {

class CurvePlot;
class LabSlider;
class LabMatrix;

/// A noisy curve read off by pooling, hard and soft addressing, with a kernel whose width is learned live.
class PoolingPage : public LabPage {
  Q_OBJECT

 public:
  PoolingPage();

  LabSlider& width() { return *width_; }
  QPushButton& learnButton() { return *learn_; }
  QComboBox& method() { return *method_; }
  LabMatrix& heat() { return *heat_; }
  /// Of the present estimate.
  double heldBackError() const;
  const Samples& samples() const { return samples_; }
  const Row& queries() const { return queries_; }

 private:
  enum class Method { Average, Max, Hard, Soft };

  void makeControls();
  void chooseMethod();
  void draw();
  void estimate();
  void toggleLearning();
  void learn();
  Matrix weights(const Row& queries) const;
  Row answers(const Row& queries) const;

  Samples samples_, heldBack_;
  Row queries_;
  QTimer timer_;
  int steps_ = 0;
  QComboBox* method_ = nullptr;
  LabSlider *count_ = nullptr, *noise_ = nullptr, *width_ = nullptr;
  QPushButton* learn_ = nullptr;
  CurvePlot *curve_, *error_;
  int truth_, points_, estimate_, ownError_, heldBackError_;
  LabMatrix* heat_;
};

}  // namespace gg::ui
