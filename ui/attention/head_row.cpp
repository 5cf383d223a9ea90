#include "ui/attention/head_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include "ui/attention/attention_view.h"
#include "ui/attention/head_chip.h"
#include "ui/attention/heat_plot.h"

namespace gg::ui {

namespace {
constexpr PanelStyle kThumbnails{24, 72, 4, 0};
}

HeadRow::HeadRow(int head, const std::vector<HeatPanel>& panels, QWidget* parent)
    : QWidget(parent), head_(head), chip_(new HeadChip(head)), heat_(new HeatPlot(kThumbnails)), entropy_(new QLabel) {
  heat_->setPanels(panels);
  entropy_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  entropy_->setMinimumWidth(entropy_->fontMetrics().horizontalAdvance("00.0 bits"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(chip_);
  layout->addWidget(heat_, 1);
  layout->addWidget(entropy_);
  connect(chip_, &HeadChip::clicked, this, &HeadRow::toggled);
  connect(chip_, &HeadChip::soloed, this, &HeadRow::soloed);
}

void HeadRow::show(const AttentionView& view) {
  chip_->setChecked(view.headOn(head_));
  const auto row = view.row(head_);
  heat_->setWeights(row, view.limit(row));
  const QLocale locale;
  entropy_->setText(tr("%1 bits").arg(locale.toString(view.entropyBits(head_), 'f', 1)));
  entropy_->setToolTip(tr("Entropy: 0 bits if the head looks at one patch only, %1 bits if it looks everywhere alike")
                           .arg(locale.toString(view.largestEntropyBits(), 'f', 1)));
  entropy_->setEnabled(view.headOn(head_));
}

QString HeadRow::entropyText() const { return entropy_->text(); }

void HeadRow::enterEvent(QEnterEvent* event) {
  QWidget::enterEvent(event);
  Q_EMIT hovered(true);
}

void HeadRow::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  Q_EMIT hovered(false);
}

}  // namespace gg::ui
