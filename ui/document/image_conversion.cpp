#include "ui/document/image_conversion.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>

#include "engine/glyph/png_io.h"
#include "ui/document/style_import.h"

namespace gg::ui {

namespace {

bool needsConversion(const QString& path) { return QFileInfo(path).suffix().toLower() != "png" && isImageFile(path); }

}  // namespace

Result<std::shared_ptr<PngConversion>> PngConversion::convert(const QStringList& paths) {
  auto conversion = std::make_shared<PngConversion>();
  for (const QString& path : paths) {
    if (!needsConversion(path)) {
      conversion->paths_.push_back(path.toStdString());
      continue;
    }
    const auto converted = conversion->convertOne(path);
    if (!converted) return tl::unexpected(converted.error());
    conversion->paths_.push_back(converted->toStdString());
  }
  return conversion;
}

Result<QString> PngConversion::convertOne(const QString& path) {
  QImageReader reader(path);
  reader.setAutoTransform(true);
  const QSize size = reader.size();
  if (size.isValid() && (size.width() > kMaxImageSide || size.height() > kMaxImageSide)) {
    return failure(ErrorCode::BadInput, tr("“%1” is %2 × %3 pixels; at most %4 × %4 can be read.")
                                            .arg(path)
                                            .arg(size.width())
                                            .arg(size.height())
                                            .arg(kMaxImageSide)
                                            .toStdString());
  }
  const QImage image = reader.read();
  if (image.isNull()) {
    return failure(ErrorCode::BadInput, tr("“%1” could not be read as a picture.").arg(path).toStdString(),
                   reader.errorString().toStdString());
  }
  // A folder for each picture: two files of one name may come from different folders.
  const QDir folder(folder_.filePath(QString::number(paths_.size())));
  const QString target = folder.filePath(QFileInfo(path).completeBaseName() + ".png");
  if (!folder_.isValid() || !folder.mkpath(".") || !image.save(target)) {
    return failure(ErrorCode::Io,
                   tr("“%1” could not be converted: the temporary folder is not writable.").arg(path).toStdString());
  }
  return target;
}

}  // namespace gg::ui
