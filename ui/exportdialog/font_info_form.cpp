#include "ui/exportdialog/font_info_form.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include "ui/settings/settings.h"

namespace gg::ui {

FontInfoForm::FontInfoForm(QWidget* parent)
    : QWidget(parent), family_(line(settings::fontFamily.get(), tr("The name that programs list the font under"))),
      style_(new QComboBox), weight_(new QSpinBox), version_(new QDoubleSpinBox),
      designer_(line(settings::fontDesigner.get(), tr("Left out of the font when empty"))),
      copyright_(line(settings::fontCopyright.get(), tr("Left out of the font when empty"))),
      licence_(line(settings::fontLicence.get(), tr("Left out of the font when empty"))),
      licenceUrl_(line(settings::fontLicenceUrl.get(), tr("Left out of the font when empty"))),
      vendor_(line(settings::fontVendor.get(), tr("Four characters registered for a foundry, or NONE"))) {
  style_->setEditable(true);
  for (const char* style : {"Regular", "Bold", "Italic", "Bold Italic"}) style_->addItem(style);
  weight_->setRange(1, 1000);
  weight_->setSingleStep(100);
  weight_->setValue(400);
  weight_->setToolTip(tr("400 is regular, 700 is bold"));
  version_->setRange(0, 32767);
  version_->setDecimals(3);
  version_->setSingleStep(0.1);
  version_->setValue(1);
  vendor_->setMaxLength(4);
  auto* kind = new QHBoxLayout;
  kind->addWidget(style_, 1);
  kind->addWidget(new QLabel(tr("Weight:")));
  kind->addWidget(weight_);
  kind->addWidget(new QLabel(tr("Version:")));
  kind->addWidget(version_);
  auto* licence = new QHBoxLayout;
  licence->addWidget(licence_, 3);
  licence->addWidget(new QLabel(tr("Address:")));
  licence->addWidget(licenceUrl_, 2);
  auto* designer = new QHBoxLayout;
  designer->addWidget(designer_, 3);
  designer->addWidget(new QLabel(tr("Vendor id:")));
  designer->addWidget(vendor_, 1);
  auto* form = new QFormLayout(this);
  form->setContentsMargins(0, 0, 0, 0);
  form->addRow(tr("&Family:"), family_);
  form->addRow(tr("&Style:"), kind);
  form->addRow(tr("&Designer:"), designer);
  form->addRow(tr("&Copyright:"), copyright_);
  form->addRow(tr("&Licence:"), licence);
  // The first field of a row has the row's shortcut.
  for (const auto& [row, field] :
       {std::pair<QLayout*, QWidget*>{kind, style_}, {designer, designer_}, {licence, licence_}}) {
    qobject_cast<QLabel*>(form->labelForField(row))->setBuddy(field);
  }
  for (auto* field : {family_, vendor_}) connect(field, &QLineEdit::textChanged, this, &FontInfoForm::changed);
}

QLineEdit* FontInfoForm::line(const QString& text, const QString& hint) {
  auto* edit = new QLineEdit(text);
  edit->setToolTip(hint);
  return edit;
}

void FontInfoForm::setFamily(const QString& family) { family_->setText(family); }

FontInfo FontInfoForm::info() const {
  const auto text = [](const QLineEdit* edit) { return edit->text().trimmed().toStdString(); };
  FontInfo info;
  info.family = text(family_);
  info.style = style_->currentText().trimmed().toStdString();
  info.weight = weight_->value();
  info.version = version_->value();
  info.designer = text(designer_);
  info.copyright = text(copyright_);
  info.licence = text(licence_);
  info.licenceUrl = text(licenceUrl_);
  info.vendorId = text(vendor_);
  return info;
}

void FontInfoForm::remember() const {
  settings::fontFamily.set(family_->text());
  settings::fontDesigner.set(designer_->text());
  settings::fontCopyright.set(copyright_->text());
  settings::fontLicence.set(licence_->text());
  settings::fontLicenceUrl.set(licenceUrl_->text());
  settings::fontVendor.set(vendor_->text());
}

}  // namespace gg::ui
