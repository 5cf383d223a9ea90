#include "engine/base/staging_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <regex>
#include <system_error>
#include <vector>

namespace gg {
namespace fs = std::filesystem;
namespace {

constexpr const char* kTemplate = ".gg-XXXXXX";
constexpr std::time_t kYoung = 60;  // s: it may just have been made, and not be locked yet

FileDescriptor openFolder(const std::string& path) {
  return FileDescriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

bool lock(const FileDescriptor& folder) { return folder.valid() && ::flock(folder.get(), LOCK_EX | LOCK_NB) == 0; }

bool isOld(const FileDescriptor& folder) {
  struct stat status {};
  return ::fstat(folder.get(), &status) == 0 && std::time(nullptr) - status.st_mtime > kYoung;
}

/// Named as mkdtemp does, and of files named as StagedFiles does: what a user keeps is never taken for it.
bool isStaging(const fs::path& path) {
  static const std::regex folder("\\.gg-[A-Za-z0-9]{6}"), staged("[0-9]+(\\.old)?");
  if (!std::regex_match(path.filename().string(), folder)) return false;
  std::error_code failed;
  for (fs::directory_iterator entry(path, failed), end; entry != end; entry.increment(failed)) {
    if (!entry->is_regular_file(failed)) return false;
    if (!std::regex_match(entry->path().filename().string(), staged)) return false;
  }
  return !failed;
}

void removeLeft(const std::string& folder) {
  std::error_code ignored;
  std::vector<fs::path> left;
  for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
    if (isStaging(entry->path())) left.push_back(entry->path());
  }
  for (const auto& path : left) {
    const auto opened = openFolder(path.string());
    if (lock(opened) && isOld(opened)) fs::remove_all(path, ignored);
  }
}

}  // namespace

std::unique_ptr<StagingFolder> StagingFolder::make(const std::string& folder) {
  removeLeft(folder);
  std::string path = folder + "/" + kTemplate;
  if (::mkdtemp(path.data()) == nullptr) return nullptr;
  return std::unique_ptr<StagingFolder>(new StagingFolder(std::move(path)));
}

StagingFolder::StagingFolder(std::string path) : path_(std::move(path)), lock_(openFolder(path_)) { lock(lock_); }

StagingFolder::~StagingFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace gg
