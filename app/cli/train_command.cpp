#include <cstdio>

#include "app/cli/command.h"
#include "engine/base/file_io.h"
#include "engine/train/train.h"

namespace gg::cli {

namespace {

int run(TrainOptions options, const std::string& configFile, const std::string& device, const StopFlag& stop) {
  auto kind = deviceFromName(device);
  if (!kind) return report(kind.error());
  options.device = *kind;
  if (!configFile.empty()) {
    auto text = readFile(configFile, 1 << 20);
    if (!text) return report(text.error());
    auto config = ModelConfig::fromJson(std::string(text->begin(), text->end()));
    if (!config) return report(config.error());
    options.config = *config;
  }
  options.sampling.size = options.config.size;
  options.sampling.alignment = options.config.alignment;
  const auto summary = train(options, stop, [](const std::string& line) {
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
  });
  if (!summary) return report(summary.error());
  std::printf("%s after %lld steps and %.1f minutes: %s\n", summary->finished ? "finished" : "stopped",
              static_cast<long long>(summary->steps), summary->minutes, options.outFile.c_str());
  return kDone;
}

}  // namespace

void addTrainCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("train", "Train weights on a packed corpus");
  struct Arguments {
    TrainOptions options;
    std::string config, device = "auto";
  };
  auto a = std::make_shared<Arguments>();
  auto& o = a->options;
  command->add_option("--corpus", o.corpusFile, "Packed corpus (see: corpus pack)")->required();
  command->add_option("--val-corpus", o.validationFile, "Packed corpus of other fonts, scored while training");
  command->add_option("--out", o.outFile, "Model to write; OUT.checkpoint and OUT.csv lie beside it")->required();
  auto* resume = command->add_option("--resume", o.resumeFile, "Go on exactly from a checkpoint");
  command->add_option("--init", o.initFile, "Start from a model's weights")->excludes(resume);
  command->add_option("--config", a->config, "Network configuration (JSON), for a fresh start");
  command->add_option("--steps", o.steps, "End of the learning-rate schedule")->capture_default_str();
  command->add_option("--max-minutes", o.maxMinutes, "Stop in good order after this time");
  command->add_option("--learning-rate", o.learningRate, "Peak learning rate")->capture_default_str();
  command->add_option("--warm-up", o.warmUp, "Steps of rising learning rate")->capture_default_str();
  command->add_option("--fonts", o.sampling.fonts, "Fonts in a batch")
      ->capture_default_str()
      ->check(CLI::Range(1, 256));
  command->add_option("--targets", o.sampling.targets, "Glyphs per font in a batch")
      ->capture_default_str()
      ->check(CLI::Range(1, 256));
  command->add_option("--max-references", o.sampling.maxReferences, "References are drawn from 1 to this")
      ->capture_default_str()
      ->check(CLI::Range(1, 16));
  command->add_option("--threads", o.threads, "CPU threads")->capture_default_str()->check(CLI::Range(1, 256));
  command->add_option("--device", a->device, "auto, cpu or cuda")->capture_default_str();
  command->add_option("--seed", o.seed, "Seed of weights and batches")->capture_default_str();
  command->add_option("--validate-minutes", o.validateMinutes, "Time between validations")->capture_default_str();
  command->add_option("--save-minutes", o.saveMinutes, "Time between checkpoints")->capture_default_str();
  command->add_option("--training-data", o.trainingData, "A sentence about the data, stored in the model");
  command->callback([a, &context] {
    context.chosen = [a, &context] { return run(a->options, a->config, a->device, context.stop); };
  });
}

}  // namespace gg::cli
