#include "ui/settings/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleOption>

namespace gg::ui {

namespace {

bool isDark(const QPalette& palette) { return palette.color(QPalette::Window).lightness() < 128; }

QPalette lightPalette() {
  QPalette p;
  p.setColor(QPalette::Window, QColor(0xf3f3f1));
  p.setColor(QPalette::WindowText, QColor(0x222326));
  p.setColor(QPalette::Base, QColor(0xffffff));
  p.setColor(QPalette::AlternateBase, QColor(0xfafaf8));
  p.setColor(QPalette::Text, QColor(0x1b1c1f));
  p.setColor(QPalette::PlaceholderText, QColor(0x8b8d93));
  p.setColor(QPalette::Button, QColor(0xf9f9f8));
  p.setColor(QPalette::ButtonText, QColor(0x222326));
  p.setColor(QPalette::BrightText, QColor(0xffffff));
  p.setColor(QPalette::Highlight, QColor(0x2f6db5));
  p.setColor(QPalette::HighlightedText, QColor(0xffffff));
  p.setColor(QPalette::Link, QColor(0x2f6db5));
  p.setColor(QPalette::ToolTipBase, QColor(0x2b2c30));
  p.setColor(QPalette::ToolTipText, QColor(0xf2f2f0));
  p.setColor(QPalette::Light, QColor(0xffffff));
  p.setColor(QPalette::Midlight, QColor(0xe7e7e4));
  p.setColor(QPalette::Mid, QColor(0xcfcfcb));
  p.setColor(QPalette::Dark, QColor(0xa9a9a5));
  p.setColor(QPalette::Shadow, QColor(0x6f6f6b));
  return p;
}

QPalette darkPalette() {
  QPalette p;
  p.setColor(QPalette::Window, QColor(0x232427));
  p.setColor(QPalette::WindowText, QColor(0xe4e4e2));
  p.setColor(QPalette::Base, QColor(0x1a1b1d));
  p.setColor(QPalette::AlternateBase, QColor(0x202124));
  p.setColor(QPalette::Text, QColor(0xececea));
  p.setColor(QPalette::PlaceholderText, QColor(0x85878d));
  p.setColor(QPalette::Button, QColor(0x2e3034));
  p.setColor(QPalette::ButtonText, QColor(0xe4e4e2));
  p.setColor(QPalette::BrightText, QColor(0xffffff));
  p.setColor(QPalette::Highlight, QColor(0x4a86cf));
  p.setColor(QPalette::HighlightedText, QColor(0xffffff));
  p.setColor(QPalette::Link, QColor(0x7fb0ec));
  p.setColor(QPalette::ToolTipBase, QColor(0x3a3c41));
  p.setColor(QPalette::ToolTipText, QColor(0xf2f2f0));
  p.setColor(QPalette::Light, QColor(0x43454a));
  p.setColor(QPalette::Midlight, QColor(0x37393e));
  p.setColor(QPalette::Mid, QColor(0x3c3e43));
  p.setColor(QPalette::Dark, QColor(0x17181a));
  p.setColor(QPalette::Shadow, QColor(0x0e0f10));
  return p;
}

/// Fusion rims its check boxes darker than the window, which a dark window hides.
class ThemeStyle : public QProxyStyle {
 public:
  ThemeStyle() : QProxyStyle("Fusion") {}

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element != PE_IndicatorCheckBox || !isDark(option->palette)) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QColor rim = coloursOf(option->palette).faint;
    rim.setAlpha(option->state.testFlag(State_Enabled) ? 200 : 90);
    painter->setPen(rim);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5);
    painter->restore();
  }
};

void greyOut(QPalette& palette) {
  const QColor faint = coloursOf(palette).faint;
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    QColor disabled = faint;
    disabled.setAlpha(150);
    palette.setColor(QPalette::Disabled, role, disabled);
  }
}

}  // namespace

Theme themeFromName(const QString& name) {
  return name == "light" ? Theme::Light : name == "dark" ? Theme::Dark : Theme::System;
}

QString nameOf(Theme theme) { return theme == Theme::Light ? "light" : theme == Theme::Dark ? "dark" : "system"; }

void applyTheme(Theme theme) {
  static const bool kSystemDark = isDark(QApplication::palette());
  const bool dark = theme == Theme::Dark || (theme == Theme::System && kSystemDark);
  QPalette palette = dark ? darkPalette() : lightPalette();
  greyOut(palette);
  QApplication::setStyle(new ThemeStyle);
  QApplication::setPalette(palette);
}

Colours coloursOf(const QPalette& palette) {
  if (isDark(palette)) {
    return {QColor(0xf1f1ee), QColor(0x4a4d53), QColor(0x303237), QColor(0x9a9ca3),
            QColor(0x6fa5ea), QColor(0x5cc28a), QColor(0xf0776c), QColor(0xe3b04b)};
  }
  return {QColor(0x141517), QColor(0xcbccd0), QColor(0xe4e4e1), QColor(0x74767c),
          QColor(0x2f6db5), QColor(0x2a8a57), QColor(0xcc4437), QColor(0xa87411)};
}

}  // namespace gg::ui
