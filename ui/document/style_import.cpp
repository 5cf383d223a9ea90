#include "ui/document/style_import.h"

#include <QFileInfo>
#include <QImageReader>
#include <QRegularExpression>

namespace gg::ui {

bool isFontFile(const QString& path) {
  static const QRegularExpression kFont("\\.(ttf|otf|ttc|otc|woff2?)([#@][^/]*)?$",
                                        QRegularExpression::CaseInsensitiveOption);
  return kFont.match(path).hasMatch();
}

bool isImageFile(const QString& path) {
  return QImageReader::supportedImageFormats().contains(QFileInfo(path).suffix().toLower().toLatin1());
}

}  // namespace gg::ui
