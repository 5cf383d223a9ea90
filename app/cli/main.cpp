#include <cstdio>
#include <exception>
#include <iostream>
#include <new>

#include "app/cli/command.h"
#include "engine/base/process_setup.h"

namespace {

/// What the command line asks for; returns the exit code.
int run(int argc, char** argv) {
  gg::cli::Context context{"glyphgraft-cli", {}};
  for (int i = 1; i < argc; ++i) context.commandLine += std::string(" ") + argv[i];
  CLI::App app("Few-shot font-style transfer: from a few style glyphs to a whole character set.");
  app.name("glyphgraft-cli");
  app.require_subcommand(1);
  app.failure_message([](const CLI::App*, const CLI::Error& error) {
    return std::string("glyphgraft-cli: ") + error.what() + "\nRun with --help for more information.\n";
  });
  app.set_version_flag("--version", GLYPHGRAFT_VERSION);
  gg::cli::addGenerateCommand(app, context);
  gg::cli::addExportCommand(app, context);
  gg::cli::addAttentionCommand(app, context);
  gg::cli::addEvaluateCommand(app, context);
  gg::cli::addAblateCommand(app, context);
  gg::cli::addCalibrateCommand(app, context);
  gg::cli::addCorpusCommand(app, context);
  gg::cli::addTrainCommand(app, context);
  gg::cli::addRefineCommand(app, context);
  gg::cli::addModelInfoCommand(app, context);
  gg::cli::addOutlinesCommand(app, context);
  gg::cli::addCharsetsCommand(app, context);
  gg::cli::addDrawNextCommand(app, context);
  gg::cli::addDevicesCommand(app, context);
  gg::cli::addBenchmarkCommand(app, context);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? gg::cli::kDone : gg::cli::kWrongUsage;
  }
  try {
    return context.chosen ? context.chosen() : gg::cli::kWrongUsage;
  } catch (const std::bad_alloc&) {
    return gg::cli::report({gg::ErrorCode::OutOfMemory, "There is not enough memory for this job.", {}});
  } catch (const std::exception& error) {
    return gg::cli::report({gg::ErrorCode::Internal, std::string("An internal error: ") + error.what() + ".", {}});
  }
}

/// Whether everything printed has arrived: a full disk shows only when the rest is written out.
bool outputWritten() {
  std::cout.flush();
  const bool flushed = std::fflush(stdout) == 0;
  return flushed && std::cout.good() && std::ferror(stdout) == 0;
}

}  // namespace

int main(int argc, char** argv) {
  gg::prepareProcess(argv);
  const int code = run(argc, argv);
  if (outputWritten() || code != gg::cli::kDone) return code;
  std::fputs("glyphgraft-cli: The standard output cannot be written.\n", stderr);
  return gg::cli::kFailed;
}
