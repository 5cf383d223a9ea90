#include "ui/exportdialog/font_info_form.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <algorithm>

#include "engine/export/name_languages.h"
#include "ui/settings/settings.h"

namespace gg::ui {

namespace {

const QString kEnglish = QStringLiteral("en");

/// In the language itself: "繁體中文".
QString titleOf(const QString& language) {
  const QLocale locale(language);
  QString name = locale.nativeLanguageName();
  if (language.size() == 5) name += " (" + locale.nativeTerritoryName() + ")";  // zh-HK
  return name.left(1).toUpper() + name.mid(1);
}

}  // namespace

FontInfoForm::FontInfoForm(QWidget* parent)
    : QWidget(parent), names_(settings::fontNames.get()), shown_(kEnglish), language_(new QComboBox),
      family_(line(settings::fontFamily.get(), tr("The name that programs list the font under"))),
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
  addLanguages();
  makeLayout();
  for (auto* field : {family_, vendor_}) connect(field, &QLineEdit::textChanged, this, &FontInfoForm::changed);
  connect(language_, &QComboBox::currentIndexChanged, this, &FontInfoForm::changeLanguage);
}

void FontInfoForm::addLanguages() {
  language_->setToolTip(tr("Names in other languages, for programs that run in them"));
  language_->setAccessibleName(tr("Language of the names"));
  language_->addItem(titleOf(kEnglish), kEnglish);
  for (const auto& tag : nameLanguages()) {
    const auto language = QString::fromStdString(tag);
    language_->addItem(titleOf(language), language);
  }
  keepNames();
}

void FontInfoForm::makeLayout() {
  auto* names = new QHBoxLayout;
  names->addWidget(family_, 1);
  names->addWidget(language_);
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
  form->addRow(tr("&Family:"), names);
  form->addRow(tr("&Style:"), kind);
  form->addRow(tr("&Designer:"), designer);
  form->addRow(tr("&Copyright:"), copyright_);
  form->addRow(tr("&Licence:"), licence);
  // The first field of a row has the row's shortcut.
  for (const auto& [row, field] :
       {std::pair<QLayout*, QWidget*>{names, family_}, {kind, style_}, {designer, designer_}, {licence, licence_}}) {
    qobject_cast<QLabel*>(form->labelForField(row))->setBuddy(field);
  }
}

QLineEdit* FontInfoForm::line(const QString& text, const QString& hint) {
  auto* edit = new QLineEdit(text);
  edit->setToolTip(hint);
  return edit;
}

std::array<QLineEdit*, 5> FontInfoForm::named() const {
  return {family_, style_->lineEdit(), designer_, copyright_, licence_};
}

void FontInfoForm::keepNames() {
  QStringList texts;
  for (const auto* field : named()) texts << field->text().trimmed();
  const bool any = std::any_of(texts.begin(), texts.end(), [](const QString& text) { return !text.isEmpty(); });
  if (any) {
    names_.insert(shown_, texts);
  } else {
    names_.remove(shown_);
  }
  // Languages with names stand out in the list.
  for (int i = 1; i < language_->count(); ++i) {
    QFont font = language_->font();
    font.setBold(names_.contains(language_->itemData(i).toString()));
    language_->setItemData(i, font, Qt::FontRole);
  }
}

void FontInfoForm::changeLanguage() {
  keepNames();
  shown_ = language_->currentData().toString();
  const auto english = names_.value(kEnglish).toStringList(), texts = names_.value(shown_).toStringList();
  const auto fields = named();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const QSignalBlocker quiet(fields[i]);
    const auto at = static_cast<qsizetype>(i);
    fields[i]->setText(texts.value(at));
    fields[i]->setPlaceholderText(shown_ == kEnglish ? QString() : english.value(at));
  }
}

void FontInfoForm::setFamily(const QString& family) {
  language_->setCurrentIndex(0);
  family_->setText(family);
}

FontInfo FontInfoForm::info() {
  keepNames();
  const auto textsIn = [this](const QString& language) {
    std::vector<std::string> texts;
    for (const auto& text : names_.value(language).toStringList()) texts.push_back(text.toStdString());
    texts.resize(5);
    return texts;
  };
  const auto english = textsIn(kEnglish);
  FontInfo info;
  info.family = english[0];
  info.style = english[1];
  info.designer = english[2];
  info.copyright = english[3];
  info.licence = english[4];
  for (const auto& language : nameLanguages()) {
    const auto texts = textsIn(QString::fromStdString(language));
    const LocalNames names{language, texts[0], texts[1], texts[3], texts[2], texts[4], {}};
    if (!names.empty()) info.localNames.push_back(names);
  }
  info.weight = weight_->value();
  info.version = version_->value();
  info.licenceUrl = licenceUrl_->text().trimmed().toStdString();
  info.vendorId = vendor_->text().trimmed().toStdString();
  return info;
}

void FontInfoForm::remember() {
  keepNames();
  const auto english = names_.value(kEnglish).toStringList();
  settings::fontFamily.set(english.value(0));
  settings::fontDesigner.set(english.value(2));
  settings::fontCopyright.set(english.value(3));
  settings::fontLicence.set(english.value(4));
  settings::fontLicenceUrl.set(licenceUrl_->text());
  settings::fontVendor.set(vendor_->text());
  QVariantMap others = names_;
  others.remove(kEnglish);
  settings::fontNames.set(others);
}

}  // namespace gg::ui
