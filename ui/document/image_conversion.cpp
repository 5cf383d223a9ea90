#include "ui/document/image_conversion.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <algorithm>
#include <cstdint>

#include "engine/glyph/png_io.h"
#include "ui/document/style_import.h"

namespace gg::ui {

namespace {

bool needsConversion(const QString& path) {
  const QFileInfo file(path);
  return file.suffix().toLower() != "png" && isImageFile(path) && !file.isDir();
}

/// With a folder's pictures in place of the folder where some of them need conversion.
QStringList opened(const QStringList& paths) {
  QStringList files;
  for (const QString& path : paths) {
    QStringList pictures;
    if (QFileInfo(path).isDir()) {
      const QDir folder(path);
      for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        if (isImageFile(name)) pictures << folder.filePath(name);
      }
    }
    const bool mixed = std::any_of(pictures.begin(), pictures.end(), needsConversion);
    files << (mixed ? pictures : QStringList(path));
  }
  return files;
}

}  // namespace

Result<std::shared_ptr<PngConversion>> PngConversion::convert(const QStringList& paths) {
  constexpr int kBytesPerPixel = 4;
  QImageReader::setAllocationLimit(int(std::int64_t{kMaxImageSide} * kMaxImageSide * kBytesPerPixel >> 20));  // MiB
  auto conversion = std::make_shared<PngConversion>();
  for (const QString& path : opened(paths)) {
    const auto converted = needsConversion(path) ? conversion->convertOne(path) : Result<QString>(path);
    if (!converted) return tl::unexpected(converted.error());
    conversion->paths_.push_back(converted->toStdString());
  }
  return conversion;
}

std::string PngConversion::named(const std::string& text) const {
  QString result = QString::fromStdString(text);
  for (const auto& [temporary, given] : given_) result.replace(temporary, given);
  return result.toStdString();
}

Sentence PngConversion::named(const Sentence& sentence) const {
  if (sentence.parts.empty()) return named(sentence.pattern);
  Sentence result = sentence.pattern;
  for (const Sentence& part : sentence.parts) result.parts.push_back(named(part));
  return result;
}

Result<QString> PngConversion::convertOne(const QString& path) {
  QImageReader reader(path);
  reader.setAutoTransform(true);
  const QSize size = reader.size();
  if (size.isValid() && (size.width() > kMaxImageSide || size.height() > kMaxImageSide)) {
    return failure(ErrorCode::BadInput, {translatable("Engine", "“%1” is %2 × %3 pixels; at most %4 × %4 can be read."),
                                         {path.toStdString(), std::to_string(size.width()),
                                          std::to_string(size.height()), std::to_string(kMaxImageSide)}});
  }
  const QImage image = reader.read();
  if (image.isNull()) {
    return failure(ErrorCode::BadInput,
                   {translatable("Engine", "“%1” could not be read as a picture."), {path.toStdString()}},
                   reader.errorString().toStdString());
  }
  // A folder for each picture: two files of one name may come from different folders.
  const QDir folder(folder_.filePath(QString::number(paths_.size())));
  const QString target = folder.filePath(QFileInfo(path).fileName());
  if (!folder_.isValid() || !folder.mkpath(".") || !image.save(target, "PNG")) {
    return failure(ErrorCode::Io,
                   {translatable("Engine", "“%1” could not be converted: the temporary folder is not writable."),
                    {path.toStdString()}});
  }
  given_.emplace_back(target, path);
  return target;
}

}  // namespace gg::ui
