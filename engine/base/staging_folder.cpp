#include "engine/base/staging_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <system_error>
#include <vector>

namespace gg {
namespace fs = std::filesystem;
namespace {

constexpr const char* kPrefix = ".gg-";
constexpr std::time_t kYoung = 60;  // s: it may just have been made, and not be locked yet

FileDescriptor openFolder(const std::string& path) {
  return FileDescriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

bool lock(const FileDescriptor& folder) { return folder.valid() && ::flock(folder.get(), LOCK_EX | LOCK_NB) == 0; }

bool isOld(const FileDescriptor& folder) {
  struct stat status {};
  return ::fstat(folder.get(), &status) == 0 && std::time(nullptr) - status.st_mtime > kYoung;
}

void removeLeft(const std::string& folder) {
  std::error_code ignored;
  std::vector<fs::path> left;
  for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
    const auto name = entry->path().filename().string();
    if (name.rfind(kPrefix, 0) == 0 && entry->is_directory(ignored)) left.push_back(entry->path());
  }
  for (const auto& path : left) {
    const auto opened = openFolder(path.string());
    if (lock(opened) && isOld(opened)) fs::remove_all(path, ignored);
  }
}

}  // namespace

std::unique_ptr<StagingFolder> StagingFolder::make(const std::string& folder) {
  removeLeft(folder);
  std::string path = folder + "/" + kPrefix + "XXXXXX";
  if (::mkdtemp(path.data()) == nullptr) return nullptr;
  return std::unique_ptr<StagingFolder>(new StagingFolder(std::move(path)));
}

StagingFolder::StagingFolder(std::string path) : path_(std::move(path)), lock_(openFolder(path_)) { lock(lock_); }

StagingFolder::~StagingFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace gg
