#pragma once
#include <string>
#include <vector>

namespace gg {

/// A table that reads well as plain text, too: columns are padded.
class MarkdownTable {
 public:
  explicit MarkdownTable(std::vector<std::string> header);
  /// As many cells as the header has.
  void add(std::vector<std::string> cells);
  std::string text() const;

 private:
  std::vector<std::vector<std::string>> rows_;  // the header first
};

}  // namespace gg
