#pragma once
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "tests/packaging/script.h"

namespace gg::test {

/// The last step that the log of a training holds; 0 without one.
inline int lastStep(const std::string& log) {
  const auto text = contentsOf(log);
  if (text.size() < 2) return 0;
  return std::atoi(text.c_str() + text.rfind('\n', text.size() - 2) + 1);
}

/// The numbers of references that a model was judged with.
inline std::set<int> judgedReferences(const std::string& evaluation) {
  std::set<int> counts;
  const auto json = nlohmann::json::parse(contentsOf(evaluation));
  for (const auto& row : json["rows"]) {
    if (row["method"] == "model") counts.insert(row["references"].get<int>());
  }
  return counts;
}

}  // namespace gg::test
