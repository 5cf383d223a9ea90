#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/trial_style.h"
#include "engine/generate/generator.h"
#include "engine/glyph/character_set.h"
#include "engine/model/zi2zi_forward.h"

namespace gg::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Arguments {
  std::string model, device = "auto";
  int threads = 0, rounds = 9;
  bool json = false;
};

using Action = std::function<void(int)>;

/// Median seconds of `rounds` runs of each action(i), run in turn, after one round that is not counted.
std::vector<double> medians(int rounds, const std::vector<Action>& actions) {
  std::vector<std::vector<double>> seconds(actions.size());
  for (int i = 0; i <= rounds; ++i) {
    for (std::size_t a = 0; a < actions.size(); ++a) {
      const auto begin = std::chrono::steady_clock::now();
      actions[a](i);
      if (i == 0) continue;
      seconds[a].push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
  }
  std::vector<double> middle;
  for (auto& times : seconds) {
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    middle.push_back(times[static_cast<std::size_t>(rounds / 2)]);
  }
  return middle;
}

double median(int rounds, const Action& action) { return medians(rounds, {action}).front(); }

double peakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return double(usage.ru_maxrss) / 1024;
}

/// The figures of one run. The first error of a generator call is kept.
class Benchmark {
 public:
  Benchmark(Generator& generator, const ContentFonts& content, int rounds)
      : generator_(generator), content_(content), rounds_(rounds) {}

  Result<Json> run() {
    const int size = generator_.info().config.size;
    const double encode = encodeSeconds(size);
    if (!status_) return tl::unexpected(status_.error());
    const double latency = median(3 * rounds_, [this](int) { generate({U'Q'}); });
    // A plain glyph right after a recorded one: recording must cost the others nothing.
    const auto recording = medians(3 * rounds_, {[this](int) { attend(U'Q'); }, [this](int) { generate({U'Q'}); }});
    const auto [batch, glyph] = bestBatch();
    if (!status_) return tl::unexpected(status_.error());
    const double ownPeak = peakMegabytes();
    Zi2ziForward peer;
    const double zi2zi = median(rounds_, [&peer](int) { peer.run(); });
    const double pixels = 256.0 * 256.0 / (double(size) * size);
    return Json{{"size", size},
                {"threads", generator_.threads()},
                {"device", generator_.deviceTitle().text()},
                {"latency_ms", 1e3 * latency},
                {"recorded_latency_ms", 1e3 * recording[0]},
                {"recorded_ratio", recording[0] / recording[1]},
                {"latency_beside_recording_ms", 1e3 * recording[1]},
                {"glyphs_per_second", 1 / glyph},
                {"batch", batch},
                {"megapixels_per_second", size * size / glyph / 1e6},
                {"encode8_ms", 1e3 * encode},
                {"zi2zi_parameters", peer.parameters()},
                {"zi2zi_forward_ms", 1e3 * zi2zi},
                {"zi2zi_ratio_per_glyph", zi2zi / glyph},
                {"zi2zi_ratio_per_pixel", zi2zi / (glyph * pixels)},
                {"zi2zi_ratio_latency", zi2zi / latency},
                {"peak_rss_mb", ownPeak},
                {"peak_rss_with_zi2zi_mb", peakMegabytes()}};
  }

 private:
  double encodeSeconds(int size) {
    std::vector<StyleSet> styles;
    for (int i = 0; i <= rounds_; ++i) styles.push_back(trialStyle(content_, size, i));
    return median(rounds_, [&](int i) {
      auto result = generator_.encode(styles[static_cast<std::size_t>(i)], content_, {});
      if (result) encoding_ = std::move(*result);
      keep(result ? Status() : Status(tl::unexpected(result.error())));
    });
  }

  /// The batch with the most glyphs a second, and its seconds per glyph.
  std::pair<std::size_t, double> bestBatch() {
    const auto most = static_cast<std::size_t>(generator_.batchSize(encoding_));
    const auto characters = CharacterSet::byName("ascii").value_or(CharacterSet::fromText(U"abcdefgh")).characters;
    std::pair<std::size_t, double> best = {1, 1e9};
    for (std::size_t count = 1; count <= std::min(most, characters.size()); count *= 2) {
      const std::vector<char32_t> some(characters.begin(), characters.begin() + static_cast<std::ptrdiff_t>(count));
      const double glyph = median(rounds_, [&](int) { generate(some); }) / double(count);
      if (glyph < best.second) best = {count, glyph};
    }
    return best;
  }

  void generate(const std::vector<char32_t>& characters) {
    keep(generator_.generate(encoding_, characters, content_, {}, [](GeneratedGlyph) {}));
  }
  void attend(char32_t character) {
    const auto attended = generator_.attend(encoding_, character, content_, {});
    keep(attended ? Status() : Status(tl::unexpected(attended.error())));
  }
  void keep(Status result) {
    if (!result && status_) status_ = std::move(result);
  }

  Generator& generator_;
  const ContentFonts& content_;
  int rounds_;
  StyleEncoding encoding_;
  Status status_;
};

int run(const Arguments& a) {
  const auto device = deviceFromName(a.device);
  if (!device) return report(device.error());
  const auto content = ContentFonts::open();
  if (!content) return report(content.error());
  const auto generator = Generator::create({a.model, *device, a.threads});
  if (!generator) return report(generator.error());
  const auto json = Benchmark(**generator, *content, a.rounds).run();
  if (!json) return report(json.error());
  if (a.json) {
    std::printf("%s\n", json->dump().c_str());
  } else {
    for (const auto& [key, value] : json->items()) std::printf("%-28s %s\n", key.c_str(), value.dump().c_str());
  }
  return kDone;
}

}  // namespace

void addBenchmarkCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("benchmark", "Measure speed and memory; times are medians");
  auto a = std::make_shared<Arguments>();
  command->add_option("--model", a->model, "Weight file (default: the bundled one)");
  addDeviceOption(*command, a->device);
  addThreadsOption(*command, a->threads);
  command->add_option("--rounds", a->rounds, "Runs per figure")->capture_default_str()->check(CLI::Range(1, 1000));
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
