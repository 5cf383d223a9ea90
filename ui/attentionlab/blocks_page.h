#pragma once
#include "ui/attentionlab/lab_page.h"

class QCheckBox;

namespace gg::ui {

class BlockDiagram;
class LabMatrix;

/// An encoder and a decoder block at work on two sentences of different length.
class BlocksPage : public LabPage {
  Q_OBJECT

 public:
  BlocksPage();

  QCheckBox& causal() { return *causal_; }
  QCheckBox& padding() { return *padding_; }
  LabMatrix& sourceHeat() { return *sourceHeat_; }
  LabMatrix& targetHeat() { return *targetHeat_; }
  LabMatrix& crossHeat() { return *crossHeat_; }

 private:
  void refresh();

  QCheckBox *causal_, *padding_, *codes_;
  LabMatrix *sourceHeat_, *targetHeat_, *crossHeat_;
  BlockDiagram* diagram_;
};

}  // namespace gg::ui
