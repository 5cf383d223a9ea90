#include "engine/train/font_corpus.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "engine/glyph/font_face.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/train/corpus_file.h"

namespace gg {

namespace {

constexpr std::size_t kMaxRepeats = 4;

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::stringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

using Row = std::map<std::string, std::string>;

Result<std::vector<Row>> readList(const std::string& path) {
  auto bytes = readFile(path, 16 << 20);
  if (!bytes) return tl::unexpected(bytes.error());
  std::stringstream stream(std::string(bytes->begin(), bytes->end()));
  std::string line;
  std::getline(stream, line);
  const auto columns = split(line, '\t');
  for (const char* need : {"id", "files", "index", "group", "class", "scripts"}) {
    if (std::find(columns.begin(), columns.end(), need) == columns.end()) {
      return failure(ErrorCode::BadInput, path + " has no column \"" + need + "\".");
    }
  }
  std::vector<Row> rows;
  while (std::getline(stream, line)) {
    const auto fields = split(line, '\t');
    Row row;
    for (std::size_t i = 0; i < columns.size() && i < fields.size(); ++i) row[columns[i]] = fields[i];
    rows.push_back(std::move(row));
  }
  return rows;
}

bool allowed(char32_t character, const std::string& scripts) {
  const auto script = scriptOf(character);
  return scripts.find(script == "han" ? "han-" : script) != std::string::npos;
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

Status collect(CorpusFont& font, const FontSpec& spec, const std::vector<char32_t>& characters,
               FontCorpus::Report& report) {
  auto face = FontFace::open(spec);
  if (!face) return tl::unexpected(face.error());
  const GlyphFrame frame(64);
  for (const char32_t character : characters) {
    if (!font.isContent() && !allowed(character, font.scripts)) continue;
    const auto state = face->state(character);
    if (state != GlyphState::Present) {
      report.blank += state == GlyphState::Blank ? 1 : 0;
      continue;
    }
    auto outline = face->outline(character);
    if (!outline) continue;
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

std::string scriptOf(char32_t c) {
  const auto within = [c](char32_t low, char32_t high) { return c >= low && c <= high; };
  if (within(0x3041, 0x30FF) || within(0x31F0, 0x31FF)) return "kana";
  if (within(0x4E00, 0x9FFF) || within(0x3400, 0x4DBF) || within(0x20000, 0x323AF) || within(0xF900, 0xFAFF) ||
      c == 0x3005 || c == 0x3007) {
    return "han";
  }
  if (within(0xAC00, 0xD7A3) || within(0x1100, 0x11FF) || within(0x3130, 0x318F)) return "hangul";
  if (within(0x21, 0x24F) || within(0x1E00, 0x1EFF) || within(0x2010, 0x2044) || c == 0x20AC) return "latin";
  return "other";
}

bool isUnseen(char32_t character) {
  const auto script = scriptOf(character);
  if (script != "han" && script != "hangul") return false;
  const auto hash = static_cast<std::uint32_t>(static_cast<std::uint32_t>(character) * 2654435761U);
  return (hash >> 16) % 10 == 0;
}

Result<FontCorpus> FontCorpus::build(const BuildOptions& options, Report* report) {
  Report local;
  Report& tally = report != nullptr ? *report : local;
  auto rows = readList(options.list);
  if (!rows) return tl::unexpected(rows.error());
  FontCorpus corpus;
  for (auto& row : *rows) {
    FontSpec spec;
    for (const auto& file : split(row["files"], ';')) {
      spec.files.push_back(options.fontFolder + "/" + row["id"] + "/" + file.substr(file.find_last_of('/') + 1));
    }
    spec.faceIndex = std::atoi(row["index"].c_str());
    CorpusFont font;
    font.id = row["id"];
    font.group = row["group"];
    font.styleClass = row["class"];
    font.scripts = row["scripts"];
    if (auto ok = collect(font, spec, options.characters, tally); !ok) {
      tally.notes.push_back(ok.error().message);
    } else if (!font.glyphs.empty()) {
      corpus.fonts.push_back(std::move(font));
    }
  }
  for (const auto& entry : options.contentFonts) {
    const auto equals = entry.find('=');
    if (equals == std::string::npos) {
      return failure(ErrorCode::BadInput, "A content font is given as NAME=FONT; \"" + entry + "\" is not.");
    }
    auto spec = FontSpec::parse(entry.substr(equals + 1));
    if (!spec) return tl::unexpected(spec.error());
    CorpusFont font;
    font.id = "content:" + entry.substr(0, equals);
    if (auto ok = collect(font, *spec, options.characters, tally); !ok) return tl::unexpected(ok.error());
    corpus.fonts.push_back(std::move(font));
  }
  return corpus;
}

Status FontCorpus::save(const std::string& path) const { return writeFile(path, packCorpus(*this)); }

Result<FontCorpus> FontCorpus::load(const std::string& path) {
  auto bytes = readFile(path);
  if (!bytes) return tl::unexpected(bytes.error());
  return unpackCorpus(*bytes, path);
}

}  // namespace gg
