#include "app/cli/step_options.h"

namespace gg::cli {

void addStepOptions(CLI::App& command, TrainOptions& options) {
  auto& sampling = options.sampling;
  command.add_option("--learning-rate", options.learningRate, "Peak learning rate")->capture_default_str();
  command.add_option("--warm-up", options.warmUp, "Steps of rising learning rate")->capture_default_str();
  command.add_option("--fonts", sampling.fonts, "Fonts in a batch")->capture_default_str()->check(CLI::Range(1, 256));
  command.add_option("--targets", sampling.targets, "Glyphs per font in a batch")
      ->capture_default_str()
      ->check(CLI::Range(1, 256));
  command.add_option("--max-references", sampling.maxReferences, "References are drawn from 1 to this")
      ->capture_default_str()
      ->check(CLI::Range(1, 16));
  command.add_option("--augment", sampling.augment, "Share of fonts changed as a whole: slanted, bolder, rounder, …")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 1.0));
  command.add_option("--blend", sampling.blend, "Share of fonts mixed with another of their language")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 1.0));
}

}  // namespace gg::cli
