#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "engine/base/staged_files.h"
#include "engine/base/unicode.h"
#include "engine/model/safetensors.h"
#include "engine/train/calibration.h"
#include "engine/train/corpus_content.h"

namespace gg::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Arguments {
  CalibrationOptions options;
  std::string corpus, model, out, csv, device = "auto";
  int threads = 0;
  bool json = false;
};

/// The weight file with the scale in its metadata.
Result<Bytes> withScale(const std::string& model, const DoubtScale& scale) {
  auto file = SafetensorsFile::load(model);
  if (!file) return tl::unexpected(file.error());
  file->metadata["doubt"] = scale.toJson();
  return file->serialise();
}

std::string csvOf(const Calibration& calibration) {
  std::string text = "script,font,family,character,l1,missing_strokes,extra_strokes,bad";
  for (std::size_t i = 0; i < kSignCount; ++i) text += std::string(",") + name(static_cast<Sign>(i));
  text += "\n";
  std::array<char, 64> number{};
  const auto add = [&](double value) {
    std::snprintf(number.data(), number.size(), ",%.6g", value);
    text += number.data();
  };
  for (const auto& glyph : calibration.glyphs) {
    text += glyph.script + "," + glyph.font + "," + glyph.family + "," + uniName(glyph.character);
    add(glyph.l1);
    add(glyph.strokes.missing);
    add(glyph.strokes.extra);
    add(glyph.bad ? 1 : 0);
    for (const double sign : glyph.signs) add(sign);
    text += "\n";
  }
  return text;
}

Json toJson(const SuspicionScore& score) {
  return {{"script", score.script},         {"glyphs", score.glyphs},   {"bad", score.bad}, {"suspect", score.suspect},
          {"precision", score.precision()}, {"recall", score.recall()}, {"auc", score.auc}};
}

void print(const Arguments& a, const Calibration& calibration) {
  if (a.json) {
    Json json = {{"scale", Json::parse(calibration.scale.toJson())}};
    for (const auto& score : calibration.scores) json["scores"].push_back(toJson(score));
    if (!a.out.empty()) json["out"] = a.out;
    std::printf("%s\n", json.dump().c_str());
    return;
  }
  std::printf(
      "Bad: a tenth of the real glyph's strokes missing, or a tenth of the strokes too much, wherever they lie.\n"
      "Judged on each half of the families with the scale of the other half.\n"
      "%-15s %7s %7s %8s %10s %7s %6s\n",
      "script", "glyphs", "bad", "suspect", "precision", "recall", "AUC");
  for (const auto& score : calibration.scores) {
    std::printf("%-15s %7zu %6.1f%% %7.1f%% %10.2f %7.2f %6.3f\n", score.script.c_str(), score.glyphs,
                100.0 * double(score.bad) / double(score.glyphs), 100.0 * double(score.suspect) / double(score.glyphs),
                score.precision(), score.recall(), score.auc);
  }
  std::printf("%s\n", calibration.scale.toJson().c_str());
  if (!a.out.empty()) std::printf("%s: with this scale\n", a.out.c_str());
}

Status write(StagedFiles& files, const Arguments& a, const Calibration& calibration, const std::string& model) {
  if (!a.csv.empty()) {
    if (auto ok = files.add(a.csv, csvOf(calibration)); !ok) return ok;
  }
  if (!a.out.empty()) {
    const auto weights = withScale(model, calibration.scale);
    if (!weights) return tl::unexpected(weights.error());
    if (auto ok = files.add(a.out, *weights); !ok) return ok;
  }
  return files.commit();
}

int run(Arguments& a) {
  const StopFlag stop = stopOnSignals();
  StagedFiles files;
  for (const auto& path : {a.out, a.csv}) {
    if (path.empty()) continue;
    if (const auto ok = files.check(path); !ok) return report(ok.error());
  }
  const auto device = deviceFromName(a.device);
  if (!device) return report(device.error());
  const auto fonts = FontCorpus::load(a.corpus);
  if (!fonts) return report(fonts.error());
  const auto content = corpusContent(*fonts);
  if (!content) return report(content.error());
  const auto generator = Generator::create({a.model, *device, a.threads});
  if (!generator) return report(generator.error());
  const auto progress = [](const Progress& p) {
    showProgress("calibrating " + std::to_string(p.done) + " / " + std::to_string(p.total));
  };
  const auto calibration = calibrate(**generator, *fonts, *content, a.options, stop, progress);
  showProgress("");
  if (!calibration) return report(calibration.error());
  if (const auto ok = write(files, a, *calibration, (*generator)->info().file); !ok) return report(ok.error());
  print(a, *calibration);
  return kDone;
}

}  // namespace

void addCalibrateCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("calibrate", "Fit which made glyphs are suspect, on fonts not trained on");
  auto a = std::make_shared<Arguments>();
  auto& o = a->options;
  command->add_option("--corpus", a->corpus, "Packed corpus of fonts to judge on (corpus pack --with-unseen)")
      ->required();
  command->add_option("--model", a->model, "Weight file (default: the bundled one)");
  command->add_option("--out", a->out, "Write the weight file with the fitted scale (may be the same file)");
  command->add_option("--csv", a->csv, "Write every glyph's signs to this file");
  command->add_option("--recall", o.recall, "Share of the bad glyphs that shall be suspect")
      ->capture_default_str()
      ->check(CLI::Range(0.05, 1.0));
  command->add_option("--k", o.evaluation.references, "Numbers of references")->delimiter(',')->capture_default_str();
  command->add_option("--glyphs", o.evaluation.glyphs, "At most so many glyphs per font, script and split")
      ->capture_default_str();
  command->add_option("--seed", o.evaluation.seed, "Seed of all draws")->capture_default_str();
  addDeviceOption(*command, a->device);
  addThreadsOption(*command, a->threads);
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
