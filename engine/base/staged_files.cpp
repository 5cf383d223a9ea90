#include "engine/base/staged_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "engine/base/write_target.h"

namespace gg {
namespace fs = std::filesystem;
namespace {

/// One flush for all files of a file system: thousands of single ones would take seconds.
void flushFileSystem(const std::string& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::syncfs(fd);
  ::close(fd);
}

/// Returns 0 or an errno.
int writeNew(const std::string& path, const Bytes& bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wbx");
  if (file == nullptr) return errno;
  int error = 0;
  if (std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size()) error = errno;
  if (std::fclose(file) != 0 && error == 0) error = errno;
  return error;
}

}  // namespace

StagedFiles::~StagedFiles() {
  std::error_code ignored;
  folders_.clear();
  if (committed_) return;
  for (auto path = made_.rbegin(); path != made_.rend(); ++path) fs::remove(*path, ignored);
}

Status StagedFiles::addFolder(const std::string& path) {
  std::vector<std::string> missing;
  std::error_code ignored;
  for (fs::path part = fs::path(path).lexically_normal(); !part.empty(); part = part.parent_path()) {
    if (fs::exists(part, ignored) || part == part.parent_path()) break;
    missing.push_back(part.string());
  }
  made_.insert(made_.end(), missing.rbegin(), missing.rend());
  return makeWritableFolder(path);
}

Status StagedFiles::check(const std::string& path) {
  const auto target = WriteTarget::of(path);
  if (!target) return tl::unexpected(target.error());
  if (target->isDevice()) return {};
  const auto staging = stagingFor(target->path);
  if (!staging) return tl::unexpected(staging.error());
  return {};
}

Result<std::string> StagedFiles::stagingFor(const std::string& target) {
  const auto folder = folderOf(target);
  const auto known =
      std::find_if(folders_.begin(), folders_.end(), [&](const Folder& other) { return other.path == folder; });
  if (known != folders_.end()) return known->staging->path();
  auto staging = StagingFolder::make(folder);
  if (staging == nullptr) return cannotWrite(target, errno);
  folders_.push_back({folder, std::move(staging)});
  return folders_.back().staging->path();
}

Status StagedFiles::add(const std::string& path, const Bytes& bytes) {
  const auto target = WriteTarget::of(path);
  if (!target) return tl::unexpected(target.error());
  if (target->isDevice()) {
    devices_.push_back({path, bytes});
    return {};
  }
  const auto staging = stagingFor(target->path);
  if (!staging) return tl::unexpected(staging.error());
  files_.push_back({*staging + "/" + std::to_string(files_.size()), target->path, false, false});
  const auto& staged = files_.back().staged;
  if (const int error = writeNew(staged, bytes)) return cannotWrite(path, error);
  std::error_code ignored;
  if (target->isFile()) fs::permissions(staged, target->present.permissions(), ignored);
  return {};
}

Status StagedFiles::add(const std::string& path, const std::string& text) {
  return add(path, Bytes(text.begin(), text.end()));
}

Status StagedFiles::commit() {
  for (const auto& device : devices_) {
    if (auto ok = writeFile(device.path, device.bytes); !ok) return ok;
  }
  for (const auto& folder : folders_) flushFileSystem(folder.path);
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const int error = files_[i].publish();
    if (error == 0) continue;
    for (std::size_t done = i; done > 0; --done) files_[done - 1].takeBack();
    return cannotWrite(files_[i].target, error);
  }
  committed_ = true;
  return {};
}

/// Returns 0 or an errno.
int StagedFiles::File::publish() {
  hasOld = ::link(target.c_str(), old().c_str()) == 0;
  replaces = hasOld || errno != ENOENT;
  return std::rename(staged.c_str(), target.c_str()) == 0 ? 0 : errno;
}

void StagedFiles::File::takeBack() const {
  if (hasOld) {
    std::rename(old().c_str(), target.c_str());
  } else if (!replaces) {
    ::unlink(target.c_str());
  }
}

}  // namespace gg
