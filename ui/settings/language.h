#pragma once
#include <QString>
#include <QStringList>

namespace gg::ui {

/// Installs the translations of a language ("zh_TW"; empty: the system's), and Qt's own for its dialogs.
/// English where there are none, and where the reader prefers it.
void installTranslations(const QString& language);
/// Those of a reader's languages ("zh-TW", best first) that are wanted before English, the language of the texts.
QStringList languagesBeforeEnglish(const QStringList& languages);

}  // namespace gg::ui
