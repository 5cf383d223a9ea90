#include "ui/causalcheck/what_if_panel.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>

#include "ui/attention/attended_glyph.h"
#include "ui/attention/chip.h"
#include "ui/causalcheck/deletion_panel.h"
#include "ui/causalcheck/difference_scale.h"
#include "ui/causalcheck/effect_figures.h"
#include "ui/causalcheck/effect_view.h"
#include "ui/causalcheck/head_mutes.h"
#include "ui/causalcheck/omission_edit.h"
#include "ui/causalcheck/reference_masks.h"
#include "ui/document/what_if.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/text_labels.h"

namespace gg::ui {

namespace {

QToolButton* makeButton(const QString& text, const QString& tip) {
  auto* button = new QToolButton;
  button->setText(text);
  button->setToolTip(tip);
  button->setAutoRaise(true);
  return button;
}

}  // namespace

WhatIfPanel::WhatIfPanel(WhatIf& whatIf, QWidget* parent)
    : QWidget(parent), whatIf_(whatIf), pages_(new QStackedLayout(this)), effect_(new EffectView),
      figures_(new EffectFigures), reset_(makeButton(tr("Reset"), tr("Nothing is left out any more"))),
      clear_(makeButton(tr("Clear"), tr("Show every hidden patch again"))), eraser_(new Chip(tr("Erase"))),
      shapePrior_(new Chip(tr("Plain glyph"))), heads_(new HeadMutes), references_(new ReferenceMasks),
      deletion_(new DeletionPanel(whatIf)) {
  auto* nothing = makeNote(tr("Choose a generated glyph to see what it is made of."));
  nothing->setAlignment(Qt::AlignCenter);
  pages_->addWidget(nothing);
  scroll_ = makeScrolled(makeContent());
  pages_->addWidget(scroll_);
  connectParts();
  showOmission();
  showEffect();
}

QWidget* WhatIfPanel::makeContent() {
  auto* content = new QWidget;
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(10, 8, 10, 10);
  layout->setSpacing(8);
  layout->addLayout(makeEffectTitle());
  layout->addWidget(effect_);
  layout->addWidget(new DifferenceScale(*effect_));
  layout->addWidget(figures_);
  layout->addSpacing(4);
  layout->addWidget(makeTitle(tr("Heads")));
  layout->addWidget(heads_);
  layout->addSpacing(4);
  layout->addLayout(makeReferenceTitle());
  layout->addWidget(references_);
  layout->addSpacing(4);
  layout->addLayout(makePriorRow());
  layout->addSpacing(4);
  layout->addWidget(deletion_);
  layout->addStretch(1);
  return content;
}

QLayout* WhatIfPanel::makeEffectTitle() {
  auto* row = new QHBoxLayout;
  row->addWidget(makeNote(tr("Leave something out and see what the glyph loses.")), 1);
  row->addWidget(reset_);
  return row;
}

QLayout* WhatIfPanel::makeReferenceTitle() {
  eraser_->setToolTip(tr("The brush shows hidden patches again"));
  auto* row = new QHBoxLayout;
  row->addWidget(makeTitle(tr("References")));
  row->addStretch(1);
  row->addWidget(eraser_);
  row->addWidget(clear_);
  return row;
}

QLayout* WhatIfPanel::makePriorRow() {
  shapePrior_->setToolTip(tr("Strokes that the network is unsure of follow the plain glyph; off: the network alone"));
  auto* row = new QHBoxLayout;
  row->addWidget(makeTitle(tr("After the network")));
  row->addStretch(1);
  row->addWidget(shapePrior_);
  return row;
}

void WhatIfPanel::connectParts() {
  const auto change = [this](auto edit) {
    return [this, edit](auto... parts) { whatIf_.setOmission(edit(whatIf_.omission(), parts...)); };
  };
  connect(heads_, &HeadMutes::toggled, this, change(withHeadToggled));
  connect(heads_, &HeadMutes::soloed, this, change(withHeadAlone));
  connect(references_, &ReferenceMasks::toggled, this, change(withReferenceToggled));
  connect(references_, &ReferenceMasks::soloed, this, [this](std::uint64_t reference) {
    whatIf_.setOmission(withReferenceAlone(whatIf_.omission(), reference, references_->references()));
  });
  connect(references_, &ReferenceMasks::painted, this, change(withPatches));
  connect(eraser_, &Chip::toggled, references_, &ReferenceMasks::setErasing);
  connect(clear_, &QToolButton::clicked, this, [this] { whatIf_.setOmission(withoutPatches(whatIf_.omission())); });
  connect(shapePrior_, &Chip::clicked, this, change(withShapePrior));
  connect(reset_, &QToolButton::clicked, this, [this] { whatIf_.setOmission({}); });
  connect(&whatIf_, &WhatIf::omissionChanged, this, &WhatIfPanel::showOmission);
  connect(&whatIf_, &WhatIf::effectChanged, this, &WhatIfPanel::showEffect);
  connect(&whatIf_, &WhatIf::testChanged, this, &WhatIfPanel::showReport);
}

void WhatIfPanel::setAttended(const std::shared_ptr<const AttendedGlyph>& attended, int grid) {
  pages_->setCurrentIndex(attended ? 1 : 0);
  if (!attended) return;
  heads_->setBlocks(*attended->maps);
  references_->setReferences(*attended, grid, grid);
  deletion_->setBlocks(*attended->maps);
  showOmission();
}

void WhatIfPanel::showOmission() {
  const Omission& omission = whatIf_.omission();
  heads_->show(omission);
  references_->show(omission);
  shapePrior_->setChecked(!omission.networkAlone);
  clear_->setEnabled(!omission.patches.empty());
  reset_->setEnabled(omission != Omission());
}

void WhatIfPanel::showEffect() {
  const OmissionResult* effect = whatIf_.effect();
  effect_->setPictures(effect ? effect->before : QImage(), effect ? effect->after : QImage());
  figures_->show(effect ? effect->measures : OmissionMeasures());
}

void WhatIfPanel::showReport() {
  if (!whatIf_.report()) return;
  QTimer::singleShot(0, this, [this] { scroll_->ensureWidgetVisible(deletion_); });  // when the chart has its place
}

void WhatIfPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  whatIf_.setWatched(true);
}

void WhatIfPanel::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  whatIf_.setWatched(false);
}

}  // namespace gg::ui
