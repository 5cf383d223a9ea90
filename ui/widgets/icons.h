#pragma once
#include <QIcon>
#include <QPalette>

namespace gg::ui {

enum class IconShape { Close, Eye, EyeCrossed, Font, Picture, Folder, Stop };

/// A line icon in the palette's text colour, drawn as outlines: sharp at every scale.
QIcon lineIcon(IconShape shape, const QPalette& palette);

}  // namespace gg::ui
