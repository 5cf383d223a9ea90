#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/font_options.h"
#include "app/cli/style_session.h"
#include "app/cli/wanted_characters.h"
#include "engine/base/staged_files.h"
#include "engine/base/unicode.h"
#include "engine/export/font_check.h"
#include "engine/export/font_export.h"
#include "engine/export/kept_references.h"
#include "engine/export/licence_notes.h"
#include "engine/export/line_height.h"
#include "engine/export/picture_export.h"
#include "engine/generate/generate_job.h"

namespace gg::cli {

namespace {

struct Arguments {
  StyleArguments style;
  WantedCharacters wanted;
  FontOptions font;
  std::string out, specimenText, files, cache;
  int pixels = 0;
  bool keepOutlines = false, unkerned = false, json = false;

  std::optional<FontFormat> format() const {
    if (files == "svg") return FontFormat::SvgGlyphs;
    return files == "png" ? FontFormat::PngGlyphs : fontFormatOf(out);
  }
  /// Of a font; other formats hold no names.
  FontInfo info() const {
    auto info = font.info();
    if (!isFont(*format())) info.family = "Glyphs";
    return info;
  }
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
  auto kept = keptReferences(style, wanted, FontInfo().unitsPerEm);
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
  if (const auto note = vendorNote(a.info())) printNotes({*note});
}

/// The outlines of the former export, if there is a file of them.
Status readTraces(TraceCache& traces, const std::string& file) {
  if (file.empty() || !std::filesystem::exists(file)) return {};
  return readFile(file).and_then([&](const Bytes& bytes) { return traces.read(bytes, file); });
}

/// A glyph is adjusted that the font does not have: a slip of the pen, perhaps.
void reportUnused(const FontParts& parts) {
  std::u32string unused;
  for (const auto& [character, adjustment] : parts.adjustments) {
    const auto isIt = [c = character](const FolderGlyph& picture) { return picture.character == c; };
    if (std::none_of(parts.pictures.begin(), parts.pictures.end(), isIt)) unused.push_back(character);
  }
  if (unused.empty()) return;
  std::fprintf(stderr, "glyphgraft-cli: Settings for glyphs that are not exported: %s.\n", toUtf8(unused).c_str());
}

struct Written {
  std::size_t characters = 0, kept = 0, reused = 0;
};

void print(const Arguments& a, const Written& written, const std::u32string& missing) {
  if (!a.json) {
    std::printf("%s: %zu characters", a.out.c_str(), written.characters);
    if (!a.cache.empty()) std::printf(", %zu outlines reused", written.reused);
    std::printf("\n");
    return;
  }
  const nlohmann::ordered_json json = {
      {"out", a.out},         {"family", a.info().family}, {"characters", written.characters},
      {"kept", written.kept}, {"reused", written.reused},  {"missing", toUtf8(missing)}};
  std::printf("%s\n", json.dump().c_str());
}

Status checkTarget(StagedFiles& files, const std::string& out, FontFormat format) {
  const bool folder = format == FontFormat::Ufo || endingOf(format)[0] == '\0';
  return folder ? StagedFiles().addFolder(out) : files.check(out);
}

/// What the set makes of the style, with what was set for single glyphs.
Result<FontParts> partsOf(const Arguments& a, StyleSession& session, KeptReferences own, Generated made) {
  FontParts parts{a.info(), std::move(made.pictures), {}, {}, a.font.trace(), a.specimenText, a.font.adjustments()};
  std::move(own).putInto(parts);
  if (parts.pictures.empty()) {
    return failure(ErrorCode::BadInput, "None of the wanted characters is in a content font.");
  }
  std::vector<char32_t> characters;
  for (const auto& picture : parts.pictures) characters.push_back(picture.character);
  takeLineHeight(parts.info, session.style.set, characters, a.style.contentFont);
  parts.pictureSize = a.pixels;
  parts.manifest = describeRun(session.generator->info(), session.generator->deviceTitle().text(),
                               session.content->description(), session.style.set);
  parts.manifest.missing.assign(made.missing.begin(), made.missing.end());
  reportUnused(parts);
  if (!a.unkerned && isFont(*a.format())) {
    auto kerning = contentKerning(a.style.contentFont, parts.pictures, parts.info.unitsPerEm, parts.adjustments);
    if (!kerning) return tl::unexpected(kerning.error());
    parts.kerning = std::move(*kerning);
  }
  return parts;
}

int run(const Arguments& a) {
  const StopFlag stop = stopOnSignals();
  const auto format = a.format();
  if (!format) {
    std::fprintf(stderr,
                 "glyphgraft-cli: --out has to end in .ttf, .otf, .woff2, .ufo, .svg, .png or .pdf, or --files has to "
                 "be given; it is %s.\n",
                 a.out.c_str());
    return kWrongUsage;
  }
  const auto wanted = a.wanted.resolve();
  if (!wanted) return report(wanted.error());
  // Names are checked before the work: with one blank glyph, as nothing is made yet.
  if (const auto ok = checkFont(a.info(), {{{U' '}, {}, 0}}); !ok) return report(ok.error());
  StagedFiles files;
  if (const auto ok = checkTarget(files, a.out, *format); !ok) return report(ok.error());
  const auto traces = std::make_shared<TraceCache>();
  if (const auto ok = readTraces(*traces, a.cache); !ok) return report(ok.error());
  auto session = StyleSession::open(a.style, wanted->characters, wanted->language);
  if (!session) return report(session.error());
  if (isFont(*format)) printLicences(a, session->style.set);
  auto characters = wanted->characters;
  auto own = kept(a, session->style.set, characters);
  printNotes(own.notes);
  auto made = generate(*session, characters, stop);
  if (!made) return report(made.error());
  reportMissing(made->missing);
  const auto missing = made->missing;
  auto parts = partsOf(a, *session, std::move(own), std::move(*made));
  if (!parts) return report(parts.error());
  Written written{parts->pictures.size(), parts->outlines.size(), 0};
  parts->traces = traces;
  const auto staged = stageFont(files, a.out, *format, std::move(*parts), stop, [](const Progress& p) {
    showProgress("tracing " + std::to_string(p.done) + " / " + std::to_string(p.total));
  });
  showProgress("");
  if (!staged) return report(staged.error());
  written.reused = *staged;
  Status ok = a.cache.empty() ? Status() : files.add(a.cache, traces->bytes());
  if (ok) ok = files.commit();
  if (!ok) return report(ok.error());
  print(a, written, missing);
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
          "The font: FILE.ttf, .otf or .woff2, FOLDER.ufo, all glyphs in FILE.svg or .png, a specimen in FILE.pdf, "
          "or with --files a folder")
      ->required();
  a->font.addTo(*command);
  command->add_option("--specimen-text", a->specimenText, "What a specimen is set in (default: a pangram or verse)");
  command->add_option("--files", a->files, "A file of each glyph, in the folder --out")
      ->check(CLI::IsMember({"svg", "png"}));
  command->add_option("--pixels", a->pixels, "Side of a glyph in exported PNG pictures (default: as generated)")
      ->check(CLI::Range(kSmallestPicture, kLargestPicture));
  command->add_option("--cache", a->cache,
                      "Outlines of the former export, for glyphs that are as they were; written again");
  command->add_flag("--keep-outlines", a->keepOutlines, "References that came from a font keep its outlines");
  command->add_flag("--no-kerning", a->unkerned, "Do not take over the content font's kerning");
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
