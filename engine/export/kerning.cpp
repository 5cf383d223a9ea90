#include "engine/export/kerning.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "engine/base/paths.h"
#include "engine/glyph/font_face.h"
#include "engine/glyph/full_width.h"
#include "engine/glyph/text_shaper.h"

namespace gg {

namespace {

constexpr double kLeastGap = 0.06;  // em between the inks of glyphs that are drawn nearer by kerning
constexpr int kCoarse = 5;          // font units: values cut off at that gap are rounded so, for fewer classes
constexpr std::size_t kMostCharacters = 1000;  // beyond these, pairs would be counted by the million

/// Kerning that would make glyphs touch, serifs where the content font has none, say, is cut down.
int withoutTouching(double kerning, const SideProfile& left, const SideProfile& right, int unitsPerEm) {
  const int wanted = static_cast<int>(std::lround(kerning));
  const auto gap = kerning < 0 ? left.gapTo(right) : std::nullopt;
  if (!gap) return wanted;
  const double room = std::max(0.0, *gap - kLeastGap) * unitsPerEm;
  if (-kerning <= room) return wanted;
  return -static_cast<int>(room / kCoarse) * kCoarse;
}

/// Characters whose lists of values are equal share a class; those that kern nothing are in none.
std::map<std::vector<int>, std::u32string> classesOf(const std::u32string& characters,
                                                     const std::vector<std::vector<int>>& lists) {
  std::map<std::vector<int>, std::u32string> classes;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const bool kerns = std::any_of(lists[i].begin(), lists[i].end(), [](int value) { return value != 0; });
    if (kerns) classes[lists[i]].push_back(characters[i]);
  }
  return classes;
}

Kerning inClasses(const std::u32string& characters, const std::vector<std::vector<int>>& values) {
  const std::size_t count = characters.size();
  std::vector<std::vector<int>> columns(count, std::vector<int>(count));
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < count; ++j) columns[j][i] = values[i][j];
  }
  Kerning kerning;
  std::vector<std::size_t> column;  // of a character in each second class
  for (const auto& [list, members] : classesOf(characters, columns)) {
    kerning.second.push_back(members);
    column.push_back(characters.find(members.front()));
  }
  for (const auto& [list, members] : classesOf(characters, values)) {
    kerning.first.push_back(members);
    auto& row = kerning.values.emplace_back();
    for (const std::size_t j : column) row.push_back(list[j]);
  }
  return kerning;
}

}  // namespace

struct PairKerning::Impl {
  FontFace face;
  TextShaper shaper;
  int unitsPerEm = 0;
  double scale = 0;                     // units of the glyphs for an em of the content font
  std::map<char32_t, double> advances;  // em, of the content font

  double advance(char32_t c) const {
    if (const auto known = advances.find(c); known != advances.end()) return known->second;
    const auto shaped = shaper.shape({c});
    return shaped.size() == 1 ? shaped[0].advance : 0;
  }
};

PairKerning::PairKerning(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PairKerning::PairKerning(PairKerning&&) noexcept = default;
PairKerning::~PairKerning() = default;

Result<PairKerning> PairKerning::open(const std::string& contentFont, const std::vector<Glyph>& glyphs,
                                      int unitsPerEm) {
  const auto spec = FontSpec::parse(contentFont.empty() ? resourcePath("fonts/NotoSans-latin.woff2") : contentFont);
  if (!spec) return tl::unexpected(spec.error());
  auto face = FontFace::open(*spec);
  if (!face) return tl::unexpected(face.error());
  auto shaper = TextShaper::create(*face);
  if (!shaper) return tl::unexpected(shaper.error());
  PairKerning pairs(std::make_unique<Impl>(Impl{std::move(*face), std::move(*shaper), unitsPerEm, 0, {}}));
  auto& advances = pairs.impl_->advances;
  double theirs = 0, ours = 0;
  for (const auto& glyph : glyphs) {
    if (!pairs.takes(glyph.character)) continue;
    if (advances.size() == kMostCharacters) break;
    theirs += advances[glyph.character] = pairs.impl_->advance(glyph.character);
    ours += glyph.advance;
  }
  if (theirs > 0) pairs.impl_->scale = ours / theirs * unitsPerEm;
  return pairs;
}

bool PairKerning::takes(char32_t character) const {
  return !isFullWidth(character) && impl_->face.state(character) == GlyphState::Present;
}

int PairKerning::between(char32_t left, char32_t right, const SideProfile& leftInk, const SideProfile& rightInk) const {
  const auto shaped = impl_->shaper.shape({left, right});
  if (shaped.size() != 2) return 0;  // a ligature
  return withoutTouching(impl_->scale * (shaped[0].advance - impl_->advance(left)), leftInk, rightInk,
                         impl_->unitsPerEm);
}

Result<Kerning> contentKerning(const std::string& contentFont, const std::vector<FolderGlyph>& pictures, int unitsPerEm,
                               const GlyphAdjustments& adjustments) {
  std::vector<PairKerning::Glyph> glyphs;
  for (const auto& picture : pictures) glyphs.push_back({picture.character, picture.advance});
  const auto pairs = PairKerning::open(contentFont, glyphs, unitsPerEm);
  if (!pairs) return tl::unexpected(pairs.error());
  std::u32string characters;
  std::vector<SideProfile> profiles;
  for (const auto& picture : pictures) {
    if (!pairs->takes(picture.character) || characters.size() == kMostCharacters) continue;
    characters.push_back(picture.character);
    const auto set = adjustments.find(picture.character);
    profiles.emplace_back(picture.bitmap, picture.advance, set == adjustments.end() ? GlyphAdjustment() : set->second);
  }
  std::vector<std::vector<int>> values;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    auto& row = values.emplace_back();
    for (std::size_t j = 0; j < characters.size(); ++j) {
      row.push_back(pairs->between(characters[i], characters[j], profiles[i], profiles[j]));
    }
  }
  return inClasses(characters, values);
}

}  // namespace gg
