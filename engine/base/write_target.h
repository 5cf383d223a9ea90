#pragma once
// Private to engine/base: what the writers of files share.
#include <filesystem>
#include <string>

#include "engine/base/result.h"

namespace gg {

/// "Cannot write PATH: REASON." of an errno.
tl::unexpected<Error> cannotWrite(const std::string& path, int error);

std::string folderOf(const std::string& path);

/// Where a file is written, and what is there now.
struct WriteTarget {
  std::string path;                      // through a symbolic link: the file it points to, which is replaced
  std::filesystem::file_status present;  // not_found when there is nothing

  /// Fails for a folder, and for a path that the file system refuses.
  static Result<WriteTarget> of(const std::string& path);
  /// A device or pipe has no old content to lose: it is written in place.
  bool isDevice() const;
  bool isFile() const { return std::filesystem::is_regular_file(present); }
};

}  // namespace gg
