#include "ui/document/style_import.h"

#include <QFileInfo>
#include <QImageReader>

namespace gg::ui {

bool isFontFile(const QString& path) {
  static const QStringList kSuffixes = {"ttf", "otf", "ttc", "otc", "woff", "woff2"};
  return kSuffixes.contains(QFileInfo(path).suffix().toLower());
}

bool isImageFile(const QString& path) {
  return QImageReader::supportedImageFormats().contains(QFileInfo(path).suffix().toLower().toLatin1());
}

}  // namespace gg::ui
