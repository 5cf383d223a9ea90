#include "ui/mainwindow/model_info_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>

#include "ui/document/document.h"

namespace gg::ui {

ModelInfoDialog::ModelInfoDialog(const ModelInfo& info, const QString& deviceTitle, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Model Information"));
  auto* form = new QFormLayout(this);
  form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
  const auto add = [form](const QString& title, const QString& value) {
    if (value.isEmpty()) return;
    auto* label = new QLabel(value);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(360);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(title, label);
  };
  add(tr("File"), QString::fromStdString(info.file));
  add(tr("Architecture"), QString::fromStdString(info.config.arch));
  add(tr("Trained at"), tr("%1 × %1 px").arg(info.config.size));
  add(tr("Parameters"), QLocale().toString(static_cast<qlonglong>(info.parameters)));
  add(tr("Heads"), QString::number(info.config.heads));
  add(tr("Content fonts"), QString::fromStdString(info.contentFont));
  add(tr("Training data"), QString::fromStdString(info.trainingData));
  add(tr("Trained with"), QString::fromStdString(info.version));
  if (info.refinedSteps > 0) add(tr("Refined"), tr("%1 steps on the references of one style").arg(info.refinedSteps));
  add(tr("Device"), deviceTitle);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  form->addRow(buttons);
}

}  // namespace gg::ui
