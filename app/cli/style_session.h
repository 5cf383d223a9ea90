#pragma once
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/generate/generator.h"
#include "engine/generate/style_set.h"

namespace gg::cli {

/// The options that every command with a style has.
struct StyleArguments {
  std::vector<std::string> style;
  std::optional<std::string> styleChars;
  std::string styleFit = "auto", contentFont, model, device = "auto", language;
  int size = 0, threads = 0;
  std::vector<std::string> mix;
  double mixWeight = 0.5;

  void addTo(CLI::App& command);
  /// For commands that only make glyphs.
  void addMixTo(CLI::App& command);
};

/// A generator with the encoded style, ready to make glyphs.
struct StyleSession {
  std::unique_ptr<Generator> generator;
  std::unique_ptr<ContentFonts> content;
  LoadedStyle style;  // of a mix the references of both
  StyleEncoding encoding;
  std::string language;

  /// `wanted` guides the choice of references; `language` is that of the character set, may be empty.
  static Result<StyleSession> open(const StyleArguments& arguments, const std::vector<char32_t>& wanted,
                                   const std::string& language);
};

}  // namespace gg::cli
