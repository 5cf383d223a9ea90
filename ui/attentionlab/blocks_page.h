#pragma once
#include "ui/attentionlab/lab_page.h"

class QCheckBox;

namespace gg::ui {

class BlockDiagram;
class MatrixPlot;

/// An encoder and a decoder block at work on two sentences of different length.
class BlocksPage : public LabPage {
  Q_OBJECT

 public:
  BlocksPage();

  QCheckBox& causal() { return *causal_; }
  QCheckBox& padding() { return *padding_; }
  MatrixPlot& sourceHeat() { return *sourceHeat_; }
  MatrixPlot& targetHeat() { return *targetHeat_; }
  MatrixPlot& crossHeat() { return *crossHeat_; }

 private:
  void refresh();

  QCheckBox *causal_, *padding_, *codes_;
  MatrixPlot *sourceHeat_, *targetHeat_, *crossHeat_;
  BlockDiagram* diagram_;
};

}  // namespace gg::ui
