#pragma once
#include "engine/attention/scoring.h"
#include "ui/attentionlab/lab_page.h"

class QCheckBox;

namespace gg::ui {

class CurvePlot;
class LabSlider;

/// How scores of queries and keys spread as their size grows, and what that does to the softmax.
class ScoresPage : public LabPage {
  Q_OBJECT

 public:
  ScoresPage();

  LabSlider& size() { return *size_; }
  QCheckBox& shortKeys() { return *shortKeys_; }
  CurvePlot& spread() { return *spread_; }

 private:
  /// What is measured for one way of scoring at every size.
  struct Series {
    Row variances, largestWeights;
  };
  void measure();
  void refresh();
  Row scoresOf(int way, int size) const;
  /// Scores of some queries with the first keys.
  Matrix grid(int way, int size, int asked) const;
  void showSpread(int size);

  Matrix queries_, keys_;  // [pairs, largest size]
  Row sizes_;
  std::vector<Series> series_;
  LabSlider* size_;
  QCheckBox* shortKeys_;
  CurvePlot *spread_, *variance_, *saturation_;
};

}  // namespace gg::ui
