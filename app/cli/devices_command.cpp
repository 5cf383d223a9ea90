#include <cstdio>

#include "app/cli/command.h"
#include "engine/generate/generator.h"

namespace gg::cli {

void addDevicesCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("devices", "List the devices the network can run on");
  command->callback([&context] {
    context.chosen = [] {
      for (const auto& device : availableDevices()) std::printf("%-8s %s\n", device.name.c_str(), device.title.c_str());
      return int{kDone};
    };
  });
}

}  // namespace gg::cli
