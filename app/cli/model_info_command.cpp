#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "engine/generate/generator.h"

namespace gg::cli {

namespace {

int run(const std::string& file, bool json) {
  const auto info = readModelInfo(file.empty() ? bundledModelFile() : file);
  if (!info) return report(info.error());
  const auto config = nlohmann::ordered_json::parse(info->config.toJson());
  if (json) {
    std::printf("%s\n", nlohmann::ordered_json{{"file", info->file},
                                               {"parameters", info->parameters},
                                               {"content_font", info->contentFont},
                                               {"training_data", info->trainingData},
                                               {"trainer_version", info->version},
                                               {"config", config}}
                            .dump()
                            .c_str());
    return kDone;
  }
  std::printf("file           %s\nparameters     %lld\ncontent font   %s\ntraining data  %s\n", info->file.c_str(),
              static_cast<long long>(info->parameters), info->contentFont.c_str(), info->trainingData.c_str());
  for (const auto& [key, value] : config.items()) std::printf("%-14s %s\n", key.c_str(), value.dump().c_str());
  return kDone;
}

}  // namespace

void addModelInfoCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("model-info", "Show what a weight file says of itself");
  struct Arguments {
    std::string model;
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  command->add_option("--model,model", a->model, "Weight file (default: the bundled one)");
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(a->model, a->json); }; });
}

}  // namespace gg::cli
