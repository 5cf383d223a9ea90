#include "engine/export/licence_notes.h"

#include <set>

#include "engine/base/unicode.h"
#include "engine/glyph/font_licence.h"

namespace gg {

namespace {

constexpr std::size_t kLongest = 120;  // characters of a licence's text

/// The first sentence of a licence, or so much of it as fits a line.
std::string beginning(const std::string& text) {
  auto characters = fromUtf8(text.substr(0, text.find_first_of("\r\n")));
  if (const auto end = characters.find(U". "); end != std::u32string::npos) characters.resize(end);
  if (characters.size() > kLongest) characters = characters.substr(0, kLongest) + U"…";
  return toUtf8(characters);
}

std::string inWords(const FontLicence& licence) {
  const auto text = beginning(licence.text);
  return text.empty() || licence.url.empty() ? text + licence.url : text + " (" + licence.url + ")";
}

void addFont(LicenceNotes& notes, const std::string& font, const char* ofKind) {
  const auto face = FontSpec::parse(font).and_then(FontFace::open);
  if (!face) return;  // a picture, or a font that is gone
  const auto licence = licenceOf(*face);
  const auto name = face->familyName().empty() ? font : face->familyName();
  const auto fsType = std::to_string(licence.fsType);
  if (licence.restricted()) {
    notes.warnings.push_back({translatable("Engine",
                                           "“%1” must not be embedded or changed without its owner's permission "
                                           "(fsType %2): ask before you publish a font made from it."),
                              {name, fsType}});
  } else if (licence.viewOnly()) {
    notes.warnings.push_back({translatable("Engine",
                                           "“%1” may be embedded for viewing and printing only, not changed (fsType "
                                           "%2): ask its owner before you publish a font made from it."),
                              {name, fsType}});
  }
  if (const auto words = inWords(licence); !words.empty()) notes.licences.push_back({ofKind, {name, words}});
}

}  // namespace

LicenceNotes licenceNotes(const StyleSet& style, const std::string& contentFont) {
  LicenceNotes notes;
  std::set<std::string> seen;
  for (const auto& reference : style.references) {
    if (reference.muted || !seen.insert(reference.source).second) continue;
    addFont(notes, reference.source, translatable("Engine", "Licence of the style font “%1”: %2"));
  }
  const char* ofContent = translatable("Engine", "Licence of the content font “%1”: %2");
  if (contentFont.empty()) {
    notes.licences.push_back({ofContent, {kBundledContent, "SIL Open Font License 1.1 (https://openfontlicense.org)"}});
  } else {
    addFont(notes, contentFont, ofContent);
  }
  return notes;
}

}  // namespace gg
