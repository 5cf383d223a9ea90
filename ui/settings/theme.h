#pragma once
#include <QColor>
#include <QString>

class QPalette;

namespace gg::ui {

enum class Theme { System, Light, Dark };
Theme themeFromName(const QString& name);  // "system", "light", "dark"; System for anything else
QString nameOf(Theme theme);

/// Fusion with the palette of the theme. System looks at the palette the platform gave at the start.
void applyTheme(Theme theme);

/// Colours beyond the palette's roles, chosen to be legible on it.
struct Colours {
  QColor ink;       // generated glyphs
  QColor ghost;     // content glyphs that wait
  QColor hairline;  // between cells, around cards
  QColor faint;     // captions, secondary text
  QColor accent;
  QColor accepted, rejected, warning;
};
Colours coloursOf(const QPalette& palette);

}  // namespace gg::ui
