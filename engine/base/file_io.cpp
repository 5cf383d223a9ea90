#include "engine/base/file_io.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <random>
#include <system_error>

#include "engine/base/file_descriptor.h"
#include "engine/base/write_target.h"

namespace gg {
namespace fs = std::filesystem;
namespace {

std::string reason(int error) { return std::generic_category().message(error); }

/// Returns 0 or an errno.
int writeAll(int fd, const void* data, std::size_t size) {
  const auto* bytes = static_cast<const std::uint8_t*>(data);
  while (size > 0) {
    const ssize_t written = ::write(fd, bytes, size);
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes += written;
    size -= static_cast<std::size_t>(written);
  }
  return 0;
}

/// A fresh name in the folder; short, so that it fits wherever the target's own name fits.
std::string temporaryName(const fs::path& folder) {
  thread_local std::mt19937_64 random{std::random_device{}()};
  char name[32];
  std::snprintf(name, sizeof name, ".gg-%016llx", static_cast<unsigned long long>(random()));
  return (folder / name).string();
}

/// Creates a new file in the folder and returns its descriptor (or an invalid one, errno set) and its name.
std::pair<int, std::string> createTemporary(const fs::path& folder) {
  for (int attempt = 0;; ++attempt) {
    std::string name = temporaryName(folder);
    const int fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd >= 0 || errno != EEXIST || attempt == 8) return {fd, std::move(name)};
  }
}

/// For devices and pipes.
Status writeInPlace(const std::string& path, const void* data, std::size_t size) {
  FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.valid()) return cannotWrite(path, errno);
  if (const int error = writeAll(file.get(), data, size)) return cannotWrite(path, error);
  if (!file.close()) return cannotWrite(path, errno);
  return {};
}

void flushFolder(const fs::path& folder) {
  const FileDescriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd.valid()) ::fsync(fd.get());
}

}  // namespace

Result<Bytes> readFile(const std::string& path, std::size_t maxBytes) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat info {};
  if (!file.valid() || ::fstat(file.get(), &info) != 0) {
    const ErrorCode code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Io;
    return failure(code, {translatable("Engine", "Cannot read %1: %2."), {path, reason(errno)}});
  }
  if (S_ISDIR(info.st_mode)) {
    return failure(ErrorCode::BadInput, {translatable("Engine", "%1 is a folder, not a file."), {path}});
  }
  const auto tooLarge = [&] {
    return failure(ErrorCode::BadInput, {translatable("Engine", "%1 is larger than the %2 MiB that are accepted."),
                                         {path, std::to_string(maxBytes >> 20)}});
  };
  const auto announced = S_ISREG(info.st_mode) ? static_cast<std::size_t>(info.st_size) : std::size_t{0};
  if (announced > maxBytes) return tooLarge();
  constexpr std::size_t kChunk = 1 << 16;
  Bytes bytes(announced);
  for (std::size_t done = 0;;) {
    if (done == bytes.size() && done >= announced && !S_ISREG(info.st_mode)) bytes.resize(done + kChunk);
    const ssize_t got = done == bytes.size() ? 0 : ::read(file.get(), bytes.data() + done, bytes.size() - done);
    if (got < 0) {
      if (errno == EINTR) continue;
      return failure(ErrorCode::Io, {translatable("Engine", "Cannot read %1: %2."), {path, reason(errno)}});
    }
    done += static_cast<std::size_t>(got);
    if (done > maxBytes) return tooLarge();
    if (got == 0) {
      bytes.resize(done);
      return bytes;
    }
  }
}

Status writeFile(const std::string& path, const void* data, std::size_t size) {
  const auto target = WriteTarget::of(path);
  if (!target) return tl::unexpected(target.error());
  if (target->isDevice()) return writeInPlace(path, data, size);
  const fs::path folder = folderOf(target->path);

  const auto [fd, temporary] = createTemporary(folder);
  FileDescriptor file(fd);
  if (!file.valid()) return cannotWrite(path, errno);
  int error = writeAll(file.get(), data, size);
  if (error == 0 && ::fsync(file.get()) != 0) error = errno;
  if (error == 0 && target->isFile()) {
    (void)::fchmod(file.get(), static_cast<mode_t>(target->present.permissions() & fs::perms::mask));
  }
  if (!file.close() && error == 0) error = errno;
  if (error == 0 && std::rename(temporary.c_str(), target->path.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(temporary.c_str());
    return cannotWrite(path, error);
  }
  flushFolder(folder);
  return {};
}

Status writeFile(const std::string& path, std::string_view text) { return writeFile(path, text.data(), text.size()); }

Status writeFile(const std::string& path, const Bytes& bytes) { return writeFile(path, bytes.data(), bytes.size()); }

Status makeWritableFolder(const std::string& path) {
  std::error_code error, ignored;
  fs::create_directories(path, error);
  if (!fs::is_directory(path, ignored)) {
    if (!error) return failure(ErrorCode::Io, {translatable("Engine", "%1 is not a folder."), {path}});
    return failure(ErrorCode::Io, {translatable("Engine", "Cannot make the folder %1: %2."), {path, error.message()}});
  }
  const auto [fd, temporary] = createTemporary(path);
  const FileDescriptor probe(fd);
  if (!probe.valid()) {
    return failure(ErrorCode::Io,
                   {translatable("Engine", "Cannot write in the folder %1: %2."), {path, reason(errno)}});
  }
  ::unlink(temporary.c_str());
  return {};
}

}  // namespace gg
