#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/style_session.h"
#include "app/cli/wanted_characters.h"
#include "engine/base/staged_files.h"
#include "engine/base/unicode.h"
#include "engine/export/font_check.h"
#include "engine/export/font_export.h"
#include "engine/generate/generate_job.h"

namespace gg::cli {

namespace {

struct Arguments {
  StyleArguments style;
  WantedCharacters wanted;
  FontInfo info;
  TraceOptions trace;
  std::string out;
  bool unkerned = false, json = false;
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

void print(const Arguments& a, const Generated& made) {
  reportMissing(made.missing);
  if (!a.json) {
    std::printf("%s: %zu characters\n", a.out.c_str(), made.pictures.size());
    return;
  }
  const nlohmann::ordered_json json = {{"out", a.out},
                                       {"family", a.info.family},
                                       {"characters", made.pictures.size()},
                                       {"missing", toUtf8(made.missing)}};
  std::printf("%s\n", json.dump().c_str());
}

int run(const Arguments& a) {
  const StopFlag stop = stopOnSignals();
  const auto format = fontFormatOf(a.out);
  if (!format) {
    std::fprintf(stderr, "glyphgraft-cli: --out has to end in .ttf, .otf, .woff2, .ufo or .svg; it is %s.\n",
                 a.out.c_str());
    return kWrongUsage;
  }
  const auto wanted = a.wanted.resolve();
  if (!wanted) return report(wanted.error());
  // Names are checked before the work: with one blank glyph, as nothing is made yet.
  if (const auto ok = checkFont(a.info, {{{U' '}, {}, 0}}); !ok) return report(ok.error());
  StagedFiles files;
  const auto writable = *format == FontFormat::Ufo ? StagedFiles().addFolder(a.out) : files.check(a.out);
  if (!writable) return report(writable.error());
  auto session = StyleSession::open(a.style, wanted->characters, wanted->language);
  if (!session) return report(session.error());
  const auto made = generate(*session, *wanted, stop);
  if (!made) return report(made.error());
  const auto kerning =
      a.unkerned ? Result<Kerning>(Kerning{}) : contentKerning(a.style.contentFont, made->pictures, a.info.unitsPerEm);
  if (!kerning) return report(kerning.error());
  auto ok = stageFont(files, a.out, *format, a.info, made->pictures, *kerning, a.trace, stop, [](const Progress& p) {
    showProgress("tracing " + std::to_string(p.done) + " / " + std::to_string(p.total));
  });
  showProgress("");
  if (ok) ok = files.commit();
  if (!ok) return report(ok.error());
  print(a, *made);
  return kDone;
}

}  // namespace

void addExportCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("export", "Write a font of characters in the style of a few glyphs");
  auto a = std::make_shared<Arguments>();
  a->style.addTo(*command);
  a->wanted.addTo(*command);
  command->add_option("--out", a->out, "The font: FILE.ttf, .otf or .woff2, FOLDER.ufo, or all glyphs in FILE.svg")
      ->required();
  command->add_option("--family", a->info.family, "Family name")->required();
  command->add_option("--style-name", a->info.style, "Style name")->capture_default_str();
  command->add_option("--designer", a->info.designer, "Designer");
  command->add_option("--copyright", a->info.copyright, "Copyright line");
  command->add_option("--licence", a->info.licence, "Licence text");
  command->add_option("--licence-url", a->info.licenceUrl, "Address of the licence");
  command->add_option("--vendor", a->info.vendorId, "Registered vendor id, four characters")->capture_default_str();
  command->add_option("--font-version", a->info.version, "Version")->capture_default_str();
  command->add_option("--weight", a->info.weight, "Weight, 1 … 1000")->capture_default_str();
  command->add_option("--trace-threshold", a->trace.threshold, "Outline: grey on the edge")
      ->check(CLI::Range(0.05, 0.95))
      ->capture_default_str();
  command->add_option("--trace-smoothing", a->trace.smoothing, "Outline: how far wavering edges are calmed, px")
      ->check(CLI::Range(0.0, 4.0))
      ->capture_default_str();
  command->add_option("--trace-corners", a->trace.cornerLimit, "Outline: 0 = only corners, 1.334 = none")
      ->check(CLI::Range(0.0, 1.334))
      ->capture_default_str();
  command->add_option("--trace-tolerance", a->trace.curveTolerance, "Outline: how far curves may stray, px")
      ->check(CLI::Range(0.02, 2.0))
      ->capture_default_str();
  command->add_option("--trace-specks", a->trace.smallestArea, "Outline: smaller spots are left out, em²")
      ->check(CLI::Range(0.0, 0.05))
      ->capture_default_str();
  command->add_flag("--no-kerning", a->unkerned, "Do not take over the content font's kerning");
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
