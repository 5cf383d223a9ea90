#pragma once
#include <array>
#include <memory>

#include "engine/attention/score_trial.h"
#include "ui/attentionlab/lab_page.h"
#include "ui/document/task_thread.h"

class QCheckBox;

namespace gg::ui {

class CurvePlot;
class LabSlider;

/// How scores of queries and keys spread as their size grows, and what that does to the softmax. The random queries
/// and keys are drawn in a thread.
class ScoresPage : public LabPage {
  Q_OBJECT

 public:
  ScoresPage();

  /// Whether the queries and keys have been drawn.
  bool ready() const { return trial_ != nullptr; }
  LabSlider& size() { return *size_; }
  QCheckBox& shortKeys() { return *shortKeys_; }
  CurvePlot& spread() { return *spread_; }
  CurvePlot& variance() { return *variance_; }

 private:
  static constexpr int kKinds = 3;  // of ScoreKind
  /// What one kind of scoring gives at every size.
  struct Series {
    Row variances, largestWeights;
  };
  using Measures = std::array<Series, kKinds>;
  static Measures measure(const ScoreTrial& trial, bool shortKeys);
  const Measures& measures() const;
  void takeTrial(std::shared_ptr<const ScoreTrial> trial, const std::array<Measures, 2>& measures);
  void showMeasures();
  void refresh();
  void showSpread(int size);

  std::shared_ptr<const ScoreTrial> trial_;  // null until drawn
  std::array<Measures, 2> measures_;         // with keys as long as queries, and half as long
  LabSlider* size_;
  QCheckBox* shortKeys_;
  CurvePlot *spread_, *variance_, *saturation_;
  TaskThread thread_;
};

}  // namespace gg::ui
