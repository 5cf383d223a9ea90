#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QLocale>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTranslator>

#include "ui/document/document.h"
#include "ui/mainwindow/main_window.h"
#include "ui/settings/language.h"
#include "ui/settings/settings.h"

namespace gg::ui {
namespace {

/// Names that stay as they are in every language.
bool isName(const QString& text) {
  static const QRegularExpression kNames("^[^A-Za-z]*((Glyphgraft|ASCII|Adobe Latin 3|H[0-9]+)[^A-Za-z]*)?$");
  return kNames.match(text).hasMatch();
}

bool isChinese(const QString& text) {
  static const QRegularExpression kHan("\\p{Han}");
  return text.contains(kHan);
}

class TranslationTest : public ::testing::Test {
 protected:
  TranslationTest() {
    settings::recentFiles.set({});  // names of files
    installTranslations("zh_TW");
  }
  ~TranslationTest() override {
    for (auto* translator : qApp->findChildren<QTranslator*>()) delete translator;
    QLocale::setDefault(QLocale::c());
  }
};

TEST_F(TranslationTest, MenusAndToolTipsAreInTheChosenLanguage) {
  Document document;
  MainWindow window(document);
  int seen = 0;
  for (const QAction* action : window.menuBar()->findChildren<QAction*>() + window.findChildren<QAction*>()) {
    if (action->text().isEmpty() || action->isSeparator()) continue;
    EXPECT_TRUE(isChinese(action->text()) || isName(action->text())) << action->text().toStdString();
    ++seen;
  }
  EXPECT_GT(seen, 30);
  for (const QWidget* widget : window.findChildren<QWidget*>()) {
    const QString tip = widget->toolTip();
    EXPECT_TRUE(isChinese(tip) || isName(tip)) << tip.toStdString();
  }
}

TEST_F(TranslationTest, AnUnknownLanguageLeavesEnglish) {
  for (auto* translator : qApp->findChildren<QTranslator*>()) delete translator;
  installTranslations("xx_YY");
  Document document;
  MainWindow window(document);
  EXPECT_EQ(window.menuBar()->actions().front()->text().toStdString(), "&File");
}

TEST(Language, EnglishReadersGetEnglish) {
  EXPECT_EQ(languagesBeforeEnglish({"en-GB", "en", "zh-TW"}), QStringList());
  EXPECT_EQ(languagesBeforeEnglish({"fr", "zh-TW", "en", "ja"}), (QStringList{"fr", "zh-TW"}));
  EXPECT_EQ(languagesBeforeEnglish({"zh-Hant-TW", "zh-TW"}), (QStringList{"zh-Hant-TW", "zh-TW"}));
}

}  // namespace
}  // namespace gg::ui
