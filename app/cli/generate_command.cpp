#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/style_session.h"
#include "app/cli/wanted_characters.h"
#include "engine/base/unicode.h"
#include "engine/export/glyph_folder.h"
#include "engine/export/sheet.h"
#include "engine/generate/generate_job.h"
#include "engine/model/safetensors.h"

namespace gg::cli {

namespace {

struct Arguments {
  StyleArguments style;
  WantedCharacters wanted;
  std::string out, sheet, dump;
  bool json = false;
};

/// The network's input [1, D, S, S] and output [1, 1, S, S] of the single character, as float tensors; "network": the
/// output without the shape prior.
Result<Bytes> dump(StyleSession& session, char32_t character) {
  Ablation withoutPrior;
  withoutPrior.networkAlone = true;
  auto& generator = *session.generator;
  const auto attended = generator.attend(session.encoding, character, *session.content, session.language);
  if (!attended) return tl::unexpected(attended.error());
  const auto alone = generator.attend(session.encoding, character, *session.content, session.language, withoutPrior);
  if (!alone) return tl::unexpected(alone.error());
  SafetensorsFile file;
  const auto add = [&file](const char* name, const Bitmap& bitmap) {
    file.tensors[name] = floatTensor(std::vector<float>(bitmap.data(), bitmap.data() + bitmap.size()),
                                     {1, bitmap.height() / bitmap.width(), bitmap.width(), bitmap.width()});
  };
  add("input", attended->input);
  add("output", attended->glyph.bitmap);
  add("network", alone->glyph.bitmap);
  return file.serialise();
}

/// Proves that everything can be written before the work begins.
Result<GlyphFolder> prepare(StagedFiles& files, const Arguments& a) {
  if (const auto ok = a.sheet.empty() ? Status() : checkSheetPath(a.sheet); !ok) return tl::unexpected(ok.error());
  auto folder = GlyphFolder::open(files, a.out);
  for (const auto& path : {a.sheet, a.dump}) {
    if (path.empty() || !folder) continue;
    if (const auto ok = files.check(path); !ok) folder = tl::unexpected(ok.error());
  }
  return folder;
}

/// What one run makes.
struct Made {
  FolderManifest manifest;
  std::vector<SheetGlyph> cells;  // only when a sheet is wanted: a set may be large
  std::u32string suspect;
};

/// Puts each glyph into the folder as it comes; what no content font has is noted in the manifest.
Result<Made> generate(const Arguments& a, StyleSession& session, const CharacterSet& wanted, const StopFlag& stop,
                      GlyphFolder& folder) {
  const auto& generator = *session.generator;
  Made made{
      describeRun(generator.info(), generator.deviceTitle().text(), session.content->description(), session.style.set),
      {},
      {}};
  auto& missing = made.manifest.missing;
  Status staged;
  GenerateJob job(session.encoding, wanted.characters, session.language, stop);
  const auto ok = job.run(
      *session.generator, *session.content,
      [&](GeneratedGlyph generated) {
        if (!staged) return;
        FolderGlyph glyph{generated.character, std::move(generated.bitmap), generated.advance, generated.clipped,
                          generated.doubt};
        staged = folder.add(glyph);
        if (!staged) job.cancel();
        if (glyph.doubt.suspect) made.suspect += glyph.character;
        if (!a.sheet.empty()) made.cells.push_back({glyph.character, std::move(glyph.bitmap)});
      },
      [](const Progress& p) { showProgress("generating " + std::to_string(p.done) + " / " + std::to_string(p.total)); },
      [&](char32_t character) { missing.push_back(character); });
  showProgress("");
  if (!staged) return tl::unexpected(staged.error());
  if (!ok) return tl::unexpected(ok.error());
  if (folder.count() == 0) return failure(ErrorCode::BadInput, "None of the wanted characters is in a content font.");
  reportMissing({missing.begin(), missing.end()});
  return made;
}

Status write(StagedFiles& files, const Arguments& a, StyleSession& session, const CharacterSet& wanted,
             const Made& made, GlyphFolder& folder) {
  if (auto ok = folder.finish(made.manifest); !ok) return ok;
  if (!a.sheet.empty()) {
    const auto sheet = sheetFor(a.sheet, made.cells);
    if (!sheet) return tl::unexpected(sheet.error());
    if (auto ok = files.add(a.sheet, *sheet); !ok) return ok;
  }
  if (!a.dump.empty()) {
    const auto tensors = dump(session, wanted.characters.front());
    if (!tensors) return tl::unexpected(tensors.error());
    if (auto ok = files.add(a.dump, *tensors); !ok) return ok;
  }
  return files.commit();
}

void print(const Arguments& a, const StyleSession& session, const Made& made, std::size_t count, double seconds) {
  const auto& manifest = made.manifest;
  if (!a.json) {
    std::printf("%zu glyphs in %.1f s: %s\n", count, seconds, a.out.c_str());
    if (!a.sheet.empty()) std::printf("%s\n", a.sheet.c_str());
    if (!made.suspect.empty())
      std::printf("%zu look doubtful: %s\n", made.suspect.size(), toUtf8(made.suspect).c_str());
    return;
  }
  auto notes = nlohmann::ordered_json::array();
  for (const auto& note : session.style.notes) notes.push_back(note.text());
  nlohmann::ordered_json json = {{"out", a.out},
                                 {"generated", count},
                                 {"missing", toUtf8(std::u32string(manifest.missing.begin(), manifest.missing.end()))},
                                 {"suspect", toUtf8(made.suspect)},
                                 {"references", session.style.set.activeCount()},
                                 {"notes", notes},
                                 {"size", manifest.size},
                                 {"device", manifest.device},
                                 {"seconds", seconds}};
  if (!a.sheet.empty()) json["sheet"] = a.sheet;
  if (!a.dump.empty()) json["dump"] = a.dump;
  std::printf("%s\n", json.dump().c_str());
}

int run(const Arguments& a) {
  const StopFlag stop = stopOnSignals();
  const auto wanted = a.wanted.resolve();
  if (!wanted) return report(wanted.error());
  if (!a.dump.empty() && wanted->characters.size() != 1) {
    std::fprintf(stderr, "glyphgraft-cli: --dump needs exactly one character; %zu are given.\n",
                 wanted->characters.size());
    return kWrongUsage;
  }
  StagedFiles files;
  auto folder = prepare(files, a);
  if (!folder) return report(folder.error());
  auto session = StyleSession::open(a.style, wanted->characters, wanted->language);
  if (!session) return report(session.error());
  const auto begin = std::chrono::steady_clock::now();
  const auto made = generate(a, *session, *wanted, stop, *folder);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  if (!made) return report(made.error());
  if (const auto ok = write(files, a, *session, *wanted, *made, *folder); !ok) return report(ok.error());
  print(a, *session, *made, folder->count(), seconds);
  return kDone;
}

}  // namespace

void addGenerateCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("generate", "Generate characters in the style of a few glyphs");
  auto a = std::make_shared<Arguments>();
  a->style.addTo(*command);
  a->style.addMixTo(*command);
  a->wanted.addTo(*command);
  command->add_option("--out", a->out, "Folder for the PNG files and manifest.json")->required();
  command->add_option("--sheet", a->sheet, "Also one sheet of all glyphs: FILE.png or FILE.svg");
  command->add_option("--dump", a->dump, "Store the network's input and output of the single character");
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
