#pragma once
#include <string>
#include <utility>
#include <vector>

namespace gg {

/// What the program says to its user: an English pattern with places %1 … %9 and what fills them, kept apart so that a
/// window can translate the pattern. What fills a place may be a sentence itself; plain text is one without parts.
struct Sentence {
  std::string pattern;
  std::vector<Sentence> parts;

  Sentence() = default;
  Sentence(std::string text) : pattern(std::move(text)) {}         // NOLINT(google-explicit-constructor)
  Sentence(const char* text) : pattern(text) {}                    // NOLINT(google-explicit-constructor)
  Sentence(std::string text, std::vector<Sentence> fill) : pattern(std::move(text)), parts(std::move(fill)) {}

  /// In English, every place filled. A place without a part stays as it is written.
  std::string text() const;
};

/// Marks a pattern for the translation tools, which know this function by name; `context` is always "Engine".
constexpr const char* translatable(const char* /*context*/, const char* pattern) { return pattern; }

}  // namespace gg
