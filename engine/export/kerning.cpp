#include "engine/export/kerning.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "engine/base/paths.h"
#include "engine/glyph/full_width.h"
#include "engine/export/side_profile.h"
#include "engine/glyph/font_face.h"
#include "engine/glyph/text_shaper.h"

namespace gg {

namespace {

constexpr double kLeastGap = 0.06;  // em between the inks of glyphs that are drawn nearer by kerning
constexpr int kCoarse = 5;          // font units: values cut off at that gap are rounded so, for fewer classes
constexpr std::size_t kMostCharacters = 1000;  // beyond these, pairs would be counted by the million

/// Kerned advances of a face, em.
class PairShaper {
 public:
  PairShaper(const FontFace& face, const TextShaper& shaper) : face_(face), shaper_(shaper) {}
  bool has(char32_t c) const { return face_.state(c) == GlyphState::Present; }
  double advance(char32_t c) const {
    const auto shaped = shaper_.shape({c});
    return shaped.size() == 1 ? shaped[0].advance : 0;
  }
  double kerning(char32_t left, char32_t right, double plain) const {
    const auto shaped = shaper_.shape({left, right});
    return shaped.size() == 2 ? shaped[0].advance - plain : 0;  // one glyph: a ligature
  }

 private:
  const FontFace& face_;
  const TextShaper& shaper_;
};

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

Result<Kerning> contentKerning(const std::string& contentFont, const std::vector<FolderGlyph>& pictures,
                               int unitsPerEm) {
  const auto spec = FontSpec::parse(contentFont.empty() ? resourcePath("fonts/NotoSans-latin.woff2") : contentFont);
  if (!spec) return tl::unexpected(spec.error());
  const auto face = FontFace::open(*spec);
  if (!face) return tl::unexpected(face.error());
  const auto shaper = TextShaper::create(*face);
  if (!shaper) return tl::unexpected(shaper.error());
  const PairShaper pairs(*face, *shaper);

  std::u32string characters;
  std::vector<double> advances;
  std::vector<SideProfile> profiles;
  double theirs = 0, ours = 0;
  for (const auto& picture : pictures) {
    const char32_t c = picture.character;
    if (isFullWidth(c) || !pairs.has(c) || characters.size() == kMostCharacters) continue;
    characters.push_back(c);
    advances.push_back(pairs.advance(c));
    profiles.emplace_back(picture.bitmap, picture.advance);
    theirs += advances.back();
    ours += picture.advance;
  }
  const double scale = theirs > 0 ? ours / theirs * unitsPerEm : 0;
  std::vector<std::vector<int>> values;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    auto& row = values.emplace_back();
    for (std::size_t j = 0; j < characters.size(); ++j) {
      const double kerning = scale * pairs.kerning(characters[i], characters[j], advances[i]);
      row.push_back(withoutTouching(kerning, profiles[i], profiles[j], unitsPerEm));
    }
  }
  return inClasses(characters, values);
}

}  // namespace gg
