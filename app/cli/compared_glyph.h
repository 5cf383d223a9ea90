#pragma once
#include <CLI/CLI.hpp>
#include <string>

#include "app/cli/style_session.h"
#include "engine/generate/causal_check.h"

namespace gg::cli {

/// The options that make a glyph in a second way, to be compared.
struct CompareArguments {
  std::string model, without;

  /// They need the option of the figure that shows both.
  void addTo(CLI::App& command, CLI::Option* figure);
  bool wanted() const { return !model.empty() || !without.empty(); }
};

/// A glyph made in a second way. Its maps count in the references of the session's style.
struct ComparedGlyph {
  Generator::Attended attended;
  OmissionMeasures measures;  // from the session's glyph to this one
  std::string title;          // "B: fine.safetensors, without R"
};
Result<ComparedGlyph> comparedGlyph(const CompareArguments& arguments, const std::string& device,
                                    const StyleSession& session, char32_t character);

}  // namespace gg::cli
