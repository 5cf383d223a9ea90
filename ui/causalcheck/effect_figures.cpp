#include "ui/causalcheck/effect_figures.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <cmath>

#include "ui/widgets/text_labels.h"

namespace gg::ui {

namespace {

QString percent(double part, int decimals) {
  return EffectFigures::tr("%1 %").arg(QLocale().toString(100 * part, 'f', decimals));
}

QString signedPercent(double part) {
  const QString text = percent(std::abs(part), 1);
  return part < 0 ? QStringLiteral("−") + text : QStringLiteral("+") + text;
}

}  // namespace

EffectFigures::EffectFigures(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  l1_ = add(*row, tr("error (L1)"), tr("Mean absolute difference of coverage over the frame: 0 alike, 1 all turned"));
  ink_ = add(*row, tr("ink"), tr("How much more or less ink the glyph has"));
  overlap_ = add(*row, tr("overlap"), tr("How much of the ink of both lies in the same place (Dice)"));
  ofStyle_ =
      add(*row, tr("of the whole style"), tr("The error as a part of the one that leaving out the whole style makes"));
  show({});
}

QLabel* EffectFigures::add(QHBoxLayout& row, const QString& caption, const QString& tip) {
  auto* value = makeTitle({});
  auto* column = new QVBoxLayout;
  column->setSpacing(0);
  column->addWidget(value);
  column->addWidget(makeNote(caption));
  for (int i = 0; i < column->count(); ++i) column->itemAt(i)->widget()->setToolTip(tip);
  column->addStretch(1);  // the numbers stand in one line, however long the words below
  row.addLayout(column, 1);
  return value;
}

void EffectFigures::show(const OmissionMeasures& measures) {
  l1_->setText(QLocale().toString(measures.l1, 'f', 4));
  ink_->setText(signedPercent(measures.ink));
  overlap_->setText(percent(measures.overlap, 1));
  ofStyle_->setText(percent(measures.ofStyle, 0));
}

QString EffectFigures::text() const {
  return tr("L1 %1 · ink %2 · overlap %3").arg(l1_->text(), ink_->text(), overlap_->text());
}

QString EffectFigures::l1Text() const { return l1_->text(); }

}  // namespace gg::ui
