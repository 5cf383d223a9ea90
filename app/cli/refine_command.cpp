#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/style_session.h"
#include "engine/base/staged_files.h"
#include "engine/train/refine.h"

namespace gg::cli {

namespace {

struct Arguments {
  StyleArguments style;
  RefineOptions options;
  std::string out;
  bool json = false;
};

int run(Arguments& a) {
  const StopFlag stop = stopOnSignals();
  StagedFiles files;
  if (const auto ok = files.check(a.out); !ok) return report(ok.error());
  const auto session = StyleSession::open(a.style, {}, {});
  if (!session) return report(session.error());
  const auto device = deviceFromName(a.style.device);
  if (!device) return report(device.error());
  a.options.model = {a.style.model, *device, session->generator->threads(), a.style.size};
  double error = 0;
  const auto refined =
      refine(session->style.set, *session->content, session->language, a.options, stop, [&error](const RefineStep& s) {
        error = s.step == 1 ? s.error : 0.9 * error + 0.1 * s.error;
        showProgress("refining " + std::to_string(s.step) + " / " + std::to_string(s.steps) + ", L1 " +
                     std::to_string(error));
      });
  showProgress("");
  if (!refined) return report(refined.error());
  auto ok = files.add(a.out, refined->serialise());
  if (ok) ok = files.commit();
  if (!ok) return report(ok.error());
  if (a.json) {
    std::printf("%s\n",
                nlohmann::ordered_json{{"out", a.out}, {"steps", a.options.steps}, {"l1", error}}.dump().c_str());
  } else {
    std::printf("%s: refined in %d steps\n", a.out.c_str(), a.options.steps);
  }
  return kDone;
}

}  // namespace

void addRefineCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("refine", "Train the model on a style's own glyphs, each drawn from the others");
  auto a = std::make_shared<Arguments>();
  a->style.addTo(*command);
  command->add_option("--out", a->out, "Model to write: use it with --model")->required();
  command->add_option("--steps", a->options.steps, "Steps")->capture_default_str()->check(CLI::Range(1, 10000));
  command->add_option("--learning-rate", a->options.learningRate, "Learning rate")->capture_default_str();
  command->add_option("--seed", a->options.seed, "Seed of the draws")->capture_default_str();
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
