#include <cstdio>

#include "app/cli/command.h"
#include "app/cli/step_options.h"
#include "engine/base/staged_files.h"
#include "engine/train/ablation_report.h"

namespace gg::cli {

namespace {

struct Arguments {
  AblationOptions options;
  std::string config, device = "auto", table, csv;
  std::string commandLine;
  bool list = false;
};

int list(const Arguments& a) {
  for (const auto& variant : ablationVariants(a.options.training.config)) {
    std::printf("%-19s %s\n", variant.name.c_str(), variant.change.c_str());
  }
  return kDone;
}

/// Proves that the files can be written: before the hours a study takes.
Status prepare(StagedFiles& files, const Arguments& a) {
  for (const auto& path : {a.table, a.csv}) {
    if (path.empty()) continue;
    if (auto ok = files.check(path); !ok) return ok;
  }
  return {};
}

Status write(StagedFiles& files, const Arguments& a) {
  const auto stored = storedFigures(a.options);
  if (!stored) return tl::unexpected(stored.error());
  const auto table = ablationMarkdown(a.options, *stored, a.commandLine);
  if (a.table.empty()) {
    std::printf("%s", table.c_str());
  } else if (auto ok = files.add(a.table, table); !ok) {
    return ok;
  }
  if (!a.csv.empty()) {
    if (auto ok = files.add(a.csv, ablationCsv(a.options, *stored)); !ok) return ok;
  }
  return files.commit();
}

int run(Arguments& a) {
  auto& training = a.options.training;
  if (!a.config.empty()) {
    auto config = readConfig(a.config);
    if (!config) return report(config.error());
    training.config = *config;
  }
  if (a.list) return list(a);
  if (training.corpusFile.empty() || a.options.validationFile.empty() || a.options.folder.empty()) {
    std::fprintf(stderr,
                 "glyphgraft-cli: Name what to train and judge on, and where: --corpus, --val-corpus, --out.\n");
    return kWrongUsage;
  }
  const StopFlag stop = stopOnSignals();
  StagedFiles files;
  if (const auto ok = prepare(files, a); !ok) return report(ok.error());
  const auto device = deviceFromName(a.device);
  if (!device) return report(device.error());
  training.device = *device;
  const auto log = [](const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); };
  if (const auto ok = runAblationStudy(a.options, stop, log); !ok) return report(ok.error());
  const auto written = write(files, a);
  return written ? kDone : report(written.error());
}

}  // namespace

void addAblateCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("ablate", "Train variants of the network with equal budgets and compare them");
  auto a = std::make_shared<Arguments>();
  auto& t = a->options.training;
  auto& e = a->options.evaluation;
  command->add_flag("--list", a->list, "List the variants, and do nothing else");
  command->add_option("--corpus", t.corpusFile, "Packed corpus to train on (see: corpus pack)");
  command->add_option("--val-corpus", a->options.validationFile,
                      "Packed corpus of other fonts to judge on (corpus pack --with-unseen)");
  command->add_option("--out", a->options.folder, "Folder of the study; a study that was stopped goes on there");
  command->add_option("--only", a->options.only, "Only these variants; several processes can share a study")
      ->delimiter(',');
  command->add_option("--table", a->table, "Write the table to this file (Markdown) instead of printing it");
  command->add_option("--csv", a->csv, "Write the figures to this file");
  command->add_option("--config", a->config, "Configuration (JSON) of the base network");
  command->add_option("--steps", t.steps, "Steps of each training")->capture_default_str()->check(CLI::PositiveNumber);
  addStepOptions(*command, t);
  command->add_option("--seed", t.seed, "Seed of weights, batches, draws and intervals")->capture_default_str();
  command->add_option("--max-fonts", e.maxFonts, "Judge at most so many fonts of a script (drawn)");
  command->add_option("--glyphs", e.glyphs, "Judge at most so many glyphs per font, script and split")
      ->capture_default_str();
  command->add_option("--scripts", e.scripts, "Judge only these: latin, han, kana, hangul")
      ->delimiter(',')
      ->check(CLI::IsMember({"latin", "han", "kana", "hangul"}));
  addThreadsOption(*command, t.threads);
  addDeviceOption(*command, a->device);
  command->callback([a, &context] {
    a->commandLine = context.commandLine;
    context.chosen = [a] { return run(*a); };
  });
}

}  // namespace gg::cli
