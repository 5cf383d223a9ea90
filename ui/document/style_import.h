#pragma once
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace gg::ui {

/// Style glyphs to read: one font (its files), a folder, or images.
struct StyleImport {
  enum class Mode {
    Replace,  // the references become these
    Add,      // these join the present ones
    Drop,     // a font replaces, images join (but replace a bundled sample)
    Second,   // the second style of a mix becomes these
  };
  QStringList paths;
  QString characters;  // of a font; empty: chosen
  Mode mode = Mode::Drop;
  bool sample = false;  // a bundled sample: the next drop replaces it
};

/// True if the name of a file says that it is a font that can be read; the name may go on as in FontSpec::parse.
bool isFontFile(const QString& path);
/// True if the name of a file says that it is a picture that can be read.
bool isImageFile(const QString& path);

}  // namespace gg::ui
