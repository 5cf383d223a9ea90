#include <algorithm>
#include <set>

#include "engine/base/unicode.h"
#include "engine/generate/style_sources.h"
#include "engine/glyph/character_set.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/script.h"

namespace gg {

namespace {

constexpr int kDefaultReferences = 8;        // chosen when the user names none: the most the network is trained with
constexpr std::size_t kLongestText = 64;     // wanted characters; more are a set
constexpr std::size_t kMaxConsidered = 256;  // candidates whose glyphs are looked at

/// Those of the font's characters that say most about the wanted ones: letters without marks, as a designer draws
/// first, of the same scripts (signs go with Latin), and at least `least` if the font has so many. Of a short text the
/// characters themselves are left out: a copy would show nothing. Of a large set they come first: they are as common as
/// what is wanted.
std::vector<char32_t> related(const std::vector<char32_t>& available, const std::vector<char32_t>& wanted,
                              std::size_t least) {
  const std::set<char32_t> isWanted(wanted.begin(), wanted.end());
  std::set<std::string> scripts;
  for (const char32_t character : wanted) scripts.insert(letterScript(character));
  scripts.erase("other");
  if (scripts.empty()) scripts.insert("latin");
  const auto where = [&](auto&& condition) {
    std::vector<char32_t> some;
    std::copy_if(available.begin(), available.end(), std::back_inserter(some), condition);
    return some;
  };
  const auto isAlike = [&](char32_t c) { return scripts.count(letterScript(c)) > 0 && !isMarked(c); };
  const bool isText = wanted.size() <= kLongestText;
  const auto best = where([&](char32_t c) { return isAlike(c) && (isWanted.count(c) > 0) != isText; });
  if (best.size() >= 4 * least) return best;
  const auto alike = where(isAlike);
  if (alike.size() >= least) return alike;
  const auto letters = where([](char32_t character) { return letterScript(character) != "other"; });
  return letters.size() >= least ? letters : available;
}

/// Up to `most` evenly spread candidates that both the font and a content font can draw.
std::vector<char32_t> usable(const std::vector<char32_t>& candidates, const FontFace& face, const ContentFonts& content,
                             const std::string& language, std::size_t most) {
  std::vector<char32_t> some;
  const std::size_t step = std::max<std::size_t>(1, candidates.size() / most);
  // Offsets 0, 1, … of the stride: a font whose first pick is blank still gives its other characters.
  for (std::size_t offset = 0; offset < step && some.size() < most; ++offset) {
    for (std::size_t i = offset; i < candidates.size() && some.size() < most; i += step) {
      if (content.has(candidates[i], language) && face.has(candidates[i])) some.push_back(candidates[i]);
    }
  }
  std::sort(some.begin(), some.end());
  return some;
}

/// "U+0041 A, U+0042 B and 3 more"
Sentence namesOf(const std::vector<char32_t>& characters) {
  constexpr std::size_t kMost = 8;
  std::string names = describe(characters.front());
  for (std::size_t i = 1; i < std::min(characters.size(), kMost); ++i) names += ", " + describe(characters[i]);
  if (characters.size() <= kMost) return names;
  return {translatable("Engine", "%1 and %2 more"), {names, std::to_string(characters.size() - kMost)}};
}

/// The named characters, all of which the font must have with ink.
Result<std::vector<char32_t>> named(const std::u32string& text, const FontFace& face) {
  const auto characters = CharacterSet::fromText(text).characters;
  if (characters.empty()) return failure(ErrorCode::BadInput, translatable("Engine", "No style character is given."));
  std::vector<char32_t> lacking;
  for (const char32_t character : characters) {
    if (!face.has(character)) lacking.push_back(character);
  }
  if (lacking.empty()) return characters;
  return failure(ErrorCode::BadInput, {lacking.size() > 1 ? translatable("Engine", "%1 lacks the style characters %2.")
                                                          : translatable("Engine", "%1 lacks the style character %2."),
                                       {face.spec().text(), namesOf(lacking)}});
}

}  // namespace

Result<LoadedStyle> styleFromFont(const FontSpec& spec, const StyleLoadOptions& options, const ContentFonts& content) {
  auto face = FontFace::open(spec);
  if (!face) return tl::unexpected(face.error());
  LoadedStyle style;
  style.hanLanguage = face->hanLanguage();
  const auto& language = options.language.empty() ? style.hanLanguage : options.language;
  std::vector<char32_t> characters;
  if (options.characters.empty()) {
    const auto candidates = related(face->characters(), options.wanted, kDefaultReferences);
    characters = chooseReferenceCharacters(usable(candidates, *face, content, language, kMaxConsidered), options.wanted,
                                           kDefaultReferences, content, language);
  } else {
    auto given = named(options.characters, *face);
    if (!given) return tl::unexpected(given.error());
    characters = chooseReferenceCharacters(*given, options.wanted, kMaxReferences, content, language);
    if (characters.size() < given->size()) {
      const std::u32string names(characters.begin(), characters.end());
      style.notes.push_back(limitNote(given->size(), characters.size(), toUtf8(names)));
    }
  }
  const GlyphFrame frame(options.size);
  std::vector<char32_t> clipped;
  for (const char32_t character : characters) {
    const auto outline = face->outline(character);
    if (!outline) return tl::unexpected(outline.error());
    auto rendering = frame.render(*outline);
    if (hasInk(rendering.bitmap)) {
      if (rendering.clipped) clipped.push_back(character);
      style.set.add(character, std::move(rendering.bitmap), spec.text(), outline->advance / outline->unitsPerEm);
    } else if (!options.characters.empty()) {
      return failure(ErrorCode::BadInput, {translatable("Engine", "%1 shows no ink of %2 in the frame."),
                                           {spec.text(), describe(character)}});
    }
  }
  if (style.set.references.empty()) {
    return failure(ErrorCode::BadInput,
                   {translatable("Engine", "%1 has no character that a content font has, too."), {spec.text()}});
  }
  if (!clipped.empty()) {
    style.notes.push_back(
        {translatable("Engine", "Ink outside the frame is cut off: %1 of %2."), {namesOf(clipped), spec.text()}});
  }
  return style;
}

}  // namespace gg
