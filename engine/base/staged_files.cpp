#include "engine/base/staged_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace gg {
namespace fs = std::filesystem;
namespace {

tl::unexpected<Error> cannotWrite(const std::string& path, int error) {
  return failure(ErrorCode::Io, "Cannot write " + path + ": " + std::generic_category().message(error) + ".");
}

std::string folderOf(const std::string& path) {
  const auto parent = fs::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
}

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

/// Through a symbolic link the file it points to is replaced, not the link.
std::string resolved(const std::string& path) {
  std::error_code error;
  if (!fs::is_symlink(fs::symlink_status(path, error))) return path;
  const auto target = fs::weakly_canonical(path, error).string();
  return error || target.empty() ? path : target;
}

bool isDevice(const std::string& path) {
  std::error_code ignored;
  const auto status = fs::status(path, ignored);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

}  // namespace

StagedFiles::~StagedFiles() {
  std::error_code ignored;
  for (const auto& folder : folders_) fs::remove_all(folder.staging, ignored);
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
  if (fs::is_directory(path)) return failure(ErrorCode::Io, "Cannot write " + path + ": it is a folder.");
  if (isDevice(path)) return {};
  const auto staging = stagingFor(path);
  if (!staging) return tl::unexpected(staging.error());
  return {};
}

Result<std::string> StagedFiles::stagingFor(const std::string& target) {
  const auto folder = folderOf(target);
  const auto known =
      std::find_if(folders_.begin(), folders_.end(), [&](const Folder& other) { return other.path == folder; });
  if (known != folders_.end()) return known->staging;
  std::string staging = folder + "/.gg-XXXXXX";
  if (::mkdtemp(staging.data()) == nullptr) return cannotWrite(target, errno);
  folders_.push_back({folder, staging});
  return staging;
}

Status StagedFiles::add(const std::string& path, const Bytes& bytes) {
  if (auto ok = check(path); !ok) return ok;
  if (isDevice(path)) {
    devices_.push_back({path, bytes});
    return {};
  }
  const auto target = resolved(path);
  const auto staging = stagingFor(target);
  if (!staging) return tl::unexpected(staging.error());
  files_.push_back({*staging + "/" + std::to_string(files_.size()), target});
  if (const int error = writeNew(files_.back().staged, bytes)) return cannotWrite(path, error);
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
  for (const auto& file : files_) {
    if (std::rename(file.staged.c_str(), file.target.c_str()) != 0) return cannotWrite(file.target, errno);
  }
  committed_ = true;
  return {};
}

}  // namespace gg
