#pragma once
#include <QLabel>

namespace gg::ui {

/// The title of a section.
QLabel* makeTitle(const QString& text);
/// A faint remark, as many lines as it needs.
QLabel* makeNote(const QString& text);

}  // namespace gg::ui
