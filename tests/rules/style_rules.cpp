#include "tests/rules/style_rules.h"

#include <algorithm>

namespace gg::rules {
namespace {

/// Characters of a UTF-8 line: every byte that does not continue one.
std::size_t columns(const std::string& line) {
  return static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Written in halves, so that this file is not found by its own rule.
const std::vector<std::string>& marks() {
  static const std::vector<std::string> words = {
      "TO"
      "DO",
      "FIX"
      "ME",
      "not imple"
      "mented",
      "place"
      "holder",
      "GTEST_"
      "SKIP",
      "DISAB"
      "LED_"};
  return words;
}

}  // namespace

Violations tooManyLines(const SourceFile& file) {
  if (file.lines.size() <= kMaxLines) return {};
  return {file.path + ": " + std::to_string(file.lines.size()) + " lines"};
}

Violations longLines(const SourceFile& file) {
  Violations violations;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const auto count = columns(file.lines[i]);
    if (count > kMaxColumns) violations.push_back(at(file, i, std::to_string(count) + " columns"));
  }
  return violations;
}

Violations untidyLines(const SourceFile& file) {
  Violations violations;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const auto& line = file.lines[i];
    if (line.find_first_of("\t\r") != std::string::npos) violations.push_back(at(file, i, "a tab or carriage return"));
    if (!line.empty() && line.back() == ' ') violations.push_back(at(file, i, "a space at the end"));
  }
  return violations;
}

Violations unfinishedMarks(const SourceFile& file) {
  Violations violations;
  for (std::size_t i = 0; i < file.lines.size(); ++i)
    for (const auto& mark : marks())
      if (file.lines[i].find(mark) != std::string::npos) violations.push_back(at(file, i, "unfinished: " + mark));
  return violations;
}

Violations unguardedHeader(const SourceFile& file) {
  if (!file.isHeader() || (!file.lines.empty() && file.lines.front() == "#pragma once")) return {};
  return {file.path + ": does not begin with #pragma once"};
}

std::size_t medianLines(const std::vector<SourceFile>& files) {
  if (files.empty()) return 0;
  std::vector<std::size_t> counts;
  for (const auto& file : files) counts.push_back(file.lines.size());
  const auto middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
  std::nth_element(counts.begin(), middle, counts.end());
  return *middle;
}

Violations foreignFolders(const std::vector<std::string>& names) {
  const auto& agreed = topLevelFolders();
  Violations violations;
  for (const auto& name : names)
    if (std::find(agreed.begin(), agreed.end(), name) == agreed.end())
      violations.push_back(name + ": no agreed folder");
  return violations;
}

}  // namespace gg::rules
