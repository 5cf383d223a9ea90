#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/style_session.h"
#include "app/cli/wanted_characters.h"
#include "engine/base/staged_files.h"
#include "engine/base/unicode.h"
#include "engine/export/font_check.h"
#include "engine/export/font_from_pictures.h"
#include "engine/export/glyf_table.h"
#include "engine/export/truetype_font.h"
#include "engine/export/woff2_font.h"
#include "engine/generate/generate_job.h"

namespace gg::cli {

namespace {

struct Arguments {
  StyleArguments style;
  WantedCharacters wanted;
  FontInfo info;
  std::string out;
  bool json = false;

  std::string extension() const { return std::filesystem::path(out).extension().string(); }
};

struct Generated {
  std::vector<FolderGlyph> pictures;
  std::u32string missing;
};

Result<Generated> generate(StyleSession& session, const CharacterSet& wanted, const StopFlag& stop) {
  Generated made;
  GenerateJob job(session.encoding, wanted.characters, session.language, stop);
  const auto ok = job.run(
      *session.generator, *session.content,
      [&](GeneratedGlyph glyph) {
        made.pictures.push_back({glyph.character, std::move(glyph.bitmap), glyph.advance, glyph.clipped});
      },
      [](const Progress& p) { showProgress("generating " + std::to_string(p.done) + " / " + std::to_string(p.total)); },
      [&](char32_t character) { made.missing.push_back(character); });
  showProgress("");
  if (!ok) return tl::unexpected(ok.error());
  if (made.pictures.empty()) {
    return failure(ErrorCode::BadInput, "None of the wanted characters is in a content font.");
  }
  return made;
}

/// Lines of text stand so far apart that no glyph touches the next line's.
void fitLineHeight(FontInfo& info, const std::vector<FontGlyph>& glyphs) {
  for (const auto& glyph : glyphs) {
    const auto box = boundsOf(glyph.outline);
    info.ascender = std::max(info.ascender, box.top);
    info.descender = std::min(info.descender, box.bottom);
  }
}

/// The font file's bytes.
Result<Bytes> fontOf(const Arguments& a, const Generated& made, const StopFlag& stop) {
  auto info = a.info;
  const int size = made.pictures.front().bitmap.width();
  auto glyphs = fontGlyphs(made.pictures, size, info, {}, stop, [](const Progress& p) {
    showProgress("tracing " + std::to_string(p.done) + " / " + std::to_string(p.total));
  });
  showProgress("");
  if (!glyphs) return tl::unexpected(glyphs.error());
  fitLineHeight(info, *glyphs);
  auto font = trueTypeFont(info, std::move(*glyphs));
  return font && a.extension() == ".woff2" ? woff2Font(*font) : font;
}

void print(const Arguments& a, const Generated& made, std::size_t bytes) {
  reportMissing(made.missing);
  if (!a.json) {
    std::printf("%s: %zu characters, %.1f KiB\n", a.out.c_str(), made.pictures.size(), double(bytes) / 1024);
    return;
  }
  const nlohmann::ordered_json json = {{"out", a.out},
                                       {"family", a.info.family},
                                       {"characters", made.pictures.size()},
                                       {"missing", toUtf8(made.missing)},
                                       {"bytes", bytes}};
  std::printf("%s\n", json.dump().c_str());
}

int run(const Arguments& a) {
  const StopFlag stop = stopOnSignals();
  if (a.extension() != ".ttf" && a.extension() != ".woff2") {
    std::fprintf(stderr, "glyphgraft-cli: --out has to end in .ttf or .woff2; it is %s.\n", a.out.c_str());
    return kWrongUsage;
  }
  const auto wanted = a.wanted.resolve();
  if (!wanted) return report(wanted.error());
  // Names are checked before the work: with one blank glyph, as nothing is made yet.
  if (const auto ok = checkFont(a.info, {{{U' '}, {}, 0}}); !ok) return report(ok.error());
  StagedFiles files;
  if (const auto ok = files.check(a.out); !ok) return report(ok.error());
  auto session = StyleSession::open(a.style, wanted->characters, wanted->language);
  if (!session) return report(session.error());
  const auto made = generate(*session, *wanted, stop);
  if (!made) return report(made.error());
  const auto font = fontOf(a, *made, stop);
  if (!font) return report(font.error());
  auto ok = files.add(a.out, *font);
  if (ok) ok = files.commit();
  if (!ok) return report(ok.error());
  print(a, *made, font->size());
  return kDone;
}

}  // namespace

void addExportCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("export", "Write a font of characters in the style of a few glyphs");
  auto a = std::make_shared<Arguments>();
  a->style.addTo(*command);
  a->wanted.addTo(*command);
  command->add_option("--out", a->out, "The font: FILE.ttf or FILE.woff2")->required();
  command->add_option("--family", a->info.family, "Family name")->required();
  command->add_option("--style-name", a->info.style, "Style name")->capture_default_str();
  command->add_option("--designer", a->info.designer, "Designer");
  command->add_option("--copyright", a->info.copyright, "Copyright line");
  command->add_option("--licence", a->info.licence, "Licence text");
  command->add_option("--licence-url", a->info.licenceUrl, "Address of the licence");
  command->add_option("--vendor", a->info.vendorId, "Registered vendor id, four characters")->capture_default_str();
  command->add_option("--font-version", a->info.version, "Version")->capture_default_str();
  command->add_option("--weight", a->info.weight, "Weight, 1 … 1000")->capture_default_str();
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
