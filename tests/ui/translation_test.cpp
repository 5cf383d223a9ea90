#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>

#include "engine/base/result.h"
#include "tests/ui/eventually.h"
#include "ui/attention/attention_inspector.h"
#include "ui/attentionlab/attention_lab.h"
#include "ui/attentionlab/formula_label.h"
#include "ui/attentionlab/lab_page.h"
#include "ui/document/document.h"
#include "ui/mainwindow/main_window.h"
#include "ui/settings/language.h"
#include "ui/settings/settings.h"
#include "ui/widgets/translated.h"

namespace gg::ui {
namespace {

/// Names that stay as they are in every language.
bool isName(QString text) {
  static const QRegularExpression kMnemonic("\\(&.\\)");
  static const QRegularExpression kNames(
      "^[^A-Za-z]*((Glyphgraft|ASCII|Adobe Latin 3|Viridis|Cividis|H[0-9]+)[^A-Za-z]*)?$");
  return kNames.match(text.remove(kMnemonic)).hasMatch();
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

TEST_F(TranslationTest, TheLabIsInTheChosenLanguage) {
  AttentionInspector inspector;
  AttentionLab lab(inspector);
  int seen = 0;
  for (int i = 0; i < lab.pageCount(); ++i) {
    for (const QLabel* label : lab.page(i).findChildren<QLabel*>()) {
      if (qobject_cast<const FormulaLabel*>(label) || !label->text().contains(QRegularExpression("[A-Za-z]"))) continue;
      EXPECT_TRUE(isChinese(label->text())) << label->text().toStdString();
      ++seen;
    }
  }
  EXPECT_GT(seen, 16);
}

TEST_F(TranslationTest, AFailureOfTheEngineIsInTheChosenLanguage) {
  const QTemporaryDir folder;
  Document document;
  QStringList messages;
  QObject::connect(&document, &Document::message, [&](const Message& message) { messages << message.text; });
  document.importStyle({{folder.path()}, {}, StyleImport::Mode::Replace, false});
  ASSERT_TRUE(eventually([&] { return !messages.isEmpty(); }));
  EXPECT_TRUE(messages.front().contains(folder.path())) << messages.front().toStdString();
  const QString rest = messages.front().remove(folder.path()).remove("PNG");
  EXPECT_TRUE(isChinese(rest) && isChinese(rest.section(u'：', 1))) << rest.toStdString();
  EXPECT_FALSE(rest.contains(QRegularExpression("[A-Za-z]"))) << rest.toStdString();
}

TEST_F(TranslationTest, TheDeviceIsInTheChosenLanguageButForFiles) {
  Document document;
  ASSERT_TRUE(eventually([&] { return !document.model().deviceTitle().isEmpty(); }));
  EXPECT_TRUE(isChinese(document.model().deviceTitle()) || document.model().deviceTitle() == "CUDA");
  EXPECT_FALSE(isChinese(QString::fromStdString(document.model().device())));
}

TEST_F(TranslationTest, PartsOfASentenceAreTranslatedAndFilledOnce) {
  const Sentence phrase = translatable("Engine", "it is too short");
  const QString shown =
      translated({translatable("Engine", "%1 is not a sound safetensors file: %2."), {"a%2.safetensors", phrase}});
  EXPECT_TRUE(shown.contains("a%2.safetensors")) << shown.toStdString();
  EXPECT_TRUE(isChinese(translated(phrase)));
  EXPECT_EQ(shown.count(translated(phrase)), 1) << shown.toStdString();
  EXPECT_EQ(translated("names.ttf").toStdString(), "names.ttf");
  EXPECT_TRUE(translated({}).isEmpty());
}

TEST_F(TranslationTest, AnUnknownLanguageLeavesEnglish) {
  EXPECT_TRUE(isChinese(translated(translatable("Engine", "The job was cancelled."))));
  for (auto* translator : qApp->findChildren<QTranslator*>()) delete translator;
  installTranslations("xx_YY");
  Document document;
  MainWindow window(document);
  EXPECT_EQ(window.menuBar()->actions().front()->text().toStdString(), "&File");
  EXPECT_EQ(translated(translatable("Engine", "The job was cancelled.")).toStdString(), "The job was cancelled.");
}

TEST(Language, EnglishReadersGetEnglish) {
  EXPECT_EQ(languagesBeforeEnglish({"en-GB", "en", "zh-TW"}), QStringList());
  EXPECT_EQ(languagesBeforeEnglish({"fr", "zh-TW", "en", "ja"}), (QStringList{"fr", "zh-TW"}));
  EXPECT_EQ(languagesBeforeEnglish({"zh-Hant-TW", "zh-TW"}), (QStringList{"zh-Hant-TW", "zh-TW"}));
}

}  // namespace
}  // namespace gg::ui
