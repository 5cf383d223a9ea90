#pragma once
#include <string>
#include <vector>

#include "engine/base/result.h"

namespace gg {

/// A named, ordered set of characters, bundled as data in resources/charsets/<name>.txt
/// (UTF-8; the first lines "# title: …" and "# lang: ja|ko|zh-Hans|zh-Hant" are optional).
struct CharacterSet {
  std::string name;      // "gb2312-1"
  std::string title;     // "GB 2312 level 1"
  std::string language;  // which Han face the content glyphs come from; may be empty
  std::vector<char32_t> characters;

  /// Every bundled set, in the order shown to people.
  static std::vector<CharacterSet> bundled();
  /// Fails naming the sets there are.
  static Result<CharacterSet> byName(const std::string& name);
  /// The distinct characters of a text in their order, without white space and controls.
  static CharacterSet fromText(const std::u32string& text);
};

}  // namespace gg
