#include "engine/generate/doubt.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "engine/glyph/picture_measures.h"
#include "engine/glyph/stroke_agreement.h"
#include "engine/glyph/topology.h"

namespace gg {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kMostCounted = 3;  // parts or holes of difference
constexpr float kShown = 0.1F;   // a design paler than this is not shown

constexpr std::array<const char*, kSignCount> kNames = {"parts", "holes", "unsteady",  "missing",
                                                        "extra", "blur",  "departure", "spread"};

double& at(Signs& signs, Sign sign) { return signs[static_cast<std::size_t>(sign)]; }

/// The designs of a content picture in full ink.
std::vector<Bitmap> designsOf(const Bitmap& content) {
  std::vector<Bitmap> designs;
  const int size = content.width();
  for (int top = 0; top < content.height(); top += size) {
    Bitmap design(size, size);
    const float* from = content.data() + static_cast<std::ptrdiff_t>(top) * size;
    const float most = *std::max_element(from, from + design.size());
    if (most < kShown) continue;
    std::transform(from, from + design.size(), design.data(), [most](float ink) { return ink / most; });
    designs.push_back(std::move(design));
  }
  return designs;
}

/// Pixels in between over the length of the outline.
double edgeWidth(const Bitmap& bitmap) {
  double between = 0, outline = 0;
  for (int y = 0; y + 1 < bitmap.height(); ++y) {
    for (int x = 0; x + 1 < bitmap.width(); ++x) {
      const float ink = bitmap.at(x, y);
      between += 4 * ink * (1 - ink);
      outline += std::hypot(bitmap.at(x + 1, y) - ink, bitmap.at(x, y + 1) - ink);
    }
  }
  return outline > 0 ? between / outline : 0;
}

}  // namespace

const char* name(Sign sign) { return kNames[static_cast<std::size_t>(sign)]; }

Sentence sentence(Sign sign) {
  switch (sign) {
    case Sign::Parts:
      return translatable("Engine", "It falls into other parts than the plain glyph.");
    case Sign::Holes:
      return translatable("Engine", "It has other holes than the plain glyph.");
    case Sign::Unsteady:
      return translatable("Engine", "Strokes hardly touch, or hardly part.");
    case Sign::Missing:
      return translatable("Engine", "A stroke of the plain glyph may be missing.");
    case Sign::Extra:
      return translatable("Engine", "It has strokes where the plain glyph has none.");
    case Sign::Blur:
      return translatable("Engine", "Its edges are blurred.");
    case Sign::Departure:
      return translatable("Engine", "It is far from the plain glyph.");
    case Sign::Spread:
      return translatable("Engine", "No reference shows its parts clearly: attention is spread.");
  }
  return {};
}

Signs signsOf(const Bitmap& made, const Bitmap& content, double spread) {
  Signs signs{};
  at(signs, Sign::Spread) = spread;
  at(signs, Sign::Blur) = edgeWidth(made);
  at(signs, Sign::Unsteady) = topology(inkMask(made, 0.4F)) == topology(inkMask(made, 0.6F)) ? 0 : 1;
  const auto parts = topology(inkMask(made));
  int leastParts = 2 * kMostCounted + 1;
  double leastDeparture = std::numeric_limits<double>::infinity();
  Bitmap nearest;
  for (auto& design : designsOf(content)) {
    const auto expected = topology(inkMask(design));
    const int components = std::min(kMostCounted, std::abs(parts.components - expected.components));
    const int holes = std::min(kMostCounted, std::abs(parts.holes - expected.holes));
    if (components + holes < leastParts) {
      leastParts = components + holes;
      at(signs, Sign::Parts) = components;
      at(signs, Sign::Holes) = holes;
    }
    const double departure = l1Error(made, design) * double(design.size()) / std::max(1.0, inkSum(design));
    if (departure < leastDeparture) {
      leastDeparture = departure;
      nearest = std::move(design);
    }
  }
  if (nearest.empty()) return signs;
  at(signs, Sign::Departure) = leastDeparture;
  const auto strokes = compareStrokes(nearest, made);
  at(signs, Sign::Missing) = strokes.missing;
  at(signs, Sign::Extra) = strokes.extra;
  return signs;
}

Doubt DoubtScale::judge(const Signs& signs, const std::string& script) const {
  Doubt doubt;
  doubt.signs = signs;
  const auto own = scriptBias.find(script);
  double sum = bias + (own == scriptBias.end() ? 0 : own->second), most = 0;
  for (std::size_t i = 0; i < kSignCount; ++i) {
    const double part = std::isnan(signs[i]) ? 0 : weight[i] * (signs[i] - centre[i]);
    sum += part;
    if (part > most) {
      most = part;
      doubt.sign = static_cast<Sign>(i);
    }
  }
  doubt.chance = 1 / (1 + std::exp(-sum));
  doubt.suspect = doubt.chance >= threshold;
  return doubt;
}

std::string DoubtScale::toJson() const {
  Json json = {{"bias", bias}, {"threshold", threshold}};
  for (std::size_t i = 0; i < kSignCount; ++i)
    json["signs"][kNames[i]] = {{"centre", centre[i]}, {"weight", weight[i]}};
  if (!scriptBias.empty()) json["script_bias"] = scriptBias;
  return json.dump();
}

Result<DoubtScale> DoubtScale::fromJson(const std::string& text) {
  try {
    const auto json = Json::parse(text);
    DoubtScale scale;
    scale.bias = json.at("bias").get<double>();
    scale.threshold = json.at("threshold").get<double>();
    for (std::size_t i = 0; i < kSignCount; ++i) {
      const auto& sign = json.at("signs").at(kNames[i]);
      scale.centre[i] = sign.at("centre").get<double>();
      scale.weight[i] = sign.at("weight").get<double>();
    }
    // Files from before there were any have none.
    scale.scriptBias = json.value("script_bias", scale.scriptBias);
    return scale;
  } catch (const Json::exception& error) {
    return failure(ErrorCode::BadInput, translatable("Engine", "The scale of doubt is wrong."), error.what());
  }
}

DoubtScale DoubtScale::usual() {
  // glyphgraft-cli calibrate --corpus val.ggcorpus --glyphs 24 with the weights of version 0.1.0, 128 px.
  return {{0.1445, 0.1055, 0.1082, 0.0294, 0.0035, 0.9410, 0.3994, 0.3970},
          {0, 0.0595, 0, 2.2633, 0, 1.6427, 1.5677, 0.7808},
          -3.2012,
          {{"han", -0.1703}, {"hangul", -0.2967}, {"kana", 0.0475}, {"latin", 0.4195}},
          0.1004};
}

}  // namespace gg
