#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <algorithm>

namespace gg::ui {

namespace {

/// The first translation there is for one of the languages.
void install(const QStringList& languages, const QString& name, const QString& folder) {
  auto* translator = new QTranslator(QCoreApplication::instance());
  for (const QString& language : languages) {
    if (!translator->load(QLocale(language), name, "_", folder)) continue;
    QCoreApplication::installTranslator(translator);
    return;
  }
  delete translator;
}

}  // namespace

QStringList languagesBeforeEnglish(const QStringList& languages) {
  const auto isEnglish = [](const QString& language) {
    const QLocale::Language known = QLocale(language).language();
    return known == QLocale::English || known == QLocale::C;
  };
  return {languages.begin(), std::find_if(languages.begin(), languages.end(), isEnglish)};
}

void installTranslations(const QString& language) {
  const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
  QLocale::setDefault(locale);
  const QStringList languages = languagesBeforeEnglish(locale.uiLanguages());
  install(languages, "qtbase", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  install(languages, "glyphgraft", ":/i18n");
}

}  // namespace gg::ui
