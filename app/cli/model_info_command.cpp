#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "engine/generate/generator.h"
#include "engine/generate/thread_choice.h"
#include "engine/model/model_cost.h"
#include "engine/model/model_time.h"

namespace gg::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Arguments {
  std::string model, config;
  bool cost = false, time = false, json = false;
  int threads = 0;
};

Json toJson(const ModelCost& cost) {
  return {{"parameters", cost.parameters},
          {"bytes", cost.bytes()},
          {"glyph_multiply_adds", cost.glyph},
          {"glyph_activation_bytes", cost.activationBytes()},
          {"encode8_multiply_adds", cost.encode}};
}

Result<Json> costJson(const ModelConfig& config) {
  const auto report = costOf(config);
  if (!report) return tl::unexpected(report.error());
  Json json = toJson(report->total);
  for (const auto& placement : report->placements) json["attention"][placement.block] = toJson(placement.cost);
  return json;
}

Result<Json> timeJson(const ModelConfig& config, int threads) {
  const auto report = timeOf(config, threads > 0 ? threads : chooseThreads(), stopOnSignals());
  if (!report) return tl::unexpected(report.error());
  Json json = {{"threads", report->threads}, {"runs", report->runs}, {"glyph_ms", report->glyph}};
  for (const auto& placement : report->placements) json["attention_ms"][placement.block] = placement.milliseconds;
  return json;
}

Result<Json> describeConfig(const std::string& file) {
  const auto config = readConfig(file);
  if (!config) return tl::unexpected(config.error());
  return Json{{"config", Json::parse(config->toJson())}};
}

Result<Json> describeModel(const std::string& file) {
  const auto info = readModelInfo(file.empty() ? bundledModelFile() : file);
  if (!info) return tl::unexpected(info.error());
  return Json{{"file", info->file},
              {"parameters", info->parameters},
              {"content_font", info->contentFont},
              {"training_data", info->trainingData},
              {"trainer_version", info->version},
              {"config", Json::parse(info->config.toJson())}};
}

/// One line a value; tables are indented.
void print(const Json& json, const std::string& indent = {}) {
  for (const auto& [key, value] : json.items()) {
    const int width = 24 - static_cast<int>(indent.size());
    if (value.is_object()) {
      std::printf("%s%s\n", indent.c_str(), key.c_str());
      print(value, indent + "  ");
    } else {
      const auto text = value.is_string() ? value.get<std::string>() : value.dump();
      std::printf("%s%-*s %s\n", indent.c_str(), width, key.c_str(), text.c_str());
    }
  }
}

int run(const Arguments& a) {
  auto json = a.config.empty() ? describeModel(a.model) : describeConfig(a.config);
  if (!json) return report(json.error());
  const auto config = ModelConfig::fromJson((*json)["config"].dump());
  if (!config) return report(config.error());
  if (a.cost || !a.config.empty()) {
    auto cost = costJson(*config);
    if (!cost) return report(cost.error());
    (*json)["cost"] = std::move(*cost);
  }
  if (a.time) {
    auto time = timeJson(*config, a.threads);
    if (!time) return report(time.error());
    (*json)["time"] = std::move(*time);
  }
  if (a.json) {
    std::printf("%s\n", json->dump().c_str());
  } else {
    print(*json);
  }
  return kDone;
}

}  // namespace

void addModelInfoCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("model-info", "Show what a weight file says of itself");
  auto a = std::make_shared<Arguments>();
  auto* model = command->add_option("--model,model", a->model, "Weight file (default: the bundled one)");
  command->add_option("--config", a->config, "A network configuration (JSON) instead, with its cost")->excludes(model);
  command->add_flag("--cost", a->cost, "Also multiply-adds and bytes, of each attention block, too");
  command->add_flag("--time", a->time,
                    "Also the time a glyph takes on this machine, and what each attention block adds");
  addThreadsOption(*command, a->threads);
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
