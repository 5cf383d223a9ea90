#pragma once
#include <QString>
#include <string>

namespace gg::ui {

/// The title of a bundled character set or sample in the language of the window: the data files hold English.
QString dataTitle(const std::string& title);

}  // namespace gg::ui
