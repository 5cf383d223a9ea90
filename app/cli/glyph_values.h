#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gg::cli {

/// Whom an option is for: every glyph (VALUE), single ones (CHARACTERS=VALUE), or both.
enum class ValuesFor { AllOrSome, Some };

/// The values of an option that may be repeated.
class GlyphValues {
 public:
  /// Values beyond `low` … `high` are wrong usage.
  void addTo(CLI::App& command, const std::string& name, const std::string& help, double low, double high,
             ValuesFor whom);
  /// The value for all glyphs; nothing when none is given.
  std::optional<double> forAll() const;
  /// What is given for single characters, in its order.
  void forEach(const std::function<void(char32_t, double)>& action) const;

 private:
  std::vector<std::string> texts_;
};

}  // namespace gg::cli
