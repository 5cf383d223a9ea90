#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/trial_style.h"
#include "engine/generate/generator.h"

namespace gg::cli {

namespace {

// What 19-bit products (TF32) may change: more is a fault of the device or of its library.
constexpr double kMeanTolerance = 0.002, kLargestTolerance = 0.1;

struct Arguments {
  std::string model;
  bool check = false, json = false;
};

struct Difference {
  double mean = 0, largest = 0;
  bool tolerable() const { return mean <= kMeanTolerance && largest <= kLargestTolerance; }
};

/// Some glyphs as a device draws them.
Result<std::vector<Bitmap>> drawn(const GeneratorOptions& options, const ContentFonts& content) {
  const auto generator = Generator::create(options);
  if (!generator) return tl::unexpected(generator.error());
  const auto style = trialStyle(content, (*generator)->info().config.size, 0);
  const auto encoding = (*generator)->encode(style, content, {});
  if (!encoding) return tl::unexpected(encoding.error());
  std::vector<Bitmap> glyphs;
  const std::u32string characters = U"QRgnä8&";
  const auto ok =
      (*generator)->generate(*encoding, {characters.begin(), characters.end()}, content, {}, [&](GeneratedGlyph glyph) {
        glyphs.push_back(std::move(glyph.bitmap));
      });
  if (!ok) return tl::unexpected(ok.error());
  return glyphs;
}

Difference difference(const std::vector<Bitmap>& one, const std::vector<Bitmap>& other) {
  Difference difference;
  double count = 0;
  for (std::size_t i = 0; i < one.size(); ++i) {
    for (std::size_t p = 0; p < one[i].size(); ++p) {
      const double error = std::abs(double(one[i].data()[p]) - double(other[i].data()[p]));
      difference.largest = std::max(difference.largest, error);
      difference.mean += error;  // what is no number stays in it
      ++count;
    }
  }
  difference.mean /= std::max(1.0, count);
  return difference;
}

/// How far the glyphs of a device are from those that one thread of the processor draws.
Result<Difference> check(const std::string& model, DeviceKind device) {
  const auto content = ContentFonts::open();
  if (!content) return tl::unexpected(content.error());
  const auto expected = drawn({model, DeviceKind::Cpu, 1}, *content);
  if (!expected) return tl::unexpected(expected.error());
  const auto glyphs = drawn({model, device}, *content);
  if (!glyphs) return tl::unexpected(glyphs.error());
  return difference(*glyphs, *expected);
}

int run(const Arguments& a) {
  nlohmann::ordered_json json = {{"devices", nlohmann::ordered_json::array()}};
  bool fine = true;
  for (const auto& device : availableDevices()) {
    nlohmann::ordered_json entry = {{"name", device.name}, {"title", device.title}};
    if (!a.json) std::printf("%-8s %s\n", device.name.c_str(), device.title.c_str());
    // A generator takes the first CUDA device.
    if (a.check && (device.name == "cpu" || device.name == "cuda:0")) {
      const auto found = check(a.model, device.name == "cpu" ? DeviceKind::Cpu : DeviceKind::Cuda);
      if (!found) return report(found.error());
      fine = fine && found->tolerable();
      entry["mean_difference"] = found->mean;
      entry["largest_difference"] = found->largest;
      if (!a.json) {
        std::printf("%-8s pixels differ by %.6f in the mean, %.6f at most, from those of one thread of the processor\n",
                    "", found->mean, found->largest);
      }
    }
    json["devices"].push_back(std::move(entry));
  }
  if (a.json) std::printf("%s\n", json.dump().c_str());
  if (fine) return kDone;
  std::fprintf(stderr, "glyphgraft-cli: A device draws other glyphs than the processor.\n");
  return kFailed;
}

}  // namespace

void addDevicesCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("devices", "List the devices the network can run on");
  auto a = std::make_shared<Arguments>();
  auto* check = command->add_flag("--check", a->check, "Compare the glyphs that each draws with the processor's");
  command->add_option("--model", a->model, "With --check: weight file (default: the bundled one)")->needs(check);
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
