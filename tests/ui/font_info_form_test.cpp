#include "ui/exportdialog/font_info_form.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLineEdit>

namespace gg::ui {
namespace {

void show(FontInfoForm& form, const QString& language) {
  form.language().setCurrentIndex(form.language().findData(language));
}

TEST(FontInfoForm, NamesAreGivenInOneLanguageAfterTheOther) {
  FontInfoForm form;
  form.setFamily("Grafted");
  EXPECT_TRUE(form.info().localNames.empty());
  show(form, "zh-Hant");
  EXPECT_EQ(form.family().text(), "");
  form.family().setText(QString::fromUtf8("接枝體"));
  show(form, "ja");
  EXPECT_EQ(form.family().text(), "");
  show(form, "zh-Hant");
  EXPECT_EQ(form.family().text(), QString::fromUtf8("接枝體"));
  const auto info = form.info();
  EXPECT_EQ(info.family, "Grafted");
  EXPECT_EQ(info.style, "Regular");
  ASSERT_EQ(info.localNames.size(), 1U);
  EXPECT_EQ(info.localNames[0].language, "zh-Hant");
  EXPECT_EQ(info.localNames[0].family, "接枝體");
  form.family().clear();
  EXPECT_TRUE(form.info().localNames.empty());
}

TEST(FontInfoForm, ALanguageWithoutANameShowsTheEnglishOne) {
  FontInfoForm form;
  const auto seen = [&](const QString& family) {
    show(form, "en");
    form.setFamily(family);
    show(form, "zh-Hant");
    EXPECT_EQ(form.family().text(), "");
    form.grab();  // laid out
    return form.family().grab().toImage();
  };
  const auto without = seen("");
  EXPECT_NE(seen("Grafted"), without);
  EXPECT_EQ(seen(""), without);
}

TEST(FontInfoForm, NamesAreRememberedInEveryLanguage) {
  {
    FontInfoForm form;
    form.setFamily("Grafted");
    show(form, "ko");
    form.family().setText(QString::fromUtf8("접목"));
    form.remember();
  }
  FontInfoForm form;
  EXPECT_EQ(form.family().text(), "Grafted");
  ASSERT_EQ(form.info().localNames.size(), 1U);
  EXPECT_EQ(form.info().localNames[0].family, "접목");
  show(form, "ko");
  form.family().clear();
  form.remember();
}

}  // namespace
}  // namespace gg::ui
