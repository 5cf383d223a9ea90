#include "app/gui/startup_check.h"

#include <QApplication>
#include <QTimer>
#include <algorithm>
#include <iostream>

#include "ui/document/document.h"

using gg::ui::Document;
using gg::ui::Message;

namespace {

constexpr int kPatience = 120000;  // ms

void fail(const QString& reason) {
  std::cerr << reason.toStdString() << '\n';
  QApplication::exit(1);
}

}  // namespace

void exitAfterFirstGlyph(Document& document) {
  QObject::connect(&document, &Document::cellsChanged, &document, [&document](const std::vector<char32_t>& changed) {
    const auto made = [&document](char32_t c) { return !document.cell(c).image.isNull(); };
    if (std::any_of(changed.begin(), changed.end(), made)) QApplication::exit(0);
  });
  QObject::connect(&document, &Document::message, &document, [](const Message& message) {
    if (message.level == Message::Level::Error) fail(message.text);
  });
  QTimer::singleShot(kPatience, &document, [] { fail("No glyph was made within two minutes."); });
}
