#include "ui/widgets/data_title.h"

#include <QCoreApplication>

namespace gg::ui {

namespace {

/// Names the titles for lupdate; looking them up goes by the text.
[[maybe_unused]] const char* const kTitles[] = {
    QT_TRANSLATE_NOOP("Data", "ASCII"),
    QT_TRANSLATE_NOOP("Data", "Latin-1"),
    QT_TRANSLATE_NOOP("Data", "Adobe Latin 3"),
    QT_TRANSLATE_NOOP("Data", "Kana"),
    QT_TRANSLATE_NOOP("Data", "JIS X 0208 level 1"),
    QT_TRANSLATE_NOOP("Data", "GB 2312 level 1"),
    QT_TRANSLATE_NOOP("Data", "GB 2312 level 2"),
    QT_TRANSLATE_NOOP("Data", "Big5 common characters"),
    QT_TRANSLATE_NOOP("Data", "KS X 1001 Hangul"),
    QT_TRANSLATE_NOOP("Data", "Calistoga, a Latin display face"),
    QT_TRANSLATE_NOOP("Data", "Zen Old Mincho Black, a Han text face"),
    QT_TRANSLATE_NOOP("Data", "Brush, twelve letters drawn by hand"),
};

}  // namespace

QString dataTitle(const std::string& title) { return QCoreApplication::translate("Data", title.c_str()); }

}  // namespace gg::ui
