#include "engine/export/attention_csv.h"

#include <cstdio>

namespace gg {

namespace {

std::string nameOf(const AttentionGrid& grid) {
  switch (grid.source) {
    case AttentionGrid::Source::Content:
      return "content";
    case AttentionGrid::Source::Reference:
      return "reference" + std::to_string(grid.reference + 1);
    case AttentionGrid::Source::Null:
      break;
  }
  return "null";
}

void appendRow(const float* weights, int count, std::string& csv) {
  char number[32];
  for (int i = 0; i < count; ++i) {
    std::snprintf(number, sizeof number, ",%.7g", static_cast<double>(weights[i]));
    csv += number;
  }
  csv += "\r\n";
}

}  // namespace

std::string attentionCsv(const AttentionMap& map) {
  std::string csv = "head,asking,row,column";
  for (const auto& grid : map.keys) {
    for (int cell = 0; cell < grid.cells(); ++cell) {
      csv += "," + nameOf(grid) + ".r" + std::to_string(cell / grid.width + 1) + ".c" +
             std::to_string(cell % grid.width + 1);
    }
  }
  csv += "\r\n";
  for (int head = 0; head < map.heads; ++head) {
    int query = 0;
    for (const auto& grid : map.queries) {
      for (int cell = 0; cell < grid.cells(); ++cell, ++query) {
        csv += std::to_string(head + 1) + "," + nameOf(grid) + "," + std::to_string(cell / grid.width + 1) + "," +
               std::to_string(cell % grid.width + 1);
        appendRow(map.row(head, query), map.keyCount(), csv);
      }
    }
  }
  return csv;
}

std::string headEffectsCsv(const std::vector<HeadEffect>& effects) {
  std::string csv = "block,head,l1,ink,overlap,of_style\r\n";
  for (const auto& [block, head, measures] : effects) {
    char numbers[160];
    std::snprintf(numbers, sizeof numbers, ",%d,%.7g,%.7g,%.7g,%.7g\r\n", head + 1, measures.l1, measures.ink,
                  measures.overlap, measures.ofStyle);
    csv += block + numbers;
  }
  return csv;
}

}  // namespace gg
