#include "ui/settings/setting_value.h"

#include <gtest/gtest.h>

namespace gg::ui {
namespace {

TEST(SettingValue, GivesTheDefaultUntilSet) {
  const SettingValue<int> value("test/number", 7);
  EXPECT_EQ(value.get(), 7);
  value.set(12);
  EXPECT_EQ(value.get(), 12);
}

TEST(SettingValue, NonsenseInTheFileGivesTheDefault) {
  const SettingValue<int> value("test/bounded", 7, [](const int& v) { return v < 100; });
  value.set(5000);
  EXPECT_EQ(value.get(), 7);
}

}  // namespace
}  // namespace gg::ui
