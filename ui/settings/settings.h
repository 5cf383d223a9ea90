#pragma once
#include <QByteArray>
#include <QStringList>
#include <QVariantMap>

#include "ui/settings/setting_value.h"

namespace gg::ui {

constexpr int kSmallestTile = 40, kLargestTile = 224, kDefaultTile = 76;  // px, side of a grid cell

/// The user's settings. Text settings are stable names, never translated ones.
namespace settings {

inline const SettingValue<QString> theme("view/theme", "system");
inline const SettingValue<int> tileSide("view/tileSide", kDefaultTile,
                                        [](const int& v) { return v >= kSmallestTile && v <= kLargestTile; });
inline const SettingValue<QByteArray> geometry("window/geometry", {});
inline const SettingValue<QByteArray> layout("window/layout", {});
inline const SettingValue<QString> characterSet("characters/set", {});
inline const SettingValue<QString> customCharacters("characters/custom", {});
inline const SettingValue<QString> attentionColours("attention/colours", "viridis");
inline const SettingValue<int> attentionContour("attention/contour", 0,
                                                [](const int& percent) { return percent >= 0 && percent < 100; });
inline const SettingValue<QString> previewText("preview/text", {});
// What the last exported font said of itself.
inline const SettingValue<QString> fontFamily("font/family", {});
inline const SettingValue<QString> fontDesigner("font/designer", {});
inline const SettingValue<QString> fontCopyright("font/copyright", {});
inline const SettingValue<QString> fontLicence("font/licence", {});
inline const SettingValue<QString> fontLicenceUrl("font/licenceUrl", {});
inline const SettingValue<QString> fontVendor("font/vendor", "NONE");
inline const SettingValue<QVariantMap> fontNames("font/names", {});  // in other languages than English
inline const SettingValue<bool> keepOutlines("font/keepOutlines", false);
inline const SettingValue<QString> lastFolder("files/lastFolder", {});
inline const SettingValue<QStringList> recentFiles("files/recent", {});

}  // namespace settings

}  // namespace gg::ui
