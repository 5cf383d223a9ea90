#include "ui/attention/head_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include "ui/attention/attention_text.h"
#include "ui/attention/attention_view.h"
#include "ui/attention/head_chip.h"
#include "ui/attention/heat_plot.h"

namespace gg::ui {

namespace {
constexpr PanelStyle kThumbnails{24, 40, 4, 0};
}

HeadRow::HeadRow(int head, QWidget* parent)
    : QWidget(parent), head_(head), chip_(new HeadChip(head)), heat_(new HeatPlot(kThumbnails)), number_(new QLabel) {
  number_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  number_->setMinimumWidth(number_->fontMetrics().horizontalAdvance("00.0 bits"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(chip_);
  layout->addWidget(heat_, 1);
  layout->addWidget(number_);
  connect(chip_, &HeadChip::clicked, this, &HeadRow::toggled);
  connect(chip_, &HeadChip::soloed, this, &HeadRow::soloed);
}

void HeadRow::showPatch(const AttentionView& view, const HeatColours& colours) {
  chip_->setChecked(view.headOn(head_));
  const bool hues = colours.scheme() == HeatScheme::HeadHues;
  chip_->setFill(hues ? QColor(colours.colour(1, 1, head_)) : QColor());
  heat_->setHeat(view.heat(head_), colours);
  number_->setEnabled(view.headOn(head_));
  if (view.headOrder() == HeadOrder::Effect) {
    showEffect(view.headEffect(head_));
  } else {
    showEntropy(view);
  }
}

void HeadRow::showEntropy(const AttentionView& view) {
  number_->setText(AttentionText::bits(view.entropyBits(head_)));
  number_->setToolTip(tr("Entropy: 0 bits if all weight is on one patch, %1 if it is everywhere alike")
                          .arg(AttentionText::bits(view.largestEntropyBits())));
}

void HeadRow::showEffect(const OmissionMeasures* effect) {
  number_->setText(effect ? QLocale().toString(effect->l1, 'f', 4) : QStringLiteral("…"));
  number_->setToolTip(effect
                          ? tr("Without this head the glyph changes by %1 (L1, mean absolute difference of coverage): "
                               "%2 of what leaving out the whole style changes.")
                                .arg(number_->text(), AttentionText::percent(effect->ofStyle))
                          : tr("Not known: only heads that look from the glyph to the references are left out."));
}

QString HeadRow::numberText() const { return number_->text(); }

void HeadRow::enterEvent(QEnterEvent* event) {
  QWidget::enterEvent(event);
  Q_EMIT hovered(true);
}

void HeadRow::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  Q_EMIT hovered(false);
}

}  // namespace gg::ui
