#include "tests/rules/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace gg::rules {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = GG_SOURCE_DIR;

bool startsWith(const std::string& text, const std::string& start) { return text.rfind(start, 0) == 0; }

std::string contentsOf(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// Entries of .gitignore that name folders at the top: "/build/", "/build-*/".
bool isIgnored(const std::string& name) {
  static const SourceFile ignored = fromText(".gitignore", contentsOf(kRoot / ".gitignore"));
  return std::any_of(ignored.lines.begin(), ignored.lines.end(), [&](std::string entry) {
    if (entry.size() < 3 || entry.front() != '/' || entry.back() != '/') return false;
    entry = entry.substr(1, entry.size() - 2);
    return entry.back() == '*' ? startsWith(name, entry.substr(0, entry.size() - 1)) : name == entry;
  });
}

}  // namespace

bool SourceFile::isBelow(const std::string& folder) const { return startsWith(path, folder + "/"); }
bool SourceFile::isHeader() const { return fs::path(path).extension() == ".h"; }
bool SourceFile::isCpp() const { return isHeader() || fs::path(path).extension() == ".cpp"; }

SourceFile fromText(const std::string& path, const std::string& text) {
  SourceFile file{path, {}};
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) file.lines.push_back(line);
  return file;
}

std::string at(const SourceFile& file, std::size_t lineIndex, const std::string& what) {
  return file.path + ":" + std::to_string(lineIndex + 1) + ": " + what;
}

std::string joined(const Violations& violations) {
  std::string text;
  for (const auto& violation : violations) text += "\n" + violation;
  return text;
}

const std::vector<std::string>& topLevelFolders() {
  static const std::vector<std::string> folders = {"app",          "ui",    "engine",    "resources",
                                                   "translations", "tests", "packaging", ".ci"};
  return folders;
}

std::vector<SourceFile> filesWith(const std::vector<std::string>& extensions) {
  std::vector<SourceFile> files;
  for (const auto& folder : topLevelFolders()) {
    if (!fs::is_directory(kRoot / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      const auto extension = entry.path().extension().string();
      if (!entry.is_regular_file() || std::find(extensions.begin(), extensions.end(), extension) == extensions.end())
        continue;
      files.push_back(fromText(fs::relative(entry.path(), kRoot).generic_string(), contentsOf(entry.path())));
    }
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

std::vector<SourceFile> cppFiles() { return filesWith({".cpp", ".h"}); }

std::vector<std::string> foldersAtTop() {
  std::vector<std::string> folders;
  for (const auto& entry : fs::directory_iterator(kRoot)) {
    const auto name = entry.path().filename().string();
    const bool hidden = name.front() == '.' && name != ".ci";
    if (entry.is_directory() && !hidden && !isIgnored(name)) folders.push_back(name);
  }
  return folders;
}

bool exists(const std::string& path) { return fs::exists(kRoot / path); }

}  // namespace gg::rules
