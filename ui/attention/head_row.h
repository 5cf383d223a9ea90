#pragma once
#include <QWidget>
#include <vector>

#include "ui/attention/heat_panel.h"

class QLabel;

namespace gg::ui {

class AttentionView;
class HeadChip;
class HeatColours;
class HeatPlot;

/// One head: its chip, its heat over every target, its entropy.
class HeadRow : public QWidget {
  Q_OBJECT

 public:
  HeadRow(int head, const std::vector<HeatPanel>& panels, QWidget* parent = nullptr);

  void showPatch(const AttentionView& view, const HeatColours& colours);
  HeadChip& chip() { return *chip_; }
  HeatPlot& heat() { return *heat_; }
  QString entropyText() const;

 Q_SIGNALS:
  void toggled();
  void soloed();
  void hovered(bool inside);

 protected:
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  int head_;
  HeadChip* chip_;
  HeatPlot* heat_;
  QLabel* entropy_;
};

}  // namespace gg::ui
