#pragma once
// The project's own source tree as the architecture tests see it.
#include <string>
#include <vector>

namespace gg::rules {

/// A text file: its path from the repository root ("engine/glyph/bitmap.h") and its lines.
struct SourceFile {
  std::string path;
  std::vector<std::string> lines;

  bool isBelow(const std::string& folder) const;  // "engine", "engine/model"
  bool isHeader() const;
  bool isCpp() const;  // .h or .cpp
};

/// What a rule found: "engine/glyph/bitmap.h:12: what is wrong". Empty when the rule is kept.
using Violations = std::vector<std::string>;

SourceFile fromText(const std::string& path, const std::string& text);
/// "path:line: what", the line counted from 1.
std::string at(const SourceFile& file, std::size_t lineIndex, const std::string& what);
/// One violation a line, for a test's message.
std::string joined(const Violations& violations);

/// Folders that may stand at the top of the tree.
const std::vector<std::string>& topLevelFolders();
/// Every file below the agreed folders whose name ends in one of the extensions (".cpp"), sorted by path.
std::vector<SourceFile> filesWith(const std::vector<std::string>& extensions);
/// The C++ files of the tree.
std::vector<SourceFile> cppFiles();
/// Folders at the top of the tree, as names; hidden ones and what .gitignore names are left out, except .ci.
std::vector<std::string> foldersAtTop();
/// Does the path, from the repository root, exist?
bool exists(const std::string& path);

}  // namespace gg::rules
