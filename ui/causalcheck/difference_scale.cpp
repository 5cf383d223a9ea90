#include "ui/causalcheck/difference_scale.h"

#include <QHBoxLayout>

#include "ui/attention/chip_choice.h"
#include "ui/causalcheck/difference_legend.h"
#include "ui/causalcheck/effect_view.h"

namespace gg::ui {

DifferenceScale::DifferenceScale(EffectView& view, QWidget* parent)
    : QWidget(parent), view_(view), legend_(new DifferenceLegend), gains_(new ChipChoice(tr("Gain"))) {
  for (const int gain : {1, 4, 16, 64}) {
    gains_->add(gain, tr("× %1").arg(gain), tr("The difference is drawn %1 times as strong").arg(gain));
  }
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(legend_, 1);
  row->addWidget(gains_);
  connect(gains_, &ChipChoice::chosen, this, &DifferenceScale::setGain);
  setGain(1);
}

void DifferenceScale::setGain(int gain) {
  gains_->setChosen(gain);
  legend_->setGain(gain);
  view_.setGain(gain);
}

}  // namespace gg::ui
