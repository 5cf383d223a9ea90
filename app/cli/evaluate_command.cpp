#include <cstdio>

#include "app/cli/command.h"
#include "app/cli/wanted_characters.h"
#include "engine/base/staged_files.h"
#include "engine/export/sheet.h"
#include "engine/glyph/character_set.h"
#include "engine/train/character_lists.h"
#include "engine/train/corpus_content.h"
#include "engine/train/deletion_figures.h"
#include "engine/train/evaluation_report.h"
#include "engine/train/evaluator.h"

namespace gg::cli {
namespace {

struct Arguments {
  EvaluationOptions options;
  std::string corpus, trainCorpus, list, fontFolder, targetFont, references, characters;
  std::string model, contentFont, device = "auto", csv, sheet, figures;
  std::string commandLine;
  std::vector<std::string> characterFiles;
  int threads = 0;
  bool json = false;
};

/// Every character that is asked for, from the named font.
Result<FontCorpus> oneFont(Arguments& arguments) {
  const auto spec = FontSpec::parse(arguments.targetFont);
  if (!spec) return tl::unexpected(spec.error());
  auto face = FontFace::open(*spec);
  if (!face) return tl::unexpected(face.error());
  auto& options = arguments.options;
  const auto references = charactersOf("--refs", arguments.references);
  if (!references) return tl::unexpected(references.error());
  const auto targets = charactersOf("--chars", arguments.characters);
  if (!targets) return tl::unexpected(targets.error());
  options.fixedReferences = CharacterSet::fromText(*references).characters;
  options.fixedTargets = CharacterSet::fromText(*targets).characters;
  if (options.fixedReferences.empty() || options.fixedTargets.empty()) {
    return failure(ErrorCode::BadInput, "--refs and --chars must each name a character.");
  }
  CorpusFont font{arguments.targetFont, "", "", "", {}};
  const std::string language = face->hanLanguage();
  font.scripts = language == "ja" ? "han-jp" : language == "zh-Hant" ? "han-tc" : "han-sc";
  for (const auto* characters : {&options.fixedReferences, &options.fixedTargets}) {
    for (const char32_t c : *characters) {
      auto outline = face->outline(c);
      if (!outline) return tl::unexpected(outline.error());
      font.glyphs.emplace(c, std::move(*outline));
    }
  }
  FontCorpus corpus;
  corpus.fonts.push_back(std::move(font));
  return corpus;
}

Result<FontCorpus> listedFonts(const Arguments& arguments) {
  FontCorpus::BuildOptions build;
  build.list = arguments.list;
  build.fontFolder = arguments.fontFolder;
  auto files = arguments.characterFiles.empty() ? bundledCharacterLists() : arguments.characterFiles;
  auto characters = readCharacterLists(files, {true, 0});
  if (!characters) return tl::unexpected(characters.error());
  build.characters = std::move(*characters);
  FontCorpus::Report tally;
  auto corpus = FontCorpus::build(build, &tally);
  for (const std::string& note : tally.notes) std::fprintf(stderr, "left out: %s\n", note.c_str());
  return corpus;
}

Result<FontCorpus> gather(Arguments& arguments) {
  if (!arguments.targetFont.empty()) return oneFont(arguments);
  if (!arguments.list.empty()) return listedFonts(arguments);
  return FontCorpus::load(arguments.corpus);
}

/// Lines of cells in a frame of `size` px; those that a line lacks are blank.
Result<Bytes> sheetOf(const Evaluation& evaluation, int size, const std::string& path) {
  constexpr std::size_t kGlyphs = 6, kReferences = 4;
  const Bitmap blank(size, size);
  std::vector<SheetGlyph> cells;
  const auto addCells = [&](const std::vector<Bitmap>& pictures, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) cells.push_back({0, i < pictures.size() ? pictures[i] : blank});
  };
  for (const SheetLine& line : evaluation.sheet) {
    addCells(line.content, kGlyphs);
    addCells(line.references, kReferences);
    addCells(line.made, kGlyphs);
    addCells(line.real, kGlyphs);
  }
  SheetOptions options;
  options.columns = static_cast<int>(3 * kGlyphs + kReferences);
  return sheetFor(path, cells, options);
}

/// Proves that the files can be written: before the hours an evaluation may take.
Status prepare(StagedFiles& files, const Arguments& arguments) {
  if (const auto ok = arguments.sheet.empty() ? Status() : checkSheetPath(arguments.sheet); !ok) return ok;
  for (const auto& path : {arguments.csv, arguments.sheet, arguments.figures}) {
    if (path.empty()) continue;
    if (auto ok = files.check(path); !ok) return ok;
  }
  return {};
}

Result<std::string> figuresOf(const Arguments& arguments, const Evaluation& evaluation, const std::string& model) {
  auto weights = weightsFingerprint(model);
  if (!weights) return tl::unexpected(weights.error());
  auto figures = deletionFigures(evaluation);
  figures.weights = std::move(*weights);
  figures.command = arguments.commandLine;
  return deletionFiguresJson(figures);
}

Status write(StagedFiles& files, const Arguments& arguments, const Evaluation& evaluation, const ModelInfo& model) {
  if (!arguments.figures.empty()) {
    const auto figures = figuresOf(arguments, evaluation, model.file);
    if (!figures) return tl::unexpected(figures.error());
    if (auto ok = files.add(arguments.figures, *figures); !ok) return ok;
  }
  if (!arguments.csv.empty()) {
    if (auto ok = files.add(arguments.csv, evaluationCsv(evaluation)); !ok) return ok;
  }
  if (!arguments.sheet.empty()) {
    const auto sheet = sheetOf(evaluation, model.config.size, arguments.sheet);
    if (!sheet) return tl::unexpected(sheet.error());
    if (auto ok = files.add(arguments.sheet, *sheet); !ok) return ok;
  }
  return files.commit();
}

int run(Arguments& arguments) {
  const int sources =
      (arguments.corpus.empty() ? 0 : 1) + (arguments.list.empty() ? 0 : 1) + (arguments.targetFont.empty() ? 0 : 1);
  if (sources != 1 || arguments.list.empty() != arguments.fontFolder.empty()) {
    std::fprintf(stderr,
                 "glyphgraft-cli: Name what to evaluate: --corpus, --list with --fonts, or --target-font "
                 "with --refs and --chars.\n");
    return kWrongUsage;
  }
  const StopFlag stop = stopOnSignals();
  StagedFiles files;
  if (const auto ok = prepare(files, arguments); !ok) return report(ok.error());
  const auto device = deviceFromName(arguments.device);
  if (!device) return report(device.error());
  const auto fonts = gather(arguments);
  if (!fonts) return report(fonts.error());
  Result<FontCorpus> training = FontCorpus();
  if (!arguments.trainCorpus.empty()) training = FontCorpus::load(arguments.trainCorpus);
  if (!training) return report(training.error());
  const bool packed = !arguments.corpus.empty() && arguments.contentFont.empty();
  const auto content = packed ? corpusContent(*fonts) : ContentFonts::open(arguments.contentFont);
  if (!content) return report(content.error());
  const auto generator = Generator::create({arguments.model, *device, arguments.threads});
  if (!generator) return report(generator.error());
  arguments.options.device = *device;
  const auto progress = [](const Progress& p) {
    showProgress("evaluating " + std::to_string(p.done) + " / " + std::to_string(p.total));
  };
  const auto evaluation = evaluate(**generator, *fonts, arguments.trainCorpus.empty() ? nullptr : &*training, *content,
                                   arguments.options, stop, progress);
  showProgress("");
  if (!evaluation) return report(evaluation.error());
  std::printf("%s\n", arguments.json ? evaluationJson(*evaluation).c_str() : evaluationTable(*evaluation).c_str());
  std::fflush(stdout);
  const auto written = write(files, arguments, *evaluation, (*generator)->info());
  if (!written) return report(written.error());
  if (arguments.sheet.empty() || arguments.json) return kDone;
  std::printf("%s, from the top (L1):\n", arguments.sheet.c_str());
  for (const SheetLine& line : evaluation->sheet) std::printf("  %s (%.4f)\n", line.font.c_str(), line.error);
  return kDone;
}

}  // namespace

void addEvaluateCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("evaluate", "Judge a model on fonts it was not trained on");
  auto a = std::make_shared<Arguments>();
  auto& o = a->options;
  command->add_option("--corpus", a->corpus, "Packed corpus of fonts to judge on (corpus pack --with-unseen)");
  command->add_option("--list", a->list, "Font list (TSV) instead of a corpus");
  command->add_option("--fonts", a->fontFolder, "Folder the list's fonts were fetched to");
  command->add_option("--chars-file", a->characterFiles, "With --list: characters to use (default: the bundled lists)");
  auto* target = command->add_option("--target-font", a->targetFont, "One font instead of a corpus");
  auto* refs = command->add_option("--refs", a->references, "With --target-font: the reference characters");
  auto* chars = command->add_option("--chars", a->characters, "With --target-font: the characters to generate");
  target->needs(refs)->needs(chars);
  refs->needs(target);
  chars->needs(target);
  command->add_option("--train-corpus", a->trainCorpus, "Training fonts: nearest-font baseline and the SFUC split");
  command->add_option("--k", o.references, "Numbers of references")->delimiter(',')->capture_default_str();
  command->add_option("--max-fonts", o.maxFonts, "At most so many fonts of a script (drawn)");
  command->add_option("--glyphs", o.glyphs, "At most so many glyphs per font, script and split")->capture_default_str();
  command->add_option("--scripts", o.scripts, "Only these: latin, han, kana, hangul")
      ->delimiter(',')
      ->check(CLI::IsMember({"latin", "han", "kana", "hangul"}));
  command->add_flag("--cross-script", o.crossScript, "Also Han and kana from Latin references and the other way round");
  command->add_flag("--ablate", o.ablate,
                    "Also with cross-attention off, and what that costs, and without the shape prior");
  command->add_option("--refine", o.refineSteps,
                      "Also with the model refined on each font's references, so many steps");
  command
      ->add_option("--draw-next", o.drawNext,
                   "Also after drawing so many characters more: those that draw-next proposes, and random ones")
      ->check(CLI::Range(1, kMaxReferences - 1));
  auto* deletion =
      command->add_option("--deletion", o.deletions,
                          "Also hide the patches that heads attend to, on so many glyphs per font, script and split");
  command
      ->add_option("--figures", a->figures,
                   "Write what the deletion test gave to this file, for the window (resources/models/*.deletion.json)")
      ->needs(deletion);
  command->add_option("--figure-size", o.figureSize, "Compare at this size in px (default: the model's)")
      ->check(CLI::Range(16, 512));
  command->add_option("--seed", o.seed, "Seed of all draws and intervals")->capture_default_str();
  command->add_option("--model", a->model, "Weight file (default: the bundled one)");
  command->add_option("--content-font", a->contentFont,
                      "Plain font to be restyled (default: the corpus', else the bundled ones)");
  addDeviceOption(*command, a->device);
  addThreadsOption(*command, a->threads);
  command->add_flag("--json", a->json, "One JSON object on standard output");
  command->add_option("--csv", a->csv, "Write every font's scores to this file");
  command->add_option("--sheet", a->sheet, "Write a picture (.png or .svg): content, references, generated, real");
  command->add_option("--sheet-fonts", o.sheetFonts, "Lines of the picture")->capture_default_str();
  command->add_flag("--sheet-worst", o.sheetWorst, "The picture shows what is drawn worst");
  command->callback([a, &context] {
    a->commandLine = context.commandLine;
    context.chosen = [a] { return run(*a); };
  });
}

}  // namespace gg::cli
