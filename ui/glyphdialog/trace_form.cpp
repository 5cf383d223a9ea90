#include "ui/glyphdialog/trace_form.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSignalBlocker>

namespace gg::ui {

namespace {

constexpr double kSpeckScale = 1e6;  // from em² to square units of 1000 to the em

}  // namespace

TraceForm::TraceForm(QWidget* parent)
    : QWidget(parent), threshold_(number(0.05, 0.95, 0.05, 2, tr("How dark the edge is: less makes the glyph bolder"))),
      smoothing_(number(0, 4, 0.1, 2, tr("How far wavering edges are calmed, in pixels of the picture"))),
      corners_(number(0, 1.33, 0.1, 2, tr("0: everything is a corner; 1.33: nothing is"))),
      tolerance_(
          number(0.02, 2, 0.05, 2, tr("How far curves may stray from the edge, in pixels: more makes fewer points"))),
      specks_(number(0, 50000, 50, 0, tr("Smaller spots and holes are left out, in square font units"))) {
  auto* form = new QFormLayout(this);
  form->setContentsMargins(0, 0, 0, 0);
  form->addRow(tr("&Edge:"), threshold_);
  form->addRow(tr("S&moothing:"), smoothing_);
  form->addRow(tr("&Roundness:"), corners_);
  form->addRow(tr("&Tolerance:"), tolerance_);
  form->addRow(tr("S&pecks:"), specks_);
}

QDoubleSpinBox* TraceForm::number(double low, double high, double step, int decimals, const QString& hint) {
  auto* box = new QDoubleSpinBox;
  box->setRange(low, high);
  box->setSingleStep(step);
  box->setDecimals(decimals);
  box->setToolTip(hint);
  connect(box, &QDoubleSpinBox::valueChanged, this, &TraceForm::changed);
  return box;
}

void TraceForm::setOptions(const TraceOptions& options) {
  const QSignalBlocker quiet(this);
  threshold_->setValue(options.threshold);
  smoothing_->setValue(options.smoothing);
  corners_->setValue(options.cornerLimit);
  tolerance_->setValue(options.curveTolerance);
  specks_->setValue(options.smallestArea * kSpeckScale);
}

TraceOptions TraceForm::options() const {
  return {threshold_->value(), smoothing_->value(), corners_->value(), tolerance_->value(),
          specks_->value() / kSpeckScale};
}

}  // namespace gg::ui
