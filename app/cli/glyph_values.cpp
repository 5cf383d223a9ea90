#include "app/cli/glyph_values.h"

#include <cstdlib>

#include "engine/base/unicode.h"

namespace gg::cli {

namespace {

struct Value {
  std::u32string characters;  // empty: all
  double value = 0;
};

/// "R=0.62", "==0.5", "0.62"
std::optional<Value> parsed(const std::string& text) {
  const auto sign = text.rfind('=');
  const auto number = sign == std::string::npos ? text : text.substr(sign + 1);
  Value value;
  if (sign != std::string::npos) value.characters = fromUtf8(text.substr(0, sign));
  const bool nobody = sign != std::string::npos && value.characters.empty();
  char* end = nullptr;
  value.value = std::strtod(number.c_str(), &end);
  if (nobody || number.empty() || *end != '\0') return std::nullopt;
  return value;
}

}  // namespace

void GlyphValues::addTo(CLI::App& command, const std::string& name, const std::string& help, double low, double high,
                        ValuesFor whom) {
  const auto check = [low, high, whom](const std::string& text) -> std::string {
    const auto value = parsed(text);
    if (!value) return text + " is not a number, with characters and = before it for single glyphs";
    if (whom == ValuesFor::Some && value->characters.empty()) return text + " does not say for which glyph, as R=0.62";
    if (!(value->value >= low && value->value <= high)) {
      return CLI::Range(low, high)(std::to_string(value->value));
    }
    return {};
  };
  command.add_option(name, texts_, help)
      ->check(CLI::Validator(check, whom == ValuesFor::Some ? "CHARS=NUMBER" : "[CHARS=]NUMBER"))
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false);
}

std::optional<double> GlyphValues::forAll() const {
  std::optional<double> last;
  for (const auto& text : texts_) {
    if (const auto value = parsed(text); value && value->characters.empty()) last = value->value;
  }
  return last;
}

void GlyphValues::forEach(const std::function<void(char32_t, double)>& action) const {
  for (const auto& text : texts_) {
    const auto value = parsed(text);
    if (!value) continue;
    for (const char32_t c : value->characters) action(c, value->value);
  }
}

}  // namespace gg::cli
