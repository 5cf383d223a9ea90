#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "engine/train/character_lists.h"
#include "engine/train/font_corpus.h"

namespace gg::cli {
namespace {

struct PackArguments {
  FontCorpus::BuildOptions build;
  CharacterSelection selection;
  std::vector<std::string> characterFiles;
  std::string out;
  bool json = false;
};

struct FetchArguments {
  std::string list, out, only, cache;
};

int pack(PackArguments arguments) {
  if (arguments.characterFiles.empty()) arguments.characterFiles = bundledCharacterLists();
  auto characters = readCharacterLists(arguments.characterFiles, arguments.selection);
  if (!characters) return report(characters.error());
  arguments.build.characters = std::move(*characters);
  FontCorpus::Report tally;
  const auto corpus = FontCorpus::build(arguments.build, &tally);
  if (!corpus) return report(corpus.error());
  for (const std::string& note : tally.notes) std::fprintf(stderr, "left out: %s\n", note.c_str());
  if (corpus->fonts.empty()) {
    return report({ErrorCode::BadInput, "Nothing to pack: no font of " + arguments.build.list + " could be used.", {}});
  }
  if (const auto saved = corpus->save(arguments.out); !saved) return report(saved.error());
  if (arguments.json) {
    const nlohmann::ordered_json json = {
        {"out", arguments.out},       {"fonts", tally.fonts},     {"glyphs", tally.glyphs}, {"blank", tally.blank},
        {"repeated", tally.repeated}, {"clipped", tally.clipped}, {"left_out", tally.notes}};
    std::printf("%s\n", json.dump().c_str());
    return kDone;
  }
  std::printf("%s: %zu fonts, %zu glyphs; dropped %zu blank, %zu repeated, %zu clipped\n", arguments.out.c_str(),
              tally.fonts, tally.glyphs, tally.blank, tally.repeated, tally.clipped);
  return kDone;
}

int info(const std::string& file, bool asJson) {
  const auto start = std::chrono::steady_clock::now();
  const auto corpus = FontCorpus::load(file);
  if (!corpus) return report(corpus.error());
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  struct Count {
    std::size_t fonts = 0, glyphs = 0, unseen = 0;
  };
  std::map<std::string, Count> scripts;
  std::vector<std::string> content;
  std::size_t glyphs = 0;
  for (const CorpusFont& font : corpus->fonts) {
    glyphs += font.glyphs.size();
    if (font.isContent()) {
      content.push_back(font.id.substr(font.id.find(':') + 1));
      continue;
    }
    std::map<std::string, Count> own;
    for (const auto& [character, outline] : font.glyphs) {
      Count& count = own[scriptOf(character)];
      ++count.glyphs;
      count.unseen += isUnseen(character) ? 1 : 0;
    }
    for (const auto& [script, count] : own) {
      Count& sum = scripts[script];
      ++sum.fonts;
      sum.glyphs += count.glyphs;
      sum.unseen += count.unseen;
    }
  }
  std::error_code ignored;
  const auto bytes = std::filesystem::file_size(file, ignored);
  if (asJson) {
    nlohmann::json object = {
        {"file", file},     {"bytes", bytes},     {"load_seconds", seconds},
        {"glyphs", glyphs}, {"content", content}, {"fonts", corpus->fonts.size() - content.size()}};
    for (const auto& [script, count] : scripts) {
      object["scripts"][script] = {{"fonts", count.fonts}, {"glyphs", count.glyphs}, {"unseen", count.unseen}};
    }
    std::printf("%s\n", object.dump().c_str());
    return kDone;
  }
  std::printf("%s: %.1f MiB, %zu fonts, %zu glyphs, loaded in %.2f s\n", file.c_str(),
              static_cast<double>(bytes) / (1 << 20), corpus->fonts.size() - content.size(), glyphs, seconds);
  for (const auto& [script, count] : scripts) {
    std::printf("%-8s %4zu fonts %7zu glyphs, %zu of them of the unseen bucket\n", script.c_str(), count.fonts,
                count.glyphs, count.unseen);
  }
  std::printf("content ");
  for (const std::string& name : content) std::printf(" %s", name.c_str());
  std::printf("\n");
  return kDone;
}

/// Runs the fetch tool in place of this program; its exit codes are ours.
int fetch(const FetchArguments& arguments) {
  std::vector<std::string> words = {"python3", corpusListPath("fetch_fonts.py"), arguments.list, arguments.out};
  if (!arguments.only.empty()) words.insert(words.end(), {"--only", arguments.only});
  if (!arguments.cache.empty()) words.insert(words.end(), {"--cache", arguments.cache});
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  std::fflush(nullptr);
  execvp(argv[0], argv.data());
  return report({ErrorCode::Unsupported, "Fonts are fetched with Python 3, and python3 cannot be started.", {}});
}

void addPack(CLI::App& corpus, Context& context) {
  auto* command = corpus.add_subcommand("pack", "Pack the glyphs of a list's fonts into one file");
  auto a = std::make_shared<PackArguments>();
  command->add_option("--list", a->build.list, "Font list (TSV)")->required();
  command->add_option("--fonts", a->build.fontFolder, "Folder the fonts were fetched to")->required();
  command->add_option("--out", a->out, "Corpus to write")->required();
  command->add_option("--chars-file", a->characterFiles, "Characters to keep (default: the bundled lists)");
  command->add_option("--content", a->build.contentFonts, "Content fonts as NAME=FONT, packed beside the others");
  command->add_flag("--with-unseen", a->selection.includeUnseen, "Keep the unseen bucket, for validation only");
  command->add_option("--max-han", a->selection.maxHan, "Only so many Han characters, the first of the lists");
  command->add_option("--units", a->build.unitsPerEm, "Round coordinates to this em: a smaller file")
      ->check(CLI::Range(100, 4096));
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return pack(*a); }; });
}

void addInfo(CLI::App& corpus, Context& context) {
  auto* command = corpus.add_subcommand("info", "Say what a corpus holds");
  struct Arguments {
    std::string file;
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  command->add_option("file", a->file, "Packed corpus")->required();
  command->add_flag("--json", a->json, "One JSON object on standard output");
  command->callback([a, &context] { context.chosen = [a] { return info(a->file, a->json); }; });
}

void addFetch(CLI::App& corpus, Context& context) {
  auto* command = corpus.add_subcommand("fetch", "Download the fonts of a list (Python 3, npm, apt)");
  auto a = std::make_shared<FetchArguments>();
  command->add_option("--list", a->list, "Font list (TSV)")->required();
  command->add_option("--out", a->out, "Folder for the fonts")->required();
  command->add_option("--only", a->only, "Only ids that match this regular expression");
  command->add_option("--cache", a->cache, "Keep the downloaded archives here, and look here first");
  command->callback([a, &context] { context.chosen = [a] { return fetch(*a); }; });
}

}  // namespace

void addCorpusCommand(CLI::App& app, Context& context) {
  auto* corpus = app.add_subcommand("corpus", "Fonts of a list, packed into one file for training");
  corpus->require_subcommand(1);
  addPack(*corpus, context);
  addInfo(*corpus, context);
  addFetch(*corpus, context);
}

}  // namespace gg::cli
