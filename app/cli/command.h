#pragma once
// One file per subcommand; each adds itself to the program and says how it ended.
#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>

#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/model/model_config.h"

namespace gg::cli {

enum ExitCode { kDone = 0, kFailed = 1, kWrongUsage = 2, kBadInput = 3 };

/// What every subcommand shares.
struct Context {
  std::string commandLine;      // as typed
  std::function<int()> chosen;  // what the chosen subcommand runs; returns the exit code
};

/// Prints the error's sentence to standard error and returns its exit code.
int report(const Error& error);
/// The network configuration (JSON) of a file, which a wrong one is named with.
Result<ModelConfig> readConfig(const std::string& file);
/// A line of progress on standard error, overwritten in place; nothing when it is not a terminal.
void showProgress(const std::string& text);

/// Lets Ctrl-C and SIGTERM raise the flag that is returned, for a subcommand that looks at it; a second one ends the
/// program. Elsewhere the first one does.
StopFlag stopOnSignals();

/// "--device auto|cpu|cuda".
void addDeviceOption(CLI::App& command, std::string& device);
/// A whole number of threads from 1 to 256.
void addThreadsOption(CLI::App& command, int& threads);

void addAblateCommand(CLI::App& app, Context& context);
void addAttentionCommand(CLI::App& app, Context& context);
void addBenchmarkCommand(CLI::App& app, Context& context);
void addCalibrateCommand(CLI::App& app, Context& context);
void addCharsetsCommand(CLI::App& app, Context& context);
void addCorpusCommand(CLI::App& app, Context& context);
void addDevicesCommand(CLI::App& app, Context& context);
void addDrawNextCommand(CLI::App& app, Context& context);
void addEvaluateCommand(CLI::App& app, Context& context);
void addExportCommand(CLI::App& app, Context& context);
void addGenerateCommand(CLI::App& app, Context& context);
void addModelInfoCommand(CLI::App& app, Context& context);
void addOutlinesCommand(CLI::App& app, Context& context);
void addTrainCommand(CLI::App& app, Context& context);
void addRefineCommand(CLI::App& app, Context& context);

}  // namespace gg::cli
