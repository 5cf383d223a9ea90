#pragma once
#include <QStringList>
#include <QTemporaryDir>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/result.h"

namespace gg::ui {

/// Pictures in other formats than PNG as temporary PNG files of the same name, since the engine reads PNG
/// only. The files live as long as this object.
class PngConversion {
 public:
  /// Paths that are no such pictures (fonts, PNG, folders without such pictures) stay as they are; a folder that
  /// holds some becomes its pictures. A picture that cannot be read or is larger than kMaxImageSide is refused in
  /// one sentence, by its header.
  static Result<std::shared_ptr<PngConversion>> convert(const QStringList& paths);

  const std::vector<std::string>& paths() const { return paths_; }
  /// The text with the files that were given in place of the temporary ones.
  std::string named(const std::string& text) const;
  Sentence named(const Sentence& sentence) const;

 private:
  Result<QString> convertOne(const QString& path);

  QTemporaryDir folder_;
  std::vector<std::string> paths_;
  std::vector<std::pair<QString, QString>> given_;  // temporary file, the given one
};

}  // namespace gg::ui
