#include "engine/train/font_list.h"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

#include "engine/base/file_io.h"
#include "engine/base/text.h"

namespace gg {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMaxListBytes = std::size_t{16} << 20;
constexpr int kMaxFaceIndex = 255;

/// 0 … kMaxFaceIndex, or −1.
int faceIndexFrom(const std::string& text) {
  if (text.empty() || text.size() > 3 || text.find_first_not_of("0123456789") != std::string::npos) return -1;
  const int value = std::stoi(text);
  return value <= kMaxFaceIndex ? value : -1;
}

}  // namespace

Result<std::vector<FontListRow>> readFontList(const std::string& path) {
  auto bytes = readFile(path, kMaxListBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  std::istringstream stream(std::string(bytes->begin(), bytes->end()));
  std::string line;
  std::getline(stream, line);
  std::map<std::string, std::size_t> columns;
  for (const std::string& name : splitText(line, '\t')) columns.emplace(name, columns.size());
  for (const char* needed : {"id", "files", "index", "group", "class", "scripts"}) {
    if (columns.count(needed) == 0) {
      return failure(ErrorCode::BadInput, path + " is not a font list: it has no column “" + needed + "”.");
    }
  }
  std::vector<FontListRow> rows;
  for (std::size_t number = 2; std::getline(stream, line); ++number) {
    if (line.empty()) continue;
    std::vector<std::string> fields = splitText(line, '\t');
    fields.resize(std::max(fields.size(), columns.size()));
    FontListRow row{fields[columns["id"]],
                    fields[columns["group"]],
                    fields[columns["class"]],
                    fields[columns["scripts"]],
                    {},
                    faceIndexFrom(fields[columns["index"]])};
    for (const std::string& file : splitText(fields[columns["files"]], ';')) {
      row.files.push_back(file.substr(file.find_last_of('/') + 1));
    }
    if (row.id.empty() || row.id.find('/') != std::string::npos || row.files.empty() || row.faceIndex < 0) {
      return failure(ErrorCode::BadInput, path + " has a bad row in line " + std::to_string(number) +
                                              ": an id, files and a face index are needed.");
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::string> locateFiles(const FontListRow& row, const std::string& folder) {
  const fs::path place = fs::path(folder) / row.id;
  std::vector<std::string> names;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(place, ignored)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  std::vector<std::string> files;
  for (const std::string& pattern : row.files) {
    const std::size_t before = files.size();
    for (const std::string& name : names) {
      if (fnmatch(pattern.c_str(), name.c_str(), 0) == 0) files.push_back((place / name).string());
    }
    if (files.size() == before) files.push_back((place / pattern).string());
  }
  return files;
}

}  // namespace gg
