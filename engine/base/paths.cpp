#include "engine/base/paths.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <mutex>
#include <system_error>
#include <vector>

namespace gg {
namespace fs = std::filesystem;
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

/// $HOME, else what the user's account names; never below the working folder.
fs::path homeFolder() {
  const fs::path named = environment("HOME");
  if (named.is_absolute()) return named;
  const passwd* account = getpwuid(getuid());
  return account != nullptr ? account->pw_dir : "/nonexistent";
}

/// An XDG base folder: the variable when it is an absolute path, else its default below the home folder.
fs::path xdgFolder(const char* variable, const char* belowHome) {
  const fs::path set = environment(variable);
  return set.is_absolute() ? set : homeFolder() / belowHome;
}

std::vector<fs::path> systemFontFolders() {
  return {xdgFolder("XDG_DATA_HOME", ".local/share") / "fonts", homeFolder() / ".fonts", "/usr/local/share/fonts",
          "/usr/share/fonts"};
}

std::string searchSystemFonts(const std::string& fileName) {
  constexpr int kMaxDepth = 8;
  for (const fs::path& folder : systemFontFolders()) {
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      if (entry.depth() >= kMaxDepth) entry.disable_recursion_pending();
      std::error_code ignored;
      if (entry->path().filename() == fileName && entry->is_regular_file(ignored)) return entry->path().string();
    }
  }
  return {};
}

}  // namespace

std::string resourceFolder() {
  const std::string named = environment("GLYPHGRAFT_RESOURCES");
  if (!named.empty()) return named;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = program.parent_path().parent_path() / "share" / "glyphgraft";
  if (!error && fs::is_directory(installed, error)) return installed.string();
  return GLYPHGRAFT_SOURCE_RESOURCES;
}

std::string resourcePath(const std::string& relative) { return resourceFolder() + "/" + relative; }

std::string cacheFolder() {
  const fs::path folder = xdgFolder("XDG_CACHE_HOME", ".cache") / "glyphgraft";
  std::error_code ignored;
  fs::create_directories(folder, ignored);
  return folder.string();
}

std::string findSystemFont(const std::string& fileName) {
  static std::mutex mutex;
  static std::map<std::string, std::string> found;
  const std::lock_guard lock(mutex);
  const auto [entry, isNew] = found.try_emplace(fileName);
  if (isNew || entry->second.empty()) entry->second = searchSystemFonts(fileName);
  return entry->second;
}

}  // namespace gg
