#include "engine/train/markdown_table.h"

#include <algorithm>

namespace gg {

namespace {

/// Characters of a UTF-8 text: every byte that does not continue one.
std::size_t widthOf(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

MarkdownTable::MarkdownTable(std::vector<std::string> header) { rows_.push_back(std::move(header)); }

void MarkdownTable::add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

std::string MarkdownTable::text() const {
  std::vector<std::size_t> widths(rows_.front().size());
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], widthOf(row[i]));
  }
  std::string text;
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    text += "|";
    for (std::size_t i = 0; i < widths.size(); ++i) {
      text += " " + rows_[r][i] + std::string(widths[i] - widthOf(rows_[r][i]), ' ') + " |";
    }
    text += "\n";
    if (r > 0) continue;
    text += "|";
    for (const std::size_t width : widths) text += std::string(width + 2, '-') + "|";
    text += "\n";
  }
  return text;
}

}  // namespace gg
