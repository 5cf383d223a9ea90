#pragma once
#include <vector>

#include "engine/attention/multi_head.h"
#include "ui/attentionlab/lab_page.h"

class QCheckBox;
class QGridLayout;

namespace gg::ui {

class LabSlider;
class LabMatrix;

/// The same attention with one head or several, with every size written out.
class HeadsPage : public LabPage {
  Q_OBJECT

 public:
  HeadsPage();

  LabSlider& heads() { return *heads_; }
  /// Heat of a single head that compares whole rows.
  LabMatrix& single() { return *single_; }
  /// Heat of one of the h heads; those beyond the number chosen are hidden.
  LabMatrix& heat(int head) { return *heats_[static_cast<std::size_t>(head)]; }

 private:
  void refresh();
  MultiHead attention(int heads) const;
  void arrange(int heads);
  QString sizes(int words, int parameters) const;

  QStringList words_;
  LabSlider *heads_, *size_;
  QCheckBox* codes_;
  QGridLayout* grid_;
  std::vector<LabMatrix*> heats_;
  LabMatrix *single_, *joined_, *output_;
};

}  // namespace gg::ui
