#include "tests/rules/include_rules.h"

#include <functional>
#include <regex>
#include <set>

namespace gg::rules {
namespace {

struct Include {
  std::string path;
  bool quoted = false;
};

bool startsWith(const std::string& text, const std::string& start) { return text.rfind(start, 0) == 0; }

bool endsWith(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// Runs a check over every include of the file; a non-empty answer is a violation.
Violations overIncludes(const SourceFile& file, const std::function<std::string(const Include&)>& check) {
  static const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  Violations violations;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    std::smatch match;
    if (!std::regex_search(file.lines[i], match, pattern)) continue;
    const std::string wrong = check({match[2], match[1] == "\""});
    if (!wrong.empty()) violations.push_back(at(file, i, wrong));
  }
  return violations;
}

bool isTorch(const std::string& path) {
  static const std::regex pattern("^(torch|ATen|c10|caffe2)/");
  return std::regex_search(path, pattern);
}

bool isQt(const std::string& path) {
  static const std::regex pattern("^(Q[A-Z]|Qt|q[a-z]+\\.h$)");
  return std::regex_search(path, pattern);
}

bool isTorchRoom(const SourceFile& file) {
  for (const std::string room : {"engine/model", "engine/generate", "engine/train"}) {
    if (file.isBelow("tests/" + room)) return true;
    if (file.isBelow(room)) return !file.isHeader() || endsWith(file.path, "_impl.h");
  }
  return false;
}

bool isJobHeader(const std::string& path) {
  return path == "engine/generate/generate_job.h" || path == "engine/generate/generator.h";
}

}  // namespace

Violations torchOutsideItsRooms(const SourceFile& file) {
  if (isTorchRoom(file)) return {};
  return overIncludes(file, [](const Include& include) {
    return isTorch(include.path) ? "torch is included here: " + include.path : std::string();
  });
}

Violations qtOutsideTheWindow(const SourceFile& file) {
  if (!file.isBelow("engine") && !file.isBelow("app/cli")) return {};
  return overIncludes(file, [](const Include& include) {
    return isQt(include.path) ? "Qt is included here: " + include.path : std::string();
  });
}

Violations wrongWayIncludes(const SourceFile& file) {
  const bool engine = file.isBelow("engine");
  const bool window = file.isBelow("ui");
  const bool program = file.isBelow("app");
  if (!engine && !window && !program) return {};
  return overIncludes(file, [&](const Include& include) -> std::string {
    const auto& path = include.path;
    if (engine && (startsWith(path, "ui/") || startsWith(path, "app/"))) return "the engine includes " + path;
    if (window && startsWith(path, "app/")) return "the window includes " + path;
    if (!engine && startsWith(path, "engine/") && endsWith(path, "_impl.h")) return "a private header: " + path;
    if (window && !file.isBelow("ui/document") && isJobHeader(path)) return "only ui/document may include " + path;
    return {};
  });
}

Violations unresolvedIncludes(const SourceFile& file) {
  return overIncludes(file, [](const Include& include) {
    const bool fine = !include.quoted || endsWith(include.path, ".moc") || exists(include.path);
    return fine ? std::string() : "no path from the repository root: " + include.path;
  });
}

std::vector<std::string> torchTranslationUnits(const std::vector<SourceFile>& files) {
  std::set<std::string> reached;
  while (true) {
    const auto before = reached.size();
    for (const auto& file : files) {
      overIncludes(file, [&](const Include& include) -> std::string {
        if (isTorch(include.path) || reached.count(include.path)) reached.insert(file.path);
        return {};
      });
    }
    if (reached.size() == before) break;
  }
  std::vector<std::string> units;
  for (const auto& path : reached)
    if (endsWith(path, ".cpp")) units.push_back(path);
  return units;
}

}  // namespace gg::rules
