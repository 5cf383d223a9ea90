#include "engine/train/font_corpus.h"

#include <algorithm>
#include <cmath>

#include "engine/glyph/font_face.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/train/corpus_file.h"
#include "engine/train/font_list.h"

namespace gg {

namespace {

constexpr std::size_t kMaxRepeats = 4;  // so many code points with one drawing: filler, not a style
constexpr int kFrameSize = 64;          // px; clipping does not depend on it

bool allowed(char32_t character, const std::string& scripts) {
  const auto script = scriptOf(character);
  return scripts.find(script == "han" ? "han-" : script) != std::string::npos;
}

/// Coordinates rounded to a coarser em; contours that vanish with it are as thin as its unit.
GlyphOutline rounded(GlyphOutline outline, int unitsPerEm) {
  const double scale = unitsPerEm / outline.unitsPerEm;
  for (auto& p : outline.points) {
    p = {static_cast<float>(std::lround(p.x * scale)), static_cast<float>(std::lround(p.y * scale))};
  }
  outline.advance = static_cast<double>(std::lround(outline.advance * scale));
  outline.unitsPerEm = unitsPerEm;
  return outline;
}

/// What two glyphs must share to count as the same drawing.
std::string fingerprint(const GlyphOutline& outline) {
  std::string print;
  for (const auto& p : outline.points) {
    print += std::to_string(std::lround(p.x)) + ',' + std::to_string(std::lround(p.y)) + ';';
  }
  return print;
}

void dropRepeats(CorpusFont& font, FontCorpus::Report& report) {
  std::map<std::string, std::vector<char32_t>> drawings;
  for (const auto& [character, outline] : font.glyphs) drawings[fingerprint(outline)].push_back(character);
  for (const auto& [print, characters] : drawings) {
    if (characters.size() < kMaxRepeats) continue;
    for (const char32_t character : characters) font.glyphs.erase(character);
    report.repeated += characters.size();
  }
}

Status collect(CorpusFont& font, const FontSpec& spec, const FontCorpus::BuildOptions& options,
               FontCorpus::Report& report) {
  auto face = FontFace::open(spec);
  if (!face) return tl::unexpected(face.error());
  const GlyphFrame frame(kFrameSize);
  for (const char32_t character : options.characters) {
    if (!font.isContent() && !allowed(character, font.scripts)) continue;
    const auto state = face->state(character);
    if (state != GlyphState::Present) {
      report.blank += state == GlyphState::Blank ? 1 : 0;
      continue;
    }
    auto outline = face->outline(character);
    if (!outline) continue;
    if (options.unitsPerEm > 0) outline = rounded(std::move(*outline), options.unitsPerEm);
    const auto rendering = frame.render(*outline);
    if (!hasInk(rendering.bitmap)) {
      ++report.blank;
    } else if (rendering.clipped) {
      ++report.clipped;
    } else {
      font.glyphs.emplace(character, std::move(*outline));
    }
  }
  dropRepeats(font, report);
  report.glyphs += font.glyphs.size();
  ++report.fonts;
  return {};
}

}  // namespace

bool isUnseen(char32_t character) {
  const auto script = scriptOf(character);
  if (script != "han" && script != "hangul") return false;
  const auto hash = static_cast<std::uint32_t>(static_cast<std::uint32_t>(character) * 2654435761U);
  return (hash >> 16) % 10 == 0;
}

Result<FontCorpus> FontCorpus::build(const BuildOptions& options, Report* report) {
  Report local;
  Report& tally = report != nullptr ? *report : local;
  auto rows = readFontList(options.list);
  if (!rows) return tl::unexpected(rows.error());
  FontCorpus corpus;
  for (const auto& row : *rows) {
    CorpusFont font{row.id, row.group, row.styleClass, row.scripts, {}};
    if (auto ok = collect(font, {locateFiles(row, options.fontFolder), row.faceIndex, {}}, options, tally); !ok) {
      tally.notes.push_back(ok.error().message.text());
    } else if (font.glyphs.empty()) {
      tally.notes.push_back(row.id + " has none of the characters.");
    } else {
      corpus.fonts.push_back(std::move(font));
    }
  }
  for (const auto& entry : options.contentFonts) {
    const auto equals = entry.find('=');
    if (equals == std::string::npos) {
      return failure(ErrorCode::BadInput, "A content font is given as NAME=FONT; “" + entry + "” is not.");
    }
    auto spec = FontSpec::parse(entry.substr(equals + 1));
    if (!spec) return tl::unexpected(spec.error());
    CorpusFont font;
    font.id = "content:" + entry.substr(0, equals);
    if (auto ok = collect(font, *spec, options, tally); !ok) return tl::unexpected(ok.error());
    corpus.fonts.push_back(std::move(font));
  }
  return corpus;
}

Status FontCorpus::save(const std::string& path) const {
  auto bytes = packCorpus(*this);
  return bytes ? writeFile(path, *bytes) : tl::unexpected(bytes.error());
}

Result<FontCorpus> FontCorpus::load(const std::string& path) {
  auto bytes = readFile(path);
  if (!bytes) return tl::unexpected(bytes.error());
  return unpackCorpus(*bytes, path);
}

}  // namespace gg
