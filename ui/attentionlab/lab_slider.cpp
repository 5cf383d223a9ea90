#include "ui/attentionlab/lab_slider.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <algorithm>
#include <cmath>

namespace gg::ui {

LabSlider::LabSlider(const QString& name, const LabScale& scale, double value, QWidget* parent)
    : QWidget(parent), scale_(scale), value_(value), number_(new QLabel), slider_(new QSlider(Qt::Horizontal)) {
  auto* caption = new QLabel(name);
  caption->setBuddy(slider_);
  slider_->setAccessibleName(name);
  slider_->setRange(0, scale.steps);
  slider_->setPageStep(std::max(1, scale.steps / 10));
  auto* head = new QHBoxLayout;
  head->addWidget(caption);
  head->addStretch(1);
  head->addWidget(number_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addLayout(head);
  layout->addWidget(slider_);
  connect(slider_, &QSlider::valueChanged, this, [this](int step) {
    value_ = scale_.value(step);
    showValue();
    Q_EMIT changed(value_);
  });
  showValue();
}

int LabSlider::wholeValue() const { return static_cast<int>(std::lround(value_)); }

void LabSlider::setValue(double value) {
  value_ = std::clamp(value, scale_.low, scale_.high);
  showValue();
  Q_EMIT changed(value_);
}

void LabSlider::showValue() {
  const QSignalBlocker quiet(slider_);
  slider_->setValue(scale_.nearestStep(value_));
  number_->setText(scale_.text(value_));
}

}  // namespace gg::ui
