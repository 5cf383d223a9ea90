#include "ui/mainwindow/status_panel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <cmath>

#include "ui/document/document.h"

namespace gg::ui {

QString durationText(double seconds) {
  const auto whole = static_cast<long>(std::lround(seconds));
  if (whole < 60) return StatusPanel::tr("%1 s").arg(whole);
  if (whole < 3600) return StatusPanel::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
  return StatusPanel::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

StatusPanel::StatusPanel(Document& document, QWidget* parent)
    : QWidget(parent), document_(document), text_(new QLabel), device_(new QLabel), bar_(new QProgressBar),
      cancel_(new QToolButton) {
  bar_->setTextVisible(false);
  bar_->setFixedSize(120, 6);
  bar_->setAccessibleName(tr("Progress"));
  cancel_->setText(tr("Cancel"));
  cancel_->setToolTip(tr("Stop generating; what is done stays"));
  cancel_->setAutoRaise(true);
  QSizePolicy kept = cancel_->sizePolicy();
  kept.setRetainSizeWhenHidden(true);  // the bar keeps its height, and what is above its place
  cancel_->setSizePolicy(kept);
  connect(cancel_, &QToolButton::clicked, &document, &Document::cancel);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 6, 0);
  layout->setSpacing(8);
  layout->addWidget(text_);
  layout->addWidget(bar_);
  layout->addWidget(cancel_);
  layout->addSpacing(12);
  layout->addWidget(device_);
  connect(&document, &Document::progressChanged, this, &StatusPanel::showProgress);
  connect(&document, &Document::modelChanged, this, &StatusPanel::showModel);
  showProgress();
  showModel();
}

QString StatusPanel::progressText() const {
  const GenerationProgress& progress = document_.progress();
  if (!progress.running) return {};
  QString text = tr("generating %1 / %2").arg(progress.done).arg(progress.total);
  if (progress.glyphsPerSecond > 0) {
    const double speed = progress.glyphsPerSecond;
    text += tr(", %1 glyphs/s, %2 left")
                .arg(QString::number(speed, 'f', speed < 10 ? 1 : 0), durationText(progress.secondsLeft));
  }
  return text;
}

void StatusPanel::showProgress() {
  const GenerationProgress& progress = document_.progress();
  text_->setText(progressText());
  bar_->setRange(0, static_cast<int>(progress.total));
  bar_->setValue(static_cast<int>(progress.done));
  for (QWidget* widget : std::initializer_list<QWidget*>{text_, bar_, cancel_}) widget->setVisible(progress.running);
}

void StatusPanel::showModel() {
  const QString title = document_.model().deviceTitle();
  const bool refined = document_.model().info().refinedSteps > 0;
  device_->setText(title.isEmpty() ? tr("loading the model …") : refined ? tr("%1 · refined model").arg(title) : title);
  device_->setToolTip(tr("Device that generates"));
}

}  // namespace gg::ui
