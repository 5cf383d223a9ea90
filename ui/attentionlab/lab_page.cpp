#include "ui/attentionlab/lab_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>

#include "ui/attentionlab/formula_label.h"
#include "ui/attentionlab/lab_slider.h"

namespace gg::ui {

namespace {

constexpr int kTextWidth = 860;  // px: longer lines are hard to read
constexpr int kFormulaWidth = 1180;
constexpr int kControlWidth = 170;

QLabel* makeLabel(const QString& text, double size, bool bold) {
  auto* label = new QLabel(text);
  QFont font = label->font();
  font.setPointSizeF(font.pointSizeF() * size);
  font.setBold(bold);
  label->setFont(font);
  return label;
}

}  // namespace

LabPage::LabPage(const QString& title, const QString& text, const QString& formula)
    : formula_(new FormulaLabel), controls_(new QHBoxLayout), numbers_(new QLabel), rows_(new QVBoxLayout) {
  auto* explanation = new QLabel(text);
  explanation->setWordWrap(true);
  explanation->setMaximumWidth(kTextWidth);
  formula_->setMaximumWidth(kFormulaWidth);
  formula_->setText(formula);
  controls_->setSpacing(22);
  controls_->addStretch(1);
  numbers_->setTextFormat(Qt::RichText);
  numbers_->setWordWrap(true);
  rows_->setSpacing(12);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(22, 18, 22, 16);
  layout->setSpacing(12);
  layout->addWidget(makeLabel(title, 1.5, true));
  layout->addWidget(explanation);
  layout->addWidget(formula_);
  layout->addLayout(controls_);
  layout->addWidget(numbers_);
  layout->addLayout(rows_, 1);
  addPlotRow();
}

QString LabPage::numbers() const { return numbers_->text(); }

LabSlider* LabPage::makeSlider(const QString& name, const QString& tip, const LabScale& scale, double value) {
  auto* slider = new LabSlider(name, scale, value);
  slider->setFixedWidth(kControlWidth);
  slider->slider().setToolTip(tip);
  addControl(slider, tip);
  return slider;
}

void LabPage::addControl(QWidget* control, const QString& tip, const QString& name) {
  control->setToolTip(tip);
  const int last = controls_->count() - 1;  // before the stretch
  if (name.isEmpty()) return controls_->insertWidget(last, control, 0, Qt::AlignBottom);
  auto* caption = new QLabel(name);
  caption->setBuddy(control);
  control->setAccessibleName(name);
  auto* column = new QVBoxLayout;
  column->setSpacing(2);
  column->addWidget(caption);
  column->addWidget(control);
  controls_->insertLayout(last, column);
}

void LabPage::addPlotRow(int stretch) {
  row_ = new QHBoxLayout;
  row_->setSpacing(18);
  rows_->addLayout(row_, stretch);
}

QBoxLayout* LabPage::addPlotColumn(int stretch) {
  auto* column = new QVBoxLayout;
  column->setSpacing(4);
  row_->addLayout(column, stretch);
  return column;
}

void LabPage::addPlot(QBoxLayout& column, QWidget* plot, const QString& title) {
  QLabel* heading = makeLabel(title, 1, true);
  heading->setWordWrap(true);
  plot->setAccessibleName(title);
  // Plots share what height there is, so that a page fits a small window; a drawing of fixed height keeps it.
  if (plot->sizePolicy().verticalPolicy() != QSizePolicy::Fixed) {
    plot->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
  }
  column.addWidget(heading);
  column.addWidget(plot, 1);
}

void LabPage::addPlot(QWidget* plot, const QString& title, int stretch) {
  addPlot(*addPlotColumn(stretch), plot, title);
}

void LabPage::setFormula(const QString& formula) { formula_->setText(formula); }

void LabPage::setNumbers(const QString& text) { numbers_->setText(text); }

}  // namespace gg::ui
