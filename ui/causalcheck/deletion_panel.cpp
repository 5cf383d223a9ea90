#include "ui/causalcheck/deletion_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include "ui/attention/attention_block.h"
#include "ui/attention/attention_text.h"
#include "ui/causalcheck/deletion_chart.h"
#include "ui/causalcheck/deletion_verdict.h"
#include "ui/document/what_if.h"
#include "ui/widgets/text_labels.h"

namespace gg::ui {

DeletionPanel::DeletionPanel(WhatIf& whatIf, QWidget* parent)
    : QWidget(parent), whatIf_(whatIf), button_(new QPushButton), bar_(new QProgressBar), block_(new QComboBox),
      head_(new QComboBox), chart_(new DeletionChart), verdict_(new QLabel) {
  bar_->setTextVisible(false);
  bar_->setFixedHeight(6);
  bar_->setAccessibleName(tr("Progress"));
  button_->setToolTip(tr("Hides more and more patches of the references: those this head attended to most, and as many "
                         "others at random. The glyph is tested as it is, with nothing else left out."));
  verdict_->setWordWrap(true);
  auto* title = new QHBoxLayout;
  title->addWidget(makeTitle(tr("Deletion test")));
  title->addWidget(bar_, 1);
  title->addStretch();
  title->addWidget(button_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addLayout(title);
  layout->addLayout(makeChoosers());
  layout->addWidget(chart_);
  layout->addWidget(verdict_);
  layout->addWidget(makeNote(tr("Attention is no explanation: it shows where a head looked. Whether that made the "
                                "glyph, only this test tells.")));
  connect(button_, &QPushButton::clicked, this, &DeletionPanel::startOrCancel);
  connect(&whatIf, &WhatIf::testChanged, this, &DeletionPanel::showTest);
  connect(&whatIf, &WhatIf::testProgressed, this, [this](int done, int total) {
    bar_->setRange(0, total);
    bar_->setValue(done);
  });
  showTest();
}

QLayout* DeletionPanel::makeChoosers() {
  block_->setAccessibleName(tr("Attention block"));
  block_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  head_->setAccessibleName(tr("Head"));
  connect(block_, &QComboBox::activated, this, [this] {
    fillHeads();
    showCurve();
  });
  connect(head_, &QComboBox::activated, this, &DeletionPanel::showCurve);
  auto* row = new QHBoxLayout;
  row->addWidget(block_, 1);
  row->addWidget(head_);
  return row;
}

void DeletionPanel::setBlocks(const std::vector<AttentionMap>& maps) {
  const QString before = block_->currentData().toString();
  block_->clear();
  bool references = false;
  for (const auto& map : maps) {
    if (map.kind != AttentionKind::Cross) continue;
    block_->addItem(AttentionText::block(map), QString::fromStdString(map.block));
    block_->setItemData(block_->count() - 1, map.heads, Qt::UserRole + 1);
    references = references || map.keys.front().source == AttentionGrid::Source::Reference;
  }
  const int same = block_->findData(before);
  block_->setCurrentIndex(same >= 0 ? same : block_->findData(QString::fromStdString(finestCrossBlock(maps))));
  setEnabled(references);
  fillHeads();
  showCurve();
}

void DeletionPanel::fillHeads() {
  const int before = head_->currentIndex();
  head_->clear();
  head_->addItem(tr("All heads"), -1);
  const int heads = block_->currentData(Qt::UserRole + 1).toInt();
  for (int head = 0; head < heads; ++head) head_->addItem(tr("Head %1").arg(head + 1), head);
  if (before > 0 && before < head_->count()) head_->setCurrentIndex(before);
}

void DeletionPanel::startOrCancel() {
  if (whatIf_.testing()) {
    whatIf_.cancelTest();
  } else {
    whatIf_.test();
  }
}

void DeletionPanel::showTest() {
  button_->setText(whatIf_.testing() ? tr("Cancel") : tr("Run the Test"));
  bar_->setVisible(whatIf_.testing());
  bar_->setRange(0, 0);
  showCurve();
}

void DeletionPanel::showCurve() {
  const DeletionReport* report = whatIf_.report();
  const auto* curve =
      report ? curveOf(*report, block_->currentData().toString().toStdString(), head_->currentData().toInt()) : nullptr;
  chart_->setVisible(curve != nullptr);
  verdict_->setVisible(curve != nullptr);
  if (!curve) return;
  const auto from0 = [report](std::vector<double> values, double first) {
    values.insert(values.begin(), first);
    return values;
  };
  chart_->setCurves(from0(report->shares, 0), from0(curve->attended, report->untouched),
                    from0(curve->random, report->untouched));
  verdict_->setText(DeletionVerdict::sentence(*report, *curve));
}

QString DeletionPanel::verdict() const { return verdict_->text(); }

}  // namespace gg::ui
