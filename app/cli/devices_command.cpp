#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "engine/generate/generator.h"

namespace gg::cli {

namespace {

int run(bool asJson) {
  nlohmann::ordered_json json = {{"devices", nlohmann::ordered_json::array()}};
  for (const auto& device : availableDevices()) {
    json["devices"].push_back({{"name", device.name}, {"title", device.title}});
    if (!asJson) std::printf("%-8s %s\n", device.name.c_str(), device.title.c_str());
  }
  if (asJson) std::printf("%s\n", json.dump().c_str());
  return kDone;
}

}  // namespace

void addDevicesCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("devices", "List the devices the network can run on");
  auto json = std::make_shared<bool>(false);
  command->add_flag("--json", *json, "Print one JSON object");
  command->callback([json, &context] { context.chosen = [json] { return run(*json); }; });
}

}  // namespace gg::cli
