#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/wanted_characters.h"
#include "engine/base/unicode.h"
#include "engine/export/font_export.h"
#include "engine/export/font_from_pictures.h"
#include "engine/export/line_height.h"
#include "engine/export/outline_fidelity.h"
#include "engine/glyph/font_face.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/png_io.h"
#include "engine/outline/outline_contours.h"

namespace gg::cli {

namespace {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

struct Arguments {
  WantedCharacters wanted;
  std::string font, glyphs;
  int size = 128;
  bool json = false;
};

/// Pictures to trace and, where they are those of a font, its own outlines.
struct Subject {
  FontParts parts;
  std::vector<FontGlyph> originals;  // one a picture, or none
  bool cubic = false;                // the font's curves
};

void addGlyph(Subject& subject, char32_t character, const GlyphOutline& outline, int size) {
  const int unitsPerEm = subject.parts.info.unitsPerEm;
  const double advance = outline.advance / outline.unitsPerEm;
  subject.parts.pictures.push_back({character, GlyphFrame(size).render(outline).bitmap, advance, false});
  subject.originals.push_back({{character},
                               contoursOf(outline, unitsPerEm / outline.unitsPerEm),
                               static_cast<int>(advance * unitsPerEm + 0.5)});
  subject.cubic = subject.cubic || std::count(outline.tags.begin(), outline.tags.end(), 2) > 0;
}

Result<Subject> read(const Arguments& a) {
  const auto wanted = a.wanted.resolve();
  if (!wanted) return tl::unexpected(wanted.error());
  Subject subject;
  subject.parts.info.family = "Outlines";
  if (!a.glyphs.empty()) {
    for (const char32_t c : wanted->characters) {
      auto picture = loadPng(a.glyphs + "/" + uniName(c) + ".png");
      if (!picture) return tl::unexpected(picture.error());
      subject.parts.pictures.push_back({c, std::move(*picture), 1, false});
    }
    return subject;
  }
  const auto face = FontSpec::parse(a.font).and_then(FontFace::open);
  if (!face) return tl::unexpected(face.error());
  for (const char32_t c : wanted->characters) {
    if (face->state(c) != GlyphState::Present) continue;
    const auto outline = face->outline(c);
    if (!outline) return tl::unexpected(outline.error());
    addGlyph(subject, c, *outline, a.size);
  }
  if (!subject.parts.pictures.empty()) return subject;
  return failure(ErrorCode::BadInput, a.font + " has none of the characters.");
}

struct Usage {
  Clock::time_point wall = Clock::now();
  double cpu = 0;  // s, of the whole process
  Usage() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) { return double(t.tv_sec) + 1e-6 * double(t.tv_usec); };
    cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    peakMegabytes = double(usage.ru_maxrss) / 1024;
  }
  double peakMegabytes = 0;
};

std::size_t medianPoints(const std::vector<FontGlyph>& glyphs, int unitsPerEm, bool cubic) {
  std::vector<std::size_t> counts;
  for (const auto& glyph : glyphs) {
    if (!glyph.contours.empty()) counts.push_back(pointsOf(glyph, unitsPerEm, cubic));
  }
  if (counts.empty()) return 0;
  std::nth_element(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2), counts.end());
  return counts[counts.size() / 2];
}

Status addSizes(Json& json, const Subject& subject, const std::vector<FontGlyph>& traced) {
  auto info = subject.parts.info;
  fitHeights(info, traced);
  for (const auto& [format, name] :
       {std::pair{FontFormat::TrueType, "ttf"}, {FontFormat::OpenType, "otf"}, {FontFormat::Woff2, "woff2"}}) {
    const auto file = fontFile(format, info, traced);
    if (!file) return tl::unexpected(file.error());
    json[std::string(name) + "_bytes"] = file->size();
    if (subject.originals.empty()) continue;
    const auto original = fontFile(format, info, subject.originals);
    if (!original) return tl::unexpected(original.error());
    json[std::string(name) + "_ratio"] = double(file->size()) / double(original->size());
  }
  return {};
}

Result<Json> measured(const Arguments& a) {
  const auto subject = read(a);
  if (!subject) return tl::unexpected(subject.error());
  const int unitsPerEm = subject->parts.info.unitsPerEm;
  const Usage begin;
  auto traced = fontGlyphs(subject->parts);
  if (!traced) return tl::unexpected(traced.error());
  auto info = subject->parts.info;
  fitHeights(info, traced->glyphs);
  const auto font = fontFile(FontFormat::TrueType, info, traced->glyphs);
  if (!font) return tl::unexpected(font.error());
  const Usage end;
  const auto fidelity = fidelityOf(subject->parts.pictures, traced->glyphs, unitsPerEm);
  const double counted = double(std::max<std::size_t>(1, fidelity.counted));
  Json json = {{"glyphs", fidelity.glyphs},
               {"size", subject->parts.pictures.front().bitmap.width()},
               {"seconds", std::chrono::duration<double>(end.wall - begin.wall).count()},
               {"cpu_seconds", end.cpu - begin.cpu},
               {"peak_rss_mb", end.peakMegabytes},
               {"mean_l1", fidelity.meanL1},
               {"worst_l1", fidelity.worstL1},
               {"structure_counted", fidelity.counted},
               {"structure_same", double(fidelity.sameStructure) / counted},
               {"structure_changed", toUtf8(std::u32string(fidelity.changed.begin(), fidelity.changed.end()))},
               {"median_points", medianPoints(traced->glyphs, unitsPerEm, subject->cubic)}};
  if (!subject->originals.empty()) {
    json["median_points_of_font"] = medianPoints(subject->originals, unitsPerEm, subject->cubic);
  }
  if (const auto ok = addSizes(json, *subject, traced->glyphs); !ok) return tl::unexpected(ok.error());
  return json;
}

int run(const Arguments& a) {
  const auto json = measured(a);
  if (!json) return report(json.error());
  if (a.json) {
    std::printf("%s\n", json->dump().c_str());
  } else {
    for (const auto& [key, value] : json->items()) std::printf("%-24s %s\n", key.c_str(), value.dump().c_str());
  }
  return kDone;
}

}  // namespace

void addOutlinesCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand(
      "outlines",
      "Measure how true, how small and how fast traced outlines are: seconds are those of tracing all glyphs "
      "and writing a TrueType font, ratios are to the font's own outlines");
  auto a = std::make_shared<Arguments>();
  auto* source = command->add_option_group("pictures", "What to trace");
  source->add_option("--font", a->font, "A font, drawn as pictures and compared with itself");
  source->add_option("--glyphs", a->glyphs, "A folder of pictures that generate wrote");
  source->require_option(1);
  a->wanted.addTo(*command);
  command->add_option("--size", a->size, "Side of a font's pictures, px")
      ->capture_default_str()
      ->check(CLI::Range(32, 512));
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
