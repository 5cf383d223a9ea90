#pragma once
#include <string>
#include <utility>
#include <vector>

#include "engine/base/result.h"

namespace gg {

/// Names one face: "FONT", "FONT#2" (face of a collection), "FONT@wght=700,wdth=85" (variable instance).
/// Several files may together be one font (web fonts split by range); a character is looked up in their order.
struct FontSpec {
  std::vector<std::string> files;
  int faceIndex = 0;
  std::vector<std::pair<std::string, double>> axes;

  static Result<FontSpec> parse(const std::string& text);
  std::string text() const;
};

}  // namespace gg
