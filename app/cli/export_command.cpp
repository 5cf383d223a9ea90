#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/style_session.h"
#include "app/cli/wanted_characters.h"
#include "engine/base/staged_files.h"
#include "engine/base/unicode.h"
#include "engine/export/font_check.h"
#include "engine/export/font_export.h"
#include "engine/export/kept_references.h"
#include "engine/export/licence_notes.h"
#include "engine/generate/generate_job.h"

namespace gg::cli {

namespace {

struct Arguments {
  StyleArguments style;
  WantedCharacters wanted;
  FontInfo info;
  TraceOptions trace;
  std::string out, specimenText;
  bool keepOutlines = false, unkerned = false, json = false;
};

struct Generated {
  std::vector<FolderGlyph> pictures;
  std::u32string missing;
};

Result<Generated> generate(StyleSession& session, const std::vector<char32_t>& wanted, const StopFlag& stop) {
  Generated made;
  GenerateJob job(session.encoding, wanted, session.language, stop);
  const auto ok = job.run(
      *session.generator, *session.content,
      [&](GeneratedGlyph glyph) {
        made.pictures.push_back({glyph.character, std::move(glyph.bitmap), glyph.advance, glyph.clipped});
      },
      [](const Progress& p) { showProgress("generating " + std::to_string(p.done) + " / " + std::to_string(p.total)); },
      [&](char32_t character) { made.missing.push_back(character); });
  showProgress("");
  if (!ok) return tl::unexpected(ok.error());
  return made;
}

/// What the references keep, and of the wanted characters those that have to be generated.
KeptReferences kept(const Arguments& a, const StyleSet& style, std::vector<char32_t>& wanted) {
  if (!a.keepOutlines) return {};
  auto kept = keptReferences(style, wanted, a.info.unitsPerEm);
  for (const auto& picture : kept.pictures) {
    wanted.erase(std::find(wanted.begin(), wanted.end(), picture.character));
  }
  return kept;
}

void printNotes(const std::vector<Sentence>& notes) {
  for (const auto& note : notes) std::fprintf(stderr, "glyphgraft-cli: %s\n", note.text().c_str());
}

/// What to know before a font is published.
void printLicences(const Arguments& a, const StyleSet& style) {
  const auto notes = licenceNotes(style, a.style.contentFont);
  printNotes(notes.warnings);
  printNotes(notes.licences);
  if (const auto note = vendorNote(a.info)) printNotes({*note});
}

void print(const Arguments& a, std::size_t characters, std::size_t outlines, const std::u32string& missing) {
  if (!a.json) {
    std::printf("%s: %zu characters\n", a.out.c_str(), characters);
    return;
  }
  const nlohmann::ordered_json json = {{"out", a.out},
                                       {"family", a.info.family},
                                       {"characters", characters},
                                       {"kept", outlines},
                                       {"missing", toUtf8(missing)}};
  std::printf("%s\n", json.dump().c_str());
}

int run(const Arguments& a) {
  const StopFlag stop = stopOnSignals();
  const auto format = fontFormatOf(a.out);
  if (!format) {
    std::fprintf(stderr, "glyphgraft-cli: --out has to end in .ttf, .otf, .woff2, .ufo, .svg or .pdf; it is %s.\n",
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
  if (isFont(*format)) printLicences(a, session->style.set);
  auto characters = wanted->characters;
  auto own = kept(a, session->style.set, characters);
  printNotes(own.notes);
  auto made = generate(*session, characters, stop);
  if (!made) return report(made.error());
  reportMissing(made->missing);
  FontParts parts{a.info, std::move(made->pictures), {}, {}, a.trace, a.specimenText};
  std::move(own).putInto(parts);
  if (parts.pictures.empty()) {
    return report({ErrorCode::BadInput, "None of the wanted characters is in a content font.", {}});
  }
  if (!a.unkerned) {
    auto kerning = contentKerning(a.style.contentFont, parts.pictures, a.info.unitsPerEm);
    if (!kerning) return report(kerning.error());
    parts.kerning = std::move(*kerning);
  }
  const std::size_t count = parts.pictures.size(), outlines = parts.outlines.size();
  auto ok = stageFont(files, a.out, *format, std::move(parts), stop, [](const Progress& p) {
    showProgress("tracing " + std::to_string(p.done) + " / " + std::to_string(p.total));
  });
  showProgress("");
  if (ok) ok = files.commit();
  if (!ok) return report(ok.error());
  print(a, count, outlines, made->missing);
  return kDone;
}

}  // namespace

void addExportCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("export", "Write a font of characters in the style of a few glyphs");
  auto a = std::make_shared<Arguments>();
  a->style.addTo(*command);
  a->style.addMixTo(*command);
  a->wanted.addTo(*command);
  command
      ->add_option(
          "--out", a->out,
          "The font: FILE.ttf, .otf or .woff2, FOLDER.ufo, all glyphs in FILE.svg, or a specimen of it in FILE.pdf")
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
  command->add_option("--specimen-text", a->specimenText, "What a specimen is set in (default: a pangram or verse)");
  command->add_flag("--keep-outlines", a->keepOutlines, "References that came from a font keep its outlines");
  command->add_flag("--no-kerning", a->unkerned, "Do not take over the content font's kerning");
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
