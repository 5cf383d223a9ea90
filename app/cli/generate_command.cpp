#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/style_session.h"
#include "engine/base/unicode.h"
#include "engine/export/glyph_folder.h"
#include "engine/export/sheet.h"
#include "engine/generate/generate_job.h"
#include "engine/glyph/character_set.h"
#include "engine/model/safetensors.h"

namespace gg::cli {

namespace {

struct Arguments {
  StyleArguments style;
  std::string chars, charset, charsFile, out, sheet, dump;
  bool json = false;
};

Result<CharacterSet> wantedCharacters(const Arguments& a) {
  if (!a.charset.empty()) return CharacterSet::byName(a.charset);
  std::string text = a.chars;
  if (!a.charsFile.empty()) {
    auto bytes = readFile(a.charsFile, 16 << 20);
    if (!bytes) return tl::unexpected(bytes.error());
    text.assign(bytes->begin(), bytes->end());
  }
  auto set = CharacterSet::fromText(fromUtf8(text));
  if (set.characters.empty()) return failure(ErrorCode::BadInput, "No character to generate is given.");
  return set;
}

/// The network's input and output of the single character, as float tensors.
Result<Bytes> dump(StyleSession& session, char32_t character) {
  const auto attended = session.generator->attend(session.encoding, character, *session.content, session.language);
  if (!attended) return tl::unexpected(attended.error());
  SafetensorsFile file;
  const auto add = [&file](const char* name, const Bitmap& bitmap) {
    file.tensors[name] = floatTensor(std::vector<float>(bitmap.data(), bitmap.data() + bitmap.size()),
                                     {1, 1, bitmap.height(), bitmap.width()});
  };
  add("input", attended->content);
  add("output", attended->glyph.bitmap);
  return file.serialise();
}

FolderManifest describeRun(const StyleSession& session) {
  FolderManifest manifest;
  const auto& info = session.generator->info();
  manifest.model = info.file.substr(info.file.find_last_of('/') + 1);
  manifest.modelVersion = info.version;
  manifest.contentFont = session.content->description();
  manifest.device = session.generator->deviceTitle();
  manifest.size = info.config.size;
  for (const auto& reference : session.style.set.references) {
    manifest.styleCharacters.push_back(reference.character);
    if (manifest.styleSources.empty() || manifest.styleSources.back() != reference.source) {
      manifest.styleSources.push_back(reference.source);
    }
  }
  return manifest;
}

/// Proves that everything can be written before the work begins.
Status prepare(StagedFiles& files, const Arguments& a) {
  if (auto ok = files.addFolder(a.out); !ok) return ok;
  for (const auto& path : {a.sheet, a.dump}) {
    if (path.empty()) continue;
    if (auto ok = files.check(path); !ok) return ok;
  }
  return {};
}

/// The glyphs in the order they were asked for; what no content font has is noted in the manifest.
Result<std::vector<FolderGlyph>> generate(StyleSession& session, const CharacterSet& wanted, const StopFlag& stop,
                                          FolderManifest& manifest) {
  std::vector<FolderGlyph> glyphs;
  GenerateJob job(session.encoding, wanted.characters, session.language, stop);
  const auto ok = job.run(
      *session.generator, *session.content,
      [&](GeneratedGlyph glyph) {
        glyphs.push_back({glyph.character, std::move(glyph.bitmap), glyph.advance, glyph.clipped});
      },
      [](const Progress& p) {
        showProgress("generating " + std::to_string(p.done) + " / " + std::to_string(p.total));
      },
      [&](char32_t character) { manifest.missing.push_back(character); });
  showProgress("");
  if (!ok) return tl::unexpected(ok.error());
  if (glyphs.empty()) return failure(ErrorCode::BadInput, "None of the wanted characters is in a content font.");
  if (!manifest.missing.empty()) {
    const std::u32string text(manifest.missing.begin(), manifest.missing.end());
    std::fprintf(stderr, "glyphgraft-cli: No content font has %zu of the characters: %s%s\n", text.size(),
                 toUtf8(text.substr(0, 40)).c_str(), text.size() > 40 ? "…" : ".");
  }
  return glyphs;
}

Status write(StagedFiles& files, const Arguments& a, StyleSession& session, const std::vector<FolderGlyph>& glyphs,
             const FolderManifest& manifest, const StopFlag& stop) {
  if (auto ok = stageGlyphFolder(files, a.out, glyphs, manifest, stop); !ok) return ok;
  if (!a.sheet.empty()) {
    std::vector<SheetGlyph> cells;
    for (const auto& glyph : glyphs) cells.push_back({glyph.character, glyph.bitmap});
    const auto sheet = sheetFor(a.sheet, cells);
    if (!sheet) return tl::unexpected(sheet.error());
    if (auto ok = files.add(a.sheet, *sheet); !ok) return ok;
  }
  if (!a.dump.empty()) {
    const auto tensors = dump(session, glyphs.front().character);
    if (!tensors) return tl::unexpected(tensors.error());
    if (auto ok = files.add(a.dump, *tensors); !ok) return ok;
  }
  return files.commit();
}

void print(const Arguments& a, const StyleSession& session, const FolderManifest& manifest, std::size_t count,
           double seconds) {
  if (!a.json) {
    std::printf("%zu glyphs in %.1f s: %s\n", count, seconds, a.out.c_str());
    if (!a.sheet.empty()) std::printf("%s\n", a.sheet.c_str());
    return;
  }
  nlohmann::ordered_json json = {
      {"out", a.out},
      {"generated", count},
      {"missing", toUtf8(std::u32string(manifest.missing.begin(), manifest.missing.end()))},
      {"references", session.style.set.activeCount()},
      {"notes", session.style.notes},
      {"size", manifest.size},
      {"device", manifest.device},
      {"seconds", seconds}};
  if (!a.sheet.empty()) json["sheet"] = a.sheet;
  if (!a.dump.empty()) json["dump"] = a.dump;
  std::printf("%s\n", json.dump().c_str());
}

int run(const Arguments& a, const StopFlag& stop) {
  const auto wanted = wantedCharacters(a);
  if (!wanted) return report(wanted.error());
  if (!a.dump.empty() && wanted->characters.size() != 1) {
    std::fprintf(stderr, "glyphgraft-cli: --dump needs exactly one character; %zu are given.\n",
                 wanted->characters.size());
    return kWrongUsage;
  }
  StagedFiles files;
  if (const auto ok = prepare(files, a); !ok) return report(ok.error());
  auto session = StyleSession::open(a.style, wanted->characters, wanted->language);
  if (!session) return report(session.error());
  auto manifest = describeRun(*session);
  const auto begin = std::chrono::steady_clock::now();
  const auto glyphs = generate(*session, *wanted, stop, manifest);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  if (!glyphs) return report(glyphs.error());
  if (const auto ok = write(files, a, *session, *glyphs, manifest, stop); !ok) return report(ok.error());
  print(a, *session, manifest, glyphs->size(), seconds);
  return kDone;
}

}  // namespace

void addGenerateCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("generate", "Generate characters in the style of a few glyphs");
  auto a = std::make_shared<Arguments>();
  a->style.addTo(*command);
  auto* wanted = command->add_option_group("characters", "What to generate");
  wanted->add_option("--chars", a->chars, "These characters");
  wanted->add_option("--charset", a->charset, "A bundled set (see: charsets)");
  wanted->add_option("--chars-file", a->charsFile, "The characters of a UTF-8 text file");
  wanted->require_option(1);
  command->add_option("--out", a->out, "Folder for the PNG files and manifest.json")->required();
  command->add_option("--sheet", a->sheet, "Also one sheet of all glyphs: FILE.png or FILE.svg");
  command->add_option("--dump", a->dump, "Store the network's input and output of the single character");
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a, &context] { return run(*a, context.stop); }; });
}

}  // namespace gg::cli
