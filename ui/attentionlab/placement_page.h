#pragma once
#include <atomic>
#include <memory>

#include "engine/model/model_cost.h"
#include "ui/attentionlab/lab_page.h"
#include "ui/document/task_thread.h"

class QCheckBox;
class QGridLayout;

namespace gg::ui {

class BarPlot;
class UNetDiagram;

/// Where attention stands in the network and what each place costs; the network is built and counted in a thread.
class PlacementPage : public LabPage {
  Q_OBJECT

 public:
  PlacementPage();

  QCheckBox& self(int level) { return *self_[static_cast<std::size_t>(level - kFirstLevel)]; }
  QCheckBox& cross(int level) { return *cross_[static_cast<std::size_t>(level - kFirstLevel)]; }
  BarPlot& operations() { return *operations_; }

 private:
  static constexpr int kFirstLevel = 2, kLastLevel = 4;

  void makeControls();
  void addChoice(QGridLayout& grid, int row, const QString& name, std::vector<QCheckBox*>& boxes,
                 const std::vector<int>& chosen);
  ModelConfig config() const;
  void refresh();
  void showReport(const CostReport& report);

  std::vector<QCheckBox*> self_, cross_;  // of levels kFirstLevel … kLastLevel
  LabSlider* size_ = nullptr;
  UNetDiagram* diagram_;
  BarPlot *operations_, *weights_;
  std::shared_ptr<std::atomic<int>> asked_ = std::make_shared<std::atomic<int>>(0);  // number of the last question
  TaskThread thread_;
};

}  // namespace gg::ui
