#pragma once
#include <memory>
#include <string>

#include "engine/base/file_descriptor.h"

namespace gg {

/// A hidden folder for files that are not finished yet, on the file system of their targets. It is removed with its
/// content at the end, and locked until then: one that nobody locks was left by a program that was killed. Its files
/// are named 0, 1, 2 … and 0.old, 1.old ….
class StagingFolder {
 public:
  /// Makes one in `folder`, and removes those that were left there more than a minute ago. Null when none can be made:
  /// errno says why.
  static std::unique_ptr<StagingFolder> make(const std::string& folder);
  StagingFolder(const StagingFolder&) = delete;
  StagingFolder& operator=(const StagingFolder&) = delete;
  ~StagingFolder();

  const std::string& path() const { return path_; }

 private:
  explicit StagingFolder(std::string path);

  std::string path_;
  FileDescriptor lock_;
};

}  // namespace gg
