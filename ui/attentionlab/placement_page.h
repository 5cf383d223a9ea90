#pragma once
#include <atomic>
#include <memory>

#include "engine/base/stop_flag.h"
#include "engine/model/model_cost.h"
#include "engine/model/model_time.h"
#include "ui/attentionlab/lab_page.h"
#include "ui/document/task_thread.h"

class QCheckBox;
class QGridLayout;
class QPushButton;

namespace gg::ui {

class BarPlot;
class UNetDiagram;

/// Where attention stands in the network and what each place costs; the network is built, counted and, when asked,
/// timed in a thread.
class PlacementPage : public LabPage {
  Q_OBJECT

 public:
  PlacementPage();
  ~PlacementPage() override;

  QCheckBox& self(int level) { return *self_[static_cast<std::size_t>(level - kFirstLevel)]; }
  QCheckBox& skipSelf(int level) { return *skipSelf_[static_cast<std::size_t>(level - kFirstLevel)]; }
  QCheckBox& cross(int level) { return *cross_[static_cast<std::size_t>(level - kFirstLevel)]; }
  BarPlot& operations() { return *operations_; }
  BarPlot& times() { return *times_; }
  QPushButton& measureButton() { return *measure_; }
  bool measuring() const { return measuring_; }

 private:
  static constexpr int kFirstLevel = 2, kLastLevel = 4;

  void makeControls();
  /// A row of boxes for the levels kFirstLevel … last.
  void addChoice(QGridLayout& grid, int row, const QString& name, const QString& tip, int last,
                 std::vector<QCheckBox*>& boxes, const std::vector<int>& chosen);
  ModelConfig config() const;
  void refresh();
  void showReport(const CostReport& report);
  void toggleMeasuring();
  void endMeasuring();
  void showTimes(const TimeReport& report);
  /// What costs and times are, below the controls.
  void showNumbers();

  std::vector<QCheckBox*> self_, skipSelf_, cross_;  // of levels from kFirstLevel on
  LabSlider* size_ = nullptr;
  QPushButton* measure_ = nullptr;
  UNetDiagram* diagram_;
  BarPlot *operations_, *memory_, *times_;
  QString costText_, timeText_;
  bool measuring_ = false;
  StopFlag stop_;                                                                    // of the measurement
  std::shared_ptr<std::atomic<int>> asked_ = std::make_shared<std::atomic<int>>(0);  // number of the last question
  TaskThread thread_;
};

}  // namespace gg::ui
