#pragma once
#include "engine/attention/positional_code.h"
#include "ui/attentionlab/lab_page.h"

class QComboBox;

namespace gg::ui {

class CurvePlot;
class LabSlider;
class LabMatrix;

/// Codes that tell attention where a row stands, how alike they are, and what happens without them.
class PositionPage : public LabPage {
  Q_OBJECT

 public:
  PositionPage();

  QComboBox& kind() { return *kind_; }
  LabSlider& steps() { return *steps_; }
  LabMatrix& codes() { return *codes_; }
  LabMatrix& similarity() { return *similarity_; }

 private:
  enum class Kind { SinCos, Learned, Recurrent, Continuous };

  void chooseKind();
  void refresh();
  Matrix makeCodes() const;
  void showSimilarity(const Matrix& codes);
  void showPermutation(const Matrix& codes);

  QComboBox* kind_;
  LabSlider *length_, *steps_, *distance_;
  LabMatrix *codes_, *similarity_;
  CurvePlot *middle_, *permuted_;
};

}  // namespace gg::ui
