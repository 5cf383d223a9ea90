#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "engine/generate/generator.h"
#include "engine/glyph/character_set.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/model/zi2zi_forward.h"

namespace gg::cli {

namespace {

struct Arguments {
  std::string model, device = "auto";
  int threads = 0, rounds = 7;
  bool json = false;
};

/// Median seconds of `rounds` runs, after one that is not counted.
double median(int rounds, const std::function<void()>& action) {
  std::vector<double> seconds;
  for (int i = 0; i <= rounds; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    action();
    if (i > 0) seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  std::nth_element(seconds.begin(), seconds.begin() + rounds / 2, seconds.end());
  return seconds[static_cast<std::size_t>(rounds / 2)];
}

/// Eight references made from the content fonts; `variant` makes pictures no cache has seen.
StyleSet references(const ContentFonts& content, int size, int variant) {
  StyleSet style;
  GlyphTransform transform;
  transform.embolden = 0.01 + 1e-4 * variant;
  for (const char32_t character : U"ABCDabcd") {
    if (character == 0) continue;
    const auto outline = content.outline(character);
    if (outline) style.add(character, GlyphFrame(size).render(*outline, transform).bitmap, "benchmark");
  }
  return style;
}

int run(const Arguments& a) {
  auto device = deviceFromName(a.device);
  if (!device) return report(device.error());
  auto content = ContentFonts::open();
  if (!content) return report(content.error());
  auto created = Generator::create({a.model, *device, a.threads});
  if (!created) return report(created.error());
  auto& generator = **created;
  const int size = generator.info().config.size;

  int variant = 0;
  StyleEncoding encoding;
  Status status;
  const auto keep = [&status](Status result) {
    if (!result && status) status = std::move(result);
  };
  const double encode = median(a.rounds, [&] {
    auto result = generator.encode(references(*content, size, ++variant), *content, {});
    if (result) encoding = *result;
    keep(result ? Status() : Status(tl::unexpected(result.error())));
  });
  if (!status) return report(status.error());
  const auto generate = [&](const std::vector<char32_t>& characters) {
    keep(generator.generate(encoding, characters, *content, {}, [](GeneratedGlyph) {}));
  };
  const double latency = median(3 * a.rounds, [&] { generate({U'Q'}); });
  auto characters = CharacterSet::byName("ascii").value_or(CharacterSet::fromText(U"abcdefghijklmnop")).characters;
  characters.resize(std::min<std::size_t>(characters.size(), 64));
  const double batch = median(a.rounds, [&] { generate(characters); });
  if (!status) return report(status.error());
  Zi2ziForward peer;
  const double zi2zi = median(a.rounds, [&] { peer.run(); });

  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const double perSecond = double(characters.size()) / batch;
  const double glyph = 1 / perSecond, pixels = 256.0 * 256.0 / (double(size) * size);
  const nlohmann::ordered_json json = {{"size", size},
                                       {"threads", generator.threads()},
                                       {"device", generator.deviceTitle()},
                                       {"latency_ms", 1e3 * latency},
                                       {"glyphs_per_second", perSecond},
                                       {"megapixels_per_second", perSecond * size * size / 1e6},
                                       {"encode8_ms", 1e3 * encode},
                                       {"zi2zi_parameters", peer.parameters()},
                                       {"zi2zi_forward_ms", 1e3 * zi2zi},
                                       {"speedup_per_glyph", zi2zi / glyph},
                                       {"speedup_per_pixel", zi2zi / (glyph * pixels)},
                                       {"speedup_latency", zi2zi / latency},
                                       {"peak_rss_mb", double(usage.ru_maxrss) / 1024}};
  if (a.json) {
    std::printf("%s\n", json.dump().c_str());
  } else {
    for (const auto& [key, value] : json.items()) std::printf("%-22s %s\n", key.c_str(), value.dump().c_str());
  }
  return kDone;
}

}  // namespace

void addBenchmarkCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("benchmark", "Measure speed and memory; each figure is a median");
  auto a = std::make_shared<Arguments>();
  command->add_option("--model", a->model, "Weight file (default: the bundled one)");
  command->add_option("--device", a->device, "auto, cpu or cuda")->capture_default_str();
  command->add_option("--threads", a->threads, "CPU threads (default: measured)")->check(CLI::Range(1, 256));
  command->add_option("--rounds", a->rounds, "Runs per figure")->capture_default_str()->check(CLI::Range(1, 1000));
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
