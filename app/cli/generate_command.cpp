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
Status dump(const std::string& path, StyleSession& session, char32_t character) {
  auto attended = session.generator->attend(session.encoding, character, *session.content, session.language);
  if (!attended) return tl::unexpected(attended.error());
  SafetensorsFile file;
  for (const auto& [name, bitmap] :
       {std::pair("input", &attended->content), std::pair("output", &attended->glyph.bitmap)}) {
    file.tensors[name] = floatTensor(std::vector<float>(bitmap->data(), bitmap->data() + bitmap->size()),
                                     {1, 1, bitmap->height(), bitmap->width()});
  }
  return file.save(path);
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

int run(const Arguments& a, const StopFlag& stop) {
  auto wanted = wantedCharacters(a);
  if (!wanted) return report(wanted.error());
  if (!a.dump.empty() && wanted->characters.size() != 1) {
    return report({ErrorCode::BadInput, "--dump needs exactly one character; " +
                                            std::to_string(wanted->characters.size()) + " are given.", {}});
  }
  auto session = StyleSession::open(a.style, wanted->characters, wanted->language);
  if (!session) return report(session.error());
  auto manifest = describeRun(*session);

  const auto begin = std::chrono::steady_clock::now();
  std::vector<FolderGlyph> glyphs;
  GenerateJob job(session->encoding, wanted->characters, session->language);
  const auto ok = job.run(
      *session->generator, *session->content,
      [&](GeneratedGlyph glyph) {
        glyphs.push_back({glyph.character, std::move(glyph.bitmap), glyph.advance, glyph.clipped});
        if (stop.requested()) job.cancel();
      },
      [](const Progress& p) {
        showProgress("generating " + std::to_string(p.done) + " / " + std::to_string(p.total));
      },
      [&](char32_t character) { manifest.missing.push_back(character); });
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  showProgress("");
  if (!ok) return report(ok.error());
  if (!manifest.missing.empty()) {
    const std::u32string text(manifest.missing.begin(), manifest.missing.end());
    std::fprintf(stderr, "glyphgraft-cli: no content font has %zu of the characters: %s\n", text.size(),
                 toUtf8(text.substr(0, 40)).c_str());
  }
  if (glyphs.empty()) {
    return report({ErrorCode::BadInput, "None of the wanted characters is in a content font.", {}});
  }
  if (const auto saved = saveGlyphFolder(a.out, glyphs, manifest); !saved) return report(saved.error());
  if (!a.sheet.empty()) {
    std::vector<SheetGlyph> cells;
    for (const auto& glyph : glyphs) cells.push_back({glyph.character, glyph.bitmap});
    const bool svg = a.sheet.size() > 4 && a.sheet.substr(a.sheet.size() - 4) == ".svg";
    if (const auto saved = svg ? saveSvgSheet(a.sheet, cells) : savePngSheet(a.sheet, cells); !saved) {
      return report(saved.error());
    }
  }
  if (!a.dump.empty()) {
    if (const auto saved = dump(a.dump, *session, wanted->characters.front()); !saved) return report(saved.error());
  }
  if (a.json) {
    nlohmann::ordered_json json = {{"out", a.out},
                                   {"generated", glyphs.size()},
                                   {"missing", manifest.missing.size()},
                                   {"references", session->encoding.referenceIds().size()},
                                   {"size", manifest.size},
                                   {"seconds", seconds}};
    if (!a.sheet.empty()) json["sheet"] = a.sheet;
    std::printf("%s\n", json.dump().c_str());
  } else {
    std::printf("%zu glyphs in %.1f s: %s\n", glyphs.size(), seconds, a.out.c_str());
    if (!a.sheet.empty()) std::printf("%s\n", a.sheet.c_str());
  }
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
