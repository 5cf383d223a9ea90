#include "engine/base/write_target.h"

#include <cerrno>
#include <system_error>

namespace gg {
namespace fs = std::filesystem;

tl::unexpected<Error> cannotWrite(const std::string& path, int error) {
  return failure(ErrorCode::Io,
                 {translatable("Engine", "Cannot write %1: %2."), {path, std::generic_category().message(error)}});
}

std::string folderOf(const std::string& path) {
  const auto parent = fs::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
}

Result<WriteTarget> WriteTarget::of(const std::string& path) {
  std::error_code error;
  WriteTarget target{path, fs::status(path, error)};
  if (target.present.type() == fs::file_type::none) return cannotWrite(path, error.value());
  if (fs::is_directory(target.present)) {
    return failure(ErrorCode::Io, {translatable("Engine", "Cannot write %1: it is a folder."), {path}});
  }
  if (!fs::path(path).has_filename()) return cannotWrite(path, ENOENT);
  if (fs::is_symlink(fs::symlink_status(path, error))) {
    if (auto linked = fs::weakly_canonical(path, error); !error && linked.has_filename()) target.path = linked.string();
  }
  return target;
}

bool WriteTarget::isDevice() const { return fs::exists(present) && !isFile(); }

}  // namespace gg
