#pragma once
#include <QString>

namespace gg::ui {

/// Installs the translations of a language ("zh_TW"; empty: the system's), and Qt's own for its dialogs.
/// English where there are none.
void installTranslations(const QString& language);

}  // namespace gg::ui
