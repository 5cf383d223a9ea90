#include "engine/export/font_check.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "engine/base/unicode.h"
#include "engine/export/name_languages.h"

namespace gg {

namespace {

constexpr std::size_t kMaxGlyphs = 65534;  // beside .notdef
constexpr int kMaxCoordinate = 16384;      // font units, the specification's bound
constexpr std::size_t kMaxName = 200;      // characters

Status bad(Sentence sentence) { return failure(ErrorCode::BadInput, std::move(sentence)); }

bool isBlank(const std::string& text) {
  const auto characters = fromUtf8(text);
  return characters.find_first_not_of(U" \u00A0\u2003\u3000") == std::u32string::npos;
}

Status checkText(const char* what, const std::string& text) {
  const auto characters = fromUtf8(text);
  if (characters.size() > kMaxName) {
    return bad({translatable("Engine", "The %1 is longer than 200 characters."), {what}});
  }
  if (std::any_of(characters.begin(), characters.end(), [](char32_t c) { return c < 32 || c == 127 || c == 0xFFFD; })) {
    return bad({translatable("Engine", "The %1 holds characters that cannot be shown."), {what}});
  }
  return {};
}

Status checkLocalNames(const std::vector<LocalNames>& all) {
  std::set<std::uint16_t> seen;
  for (const auto& names : all) {
    const auto language = windowsLanguage(names.language);
    if (!language || names.language == "en") {
      return bad({translatable("Engine", "Names cannot be given in the language “%1”."), {names.language}});
    }
    if (!seen.insert(*language).second) {
      return bad({translatable("Engine", "The names in the language “%1” are given twice."), {names.language}});
    }
    if (auto ok = checkText(translatable("Engine", "family name"), names.family); !ok) return ok;
    if (auto ok = checkText(translatable("Engine", "style name"), names.style); !ok) return ok;
  }
  return {};
}

Status checkInfo(const FontInfo& info) {
  if (isBlank(info.family)) {
    return bad(translatable("Engine", "A font needs a family name."));
  }
  if (isBlank(info.style)) {
    return bad(translatable("Engine", "A font needs a style name, such as Regular."));
  }
  if (auto ok = checkText(translatable("Engine", "family name"), info.family); !ok) return ok;
  if (auto ok = checkText(translatable("Engine", "style name"), info.style); !ok) return ok;
  if (auto ok = checkLocalNames(info.localNames); !ok) return ok;
  const bool ascii = std::all_of(info.vendorId.begin(), info.vendorId.end(), [](char c) { return c >= 32 && c < 127; });
  if (info.vendorId.empty() || info.vendorId.size() > 4 || !ascii) {
    return bad(translatable("Engine", "The vendor id has to be one to four ASCII characters."));
  }
  if (info.unitsPerEm < 16 || info.unitsPerEm > 16384) {
    return bad(translatable("Engine", "The units per em have to be from 16 to 16384."));
  }
  if (info.weight < 1 || info.weight > 1000) return bad(translatable("Engine", "The weight has to be from 1 to 1000."));
  if (!(info.version >= 0 && info.version < 32768)) {
    return bad(translatable("Engine", "The version has to be from 0 to 32767."));
  }
  for (const int value : {info.ascender, info.descender, info.lineGap, info.capHeight, info.xHeight}) {
    if (std::abs(value) > kMaxCoordinate) {
      return bad(translatable("Engine", "A vertical metric is beyond 16384 units."));
    }
  }
  return {};
}

Sentence nameOf(const FontGlyph& glyph) {
  if (glyph.characters.empty()) return translatable("Engine", "a glyph");
  return {translatable("Engine", "“%1”"), {toUtf8(glyph.characters.front())}};
}

Status checkGlyph(const FontGlyph& glyph) {
  if (glyph.characters.empty()) return bad(translatable("Engine", "A glyph has no character."));
  if (glyph.advance < 0 || glyph.advance > kMaxCoordinate) {
    return bad({translatable("Engine", "The advance width of %1 is not from 0 to 16384 units."), {nameOf(glyph)}});
  }
  const auto box = boxOf(glyph.contours);
  const bool inside = std::max({-box.left, -box.bottom, box.right, box.top}) <= kMaxCoordinate;  // false for NaN
  if (!inside) return bad({translatable("Engine", "The outline of %1 reaches beyond 16384 units."), {nameOf(glyph)}});
  return {};
}

}  // namespace

Status checkFont(const FontInfo& info, const std::vector<FontGlyph>& glyphs) {
  if (auto ok = checkInfo(info); !ok) return ok;
  if (glyphs.empty()) return bad(translatable("Engine", "There is no glyph to make a font of."));
  if (glyphs.size() > kMaxGlyphs) {
    return bad(
        {translatable("Engine", "A font holds at most 65534 glyphs; %1 are given."), {std::to_string(glyphs.size())}});
  }
  std::set<char32_t> seen;
  for (const auto& glyph : glyphs) {
    if (auto ok = checkGlyph(glyph); !ok) return ok;
    for (const char32_t c : glyph.characters) {
      if (!seen.insert(c).second) {
        return bad({translatable("Engine", "The character %1 is given twice."), {nameOf({{c}, {}, 0})}});
      }
    }
  }
  return {};
}

std::optional<Sentence> vendorNote(const FontInfo& info) {
  if (info.vendorId != "NONE") return std::nullopt;
  return Sentence(translatable("Engine", "The vendor id is NONE: the font names no foundry."));
}

}  // namespace gg
