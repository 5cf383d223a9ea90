#include "app/cli/font_options.h"

#include <algorithm>

#include "engine/export/name_languages.h"

namespace gg::cli {

namespace {

LocalNames& namesIn(FontInfo& info, const std::string& language) {
  auto& all = info.localNames;
  const auto found = std::find_if(all.begin(), all.end(), [&language](const LocalNames& names) {
    return windowsLanguage(names.language) == windowsLanguage(language);
  });
  if (found != all.end()) return *found;
  all.push_back({language, {}, {}, {}, {}, {}, {}});
  return all.back();
}

}  // namespace

void FontOptions::addName(CLI::App& command, const char* name, Texts& texts, const char* help) {
  command.add_option(name, texts.given, help)
      ->type_name("[LANGUAGE=]TEXT")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false);
}

void FontOptions::addTo(CLI::App& command) {
  addName(command, "--family", family_, "Family name; in other languages: zh-Hant=NAME");
  addName(command, "--style-name", style_, "Style name (default: Regular)");
  addName(command, "--designer", designer_, "Designer");
  addName(command, "--copyright", copyright_, "Copyright line");
  addName(command, "--licence", licence_, "Licence text");
  addName(command, "--description", description_, "A sentence on the font");
  command.add_option("--licence-url", plain_.licenceUrl, "Address of the licence");
  command.add_option("--vendor", plain_.vendorId, "Registered vendor id, four characters")->capture_default_str();
  command.add_option("--font-version", plain_.version, "Version")->capture_default_str();
  command.add_option("--weight", plain_.weight, "Weight, 1 … 1000")->capture_default_str();
  const auto both = ValuesFor::AllOrSome, some = ValuesFor::Some;
  threshold_.values.addTo(command, "--trace-threshold", "Outline: grey on the edge (default: 0.5)", 0.05, 0.95, both);
  smoothing_.values.addTo(command, "--trace-smoothing",
                          "Outline: how far wavering edges are calmed, px (default: 0.85)", 0, 4, both);
  corners_.values.addTo(command, "--trace-corners", "Outline: 0 = only corners, 1.334 = none (default: 0.8)", 0, 1.334,
                        both);
  tolerance_.values.addTo(command, "--trace-tolerance", "Outline: how far curves may stray, px (default: 0.25)", 0.02,
                          2, both);
  specks_.values.addTo(command, "--trace-specks", "Outline: smaller spots are left out, em² (default: 0.00025)", 0,
                       0.05, both);
  advance_.values.addTo(command, "--advance", "Advance width of single glyphs, em", 0, 4, some);
  left_.values.addTo(command, "--left-bearing", "Space before the ink of single glyphs, em", -2, 2, some);
  right_.values.addTo(command, "--right-bearing", "Space behind the ink of single glyphs, em", -2, 2, some);
}

FontInfo FontOptions::info() const {
  FontInfo info = plain_;
  for (const auto* texts : {&family_, &style_, &designer_, &copyright_, &licence_, &description_}) {
    for (const auto& text : texts->given) {
      const auto sign = text.find('=');
      const auto language = sign == std::string::npos ? std::string() : text.substr(0, sign);
      if (!windowsLanguage(language)) {
        info.*texts->english = text;
      } else if (language == "en") {
        info.*texts->english = text.substr(sign + 1);
      } else {
        namesIn(info, language).*texts->local = text.substr(sign + 1);
      }
    }
  }
  return info;
}

TraceOptions FontOptions::trace() const {
  TraceOptions trace;
  for (const auto* tracing : {&threshold_, &smoothing_, &corners_, &tolerance_, &specks_}) {
    if (const auto value = tracing->values.forAll()) trace.*tracing->field = *value;
  }
  return trace;
}

GlyphAdjustments FontOptions::adjustments() const {
  GlyphAdjustments all;
  for (const auto* tracing : {&threshold_, &smoothing_, &corners_, &tolerance_, &specks_}) {
    tracing->values.forEach([&](char32_t c, double value) {
      auto& own = all[c].trace;
      if (!own) own = trace();
      (*own).*tracing->field = value;
    });
  }
  for (const auto* spacing : {&advance_, &left_, &right_}) {
    spacing->values.forEach([&](char32_t c, double value) { all[c].*spacing->field = value; });
  }
  return all;
}

}  // namespace gg::cli
