#include "engine/train/ablation_study.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "engine/base/file_io.h"
#include "engine/base/fingerprint.h"
#include "engine/model/model_cost.h"
#include "engine/train/corpus_content.h"
#include "engine/train/step_log.h"

namespace gg {

namespace {

using Json = nlohmann::ordered_json;

std::string inFolder(const AblationOptions& options, const std::string& name) { return options.folder + "/" + name; }
std::string figuresFile(const AblationOptions& options, const AblationVariant& variant) {
  return inFolder(options, variant.name + ".json");
}

bool isStored(const AblationOptions& options, const AblationVariant& variant) {
  return std::filesystem::exists(figuresFile(options, variant));
}

Result<std::string> readString(const std::string& path) {
  const auto bytes = readFile(path);
  if (!bytes) return tl::unexpected(bytes.error());
  return std::string(bytes->begin(), bytes->end());
}

/// All that the figures depend on, but for the machine.
Result<std::string> description(const AblationOptions& options) {
  const auto& training = options.training;
  const auto& judging = options.evaluation;
  Json json = {{"network", Json::parse(training.config.toJson())},
               {"steps", training.steps},
               {"learning_rate", training.learningRate},
               {"warm_up", training.warmUp},
               {"fonts", training.sampling.fonts},
               {"targets", training.sampling.targets},
               {"max_references", training.sampling.maxReferences},
               {"augment", training.sampling.augment},
               {"blend", training.sampling.blend},
               {"seed", training.seed},
               {"judged_glyphs", judging.glyphs},
               {"judged_fonts", judging.maxFonts},
               {"judged_scripts", judging.scripts}};
  for (const auto& [key, file] :
       {std::pair("corpus", training.corpusFile), std::pair("validation_corpus", options.validationFile)}) {
    const auto bytes = readFile(file);
    if (!bytes) return tl::unexpected(bytes.error());
    json[key] = fingerprint(*bytes);
  }
  return json.dump(1) + "\n";
}

/// The folder is this study's, from now on at least.
Status claimFolder(const AblationOptions& options) {
  if (auto ok = makeWritableFolder(options.folder); !ok) return ok;
  const auto wanted = description(options);
  if (!wanted) return tl::unexpected(wanted.error());
  const auto file = inFolder(options, "study.json");
  if (!std::filesystem::exists(file)) return writeFile(file, *wanted);
  const auto present = readString(file);
  if (!present) return tl::unexpected(present.error());
  if (*present == *wanted) return {};
  return failure(ErrorCode::BadInput, options.folder + " holds a study with other options; give another folder.");
}

Result<std::vector<AblationVariant>> chosenVariants(const AblationOptions& options) {
  const auto all = ablationVariants(options.training.config);
  if (options.only.empty()) return all;
  std::vector<AblationVariant> chosen;
  for (const auto& name : options.only) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& variant) { return variant.name == name; });
    if (found == all.end()) return failure(ErrorCode::BadInput, "There is no variant “" + name + "”.");
    chosen.push_back(*found);
  }
  return chosen;
}

Result<Evaluation> judge(const AblationOptions& options, const std::string& model, const StopFlag& stop) {
  const auto fonts = FontCorpus::load(options.validationFile);
  if (!fonts) return tl::unexpected(fonts.error());
  const auto content = corpusContent(*fonts);
  if (!content) return tl::unexpected(content.error());
  const auto generator = Generator::create({model, options.training.device, options.training.threads});
  if (!generator) return tl::unexpected(generator.error());
  auto judging = options.evaluation;
  judging.references = {kAblationReferences};
  judging.seed = options.training.seed;
  judging.device = options.training.device;
  judging.sheetFonts = 0;
  judging.networkAlone = true;  // what networks are compared by is their own work
  return evaluate(**generator, *fonts, nullptr, *content, judging, stop);
}

Status runVariant(const AblationOptions& options, const AblationVariant& variant, const ModelConfig& config,
                  const StopFlag& stop, const TrainLog& log) {
  auto training = options.training;
  training.config = config;
  training.seed += variant.seedShift;
  training.sampling.fontShare = variant.fontShare;
  training.outFile = inFolder(options, variant.name + ".safetensors");
  training.trainingData = "Variant " + variant.name + " of an ablation study: " + variant.change;
  const auto checkpoint = training.outFile + ".checkpoint";
  if (std::filesystem::exists(checkpoint)) training.resumeFile = checkpoint;
  const auto summary = train(training, stop, log);
  if (!summary) return tl::unexpected(summary.error());
  if (!summary->finished) return failure(ErrorCode::Cancelled, "The study was stopped; the same command goes on.");
  log("judging");
  auto evaluation = judge(options, training.outFile, stop);
  if (!evaluation) return tl::unexpected(evaluation.error());
  const auto cost = costOf(config);
  if (!cost) return tl::unexpected(cost.error());
  AblationFigures figures{
      variant.name,           config.toJson(),   summary->steps, loggedMinutes(training.outFile + ".csv"),
      cost->total.parameters, cost->total.glyph, summary->fonts, std::move(*evaluation)};
  if (auto ok = writeFile(figuresFile(options, variant), figures.toJson()); !ok) return ok;
  std::error_code ignored;
  std::filesystem::remove(checkpoint, ignored);  // six times as large as the model, and of no more use
  return {};
}

}  // namespace

Status runAblationStudy(const AblationOptions& options, const StopFlag& stop, const TrainLog& log) {
  const auto variants = chosenVariants(options);
  if (!variants) return tl::unexpected(variants.error());
  std::vector<ModelConfig> configs;
  for (const auto& variant : *variants) {
    auto config = variantConfig(options.training.config, variant);
    if (!config) return tl::unexpected(config.error());
    configs.push_back(std::move(*config));
  }
  if (auto ok = claimFolder(options); !ok) return ok;
  if (const auto stored = storedFigures(options); !stored) return tl::unexpected(stored.error());
  for (std::size_t i = 0; i < variants->size(); ++i) {
    const auto& variant = (*variants)[i];
    if (isStored(options, variant)) continue;
    const auto start = variant.name + " (" + std::to_string(i + 1) + " of " + std::to_string(variants->size()) + "): ";
    const auto logged = [&](const std::string& line) { log(start + line); };
    if (auto ok = runVariant(options, variant, configs[i], stop, logged); !ok) return ok;
  }
  return {};
}

Result<std::vector<AblationFigures>> storedFigures(const AblationOptions& options) {
  std::vector<AblationFigures> stored;
  for (const auto& variant : ablationVariants(options.training.config)) {
    if (!isStored(options, variant)) continue;
    const auto file = figuresFile(options, variant);
    const auto text = readString(file);
    if (!text) return tl::unexpected(text.error());
    auto figures = AblationFigures::fromJson(*text, file);
    if (!figures) return tl::unexpected(figures.error());
    const auto config = variantConfig(options.training.config, variant);
    if (!config) return tl::unexpected(config.error());
    if (figures->variant != variant.name || figures->config != config->toJson()) {
      return failure(ErrorCode::BadInput, file +
                                              " holds the figures of another network; remove it or give another "
                                              "folder.");
    }
    stored.push_back(std::move(*figures));
  }
  return stored;
}

}  // namespace gg
