#pragma once
#include <memory>
#include <string>
#include <vector>

#include "engine/base/file_io.h"
#include "engine/base/result.h"
#include "engine/base/staging_folder.h"

namespace gg {

/// Several files that appear together or not at all. They are written beside their targets, flushed to disk and
/// renamed by commit(); without it everything is removed again, the folders that were made for them, too. A file that
/// is replaced keeps its permissions.
class StagedFiles {
 public:
  StagedFiles() = default;
  StagedFiles(const StagedFiles&) = delete;
  StagedFiles& operator=(const StagedFiles&) = delete;
  ~StagedFiles();

  /// Makes the folder (and its parents) and proves that a file can be written there.
  Status addFolder(const std::string& path);
  /// Proves that a file can be written there: before the work whose result it will hold.
  Status check(const std::string& path);
  /// Stages a file; the folder must exist. A device or pipe is written by commit().
  Status add(const std::string& path, const Bytes& bytes);
  Status add(const std::string& path, const std::string& text);
  /// Renames every file to its target. A failure leaves every target as it was (on a file system without hard links
  /// those already replaced stay so).
  Status commit();

 private:
  struct Folder {
    std::string path;
    std::unique_ptr<StagingFolder> staging;
  };
  struct File {
    std::string staged, target;
    bool hasOld = false, replaces = false;  // what was at the target when it was published
    std::string old() const { return staged + ".old"; }
    int publish();
    void takeBack() const;
  };
  struct Device {
    std::string path;
    Bytes bytes;
  };
  /// The hidden folder beside the target that holds it until commit().
  Result<std::string> stagingFor(const std::string& target);

  std::vector<std::string> made_;  // folders that did not exist before, outermost first
  std::vector<Folder> folders_;
  std::vector<File> files_;
  std::vector<Device> devices_;
  bool committed_ = false;
};

}  // namespace gg
