#pragma once
#include <string>
#include <vector>

#include "engine/base/result.h"

namespace gg {

/// A row of a font list: a tab-separated file whose first line names the columns
/// (packaging/corpus/README.md). Only the columns used here are kept.
struct FontListRow {
  std::string id, group, styleClass;
  std::string scripts;             // comma separated
  std::vector<std::string> files;  // names without folders, perhaps with globs, in lookup order
  int faceIndex = 0;
};

Result<std::vector<FontListRow>> readFontList(const std::string& path);

/// The row's files below <folder>/<id>, globs expanded in name order. A file that is not there keeps its name,
/// so that opening it says what is missing.
std::vector<std::string> locateFiles(const FontListRow& row, const std::string& folder);

}  // namespace gg
