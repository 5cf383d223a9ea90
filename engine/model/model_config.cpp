#include "engine/model/model_config.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/glyph/content_design.h"

namespace gg {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::pair<StyleMode, const char*> kStyleModes[] = {
    {StyleMode::None, "none"}, {StyleMode::Self, "self"}, {StyleMode::Cross, "cross"}, {StyleMode::Hybrid, "hybrid"}};
constexpr std::pair<Scoring, const char*> kScores[] = {{Scoring::Dot, "dot"}, {Scoring::Additive, "additive"}};
constexpr std::pair<PositionalCode, const char*> kCodes[] = {
    {PositionalCode::None, "none"}, {PositionalCode::SinCos, "sincos"}, {PositionalCode::Learned, "learned"}};

template <class Table, class Value>
std::string nameOf(const Table& table, Value value) {
  for (const auto& [v, name] : table) {
    if (v == value) return name;
  }
  return {};
}

tl::unexpected<Error> wrong(Sentence what) {
  return failure(ErrorCode::BadInput,
                 {translatable("Engine", "The model configuration is wrong: %1."), {std::move(what)}});
}

/// Refuses levels outside first…last and repeated ones.
Status checkLevels(const char* key, std::vector<int> levels, int first, int last) {
  std::sort(levels.begin(), levels.end());
  const bool twice = std::adjacent_find(levels.begin(), levels.end()) != levels.end();
  if (!twice && (levels.empty() || (levels.front() >= first && levels.back() <= last))) return {};
  return wrong({translatable("Engine", "%1 must name levels from %2 to %3, each once"),
                {key, std::to_string(first), std::to_string(last)}});
}

}  // namespace

Status ModelConfig::validate() const {
  if (arch != "attention-unet") return wrong({translatable("Engine", "there is no architecture “%1”"), {arch}});
  if (patch != 2 && patch != 4) return wrong(translatable("Engine", "patch must be 2 or 4"));
  if (size < 32 || size > 512 || size % (8 * patch) != 0) {
    return wrong({translatable("Engine", "size must be a multiple of %1 from 32 to 512"), {std::to_string(8 * patch)}});
  }
  if (contentDesigns < 1 || contentDesigns > static_cast<int>(kContentDesigns.size())) {
    return wrong({translatable("Engine", "content_designs must lie between 1 and %1"),
                  {std::to_string(kContentDesigns.size())}});
  }
  if (channels.size() != 4) return wrong(translatable("Engine", "channels must name the four levels"));
  const auto usable = [](int c) { return c >= 8 && c <= 512 && c % 8 == 0; };
  if (!std::all_of(channels.begin(), channels.end(), usable) || !usable(styleChannels)) {
    return wrong(translatable("Engine", "channels must be multiples of 8 from 8 to 512"));
  }
  if (styleVector < 1 || styleVector > 1024) {
    return wrong(translatable("Engine", "style_vector must lie between 1 and 1024"));
  }
  if (heads < 1 || heads > 16) return wrong(translatable("Engine", "heads must lie between 1 and 16"));
  if (headDim < 1 || headDim > 128) return wrong(translatable("Engine", "head_dim must lie between 1 and 128"));
  if (styleDepth < 1 || styleDepth > 8) return wrong(translatable("Engine", "style_depth must lie between 1 and 8"));
  if (window < 0 || window > 256) return wrong(translatable("Engine", "window must lie between 0 and 256"));
  if (auto ok = checkLevels("self_levels", selfLevels, 1, 4); !ok) return ok;
  if (auto ok = checkLevels("skip_self_levels", skipSelfLevels, 1, 3); !ok) return ok;
  return checkLevels("cross_levels", crossLevels, 2, 4);
}

std::string ModelConfig::toJson() const {
  return Json{{"arch", arch},
              {"size", size},
              {"patch", patch},
              {"content_designs", contentDesigns},
              {"design_weights", designWeights},
              {"channels", channels},
              {"style_channels", styleChannels},
              {"style_vector", styleVector},
              {"heads", heads},
              {"head_dim", headDim},
              {"style_mode", nameOf(kStyleModes, styleMode)},
              {"style_depth", styleDepth},
              {"feed_forward", feedForward},
              {"score", nameOf(kScores, score)},
              {"positional", nameOf(kCodes, positional)},
              {"window", window},
              {"content_keys", contentKeys},
              {"film", film},
              {"self_levels", selfLevels},
              {"skip_self_levels", skipSelfLevels},
              {"cross_levels", crossLevels},
              {"alignment", alignment}}
      .dump();
}

Result<ModelConfig> ModelConfig::fromJson(const std::string& text) {
  const auto json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return wrong(translatable("Engine", "it is not a JSON object"));
  ModelConfig config;
  const auto choose = [&](const char* key, const auto& table, auto& value) {
    if (!json.contains(key)) return true;
    for (const auto& [v, name] : table) {
      if (json[key] == name) {
        value = v;
        return true;
      }
    }
    return false;
  };
  try {
    config.arch = json.value("arch", config.arch);
    config.size = json.value("size", config.size);
    config.patch = json.value("patch", config.patch);
    config.contentDesigns = json.value("content_designs", config.contentDesigns);
    config.designWeights = json.value("design_weights", false);  // files from before there were any
    config.channels = json.value("channels", config.channels);
    config.styleChannels = json.value("style_channels", config.styleChannels);
    config.styleVector = json.value("style_vector", config.styleVector);
    config.heads = json.value("heads", config.heads);
    config.headDim = json.value("head_dim", config.headDim);
    config.contentKeys = json.value("content_keys", config.contentKeys);
    config.film = json.value("film", config.film);
    config.styleDepth = json.value("style_depth", config.styleDepth);
    config.feedForward = json.value("feed_forward", config.feedForward);
    config.window = json.value("window", config.window);
    config.selfLevels = json.value("self_levels", config.selfLevels);
    config.skipSelfLevels = json.value("skip_self_levels", config.skipSelfLevels);
    config.crossLevels = json.value("cross_levels", config.crossLevels);
    config.alignment = json.value("alignment", config.alignment);
  } catch (const nlohmann::json::exception& error) {
    return failure(ErrorCode::BadInput,
                   translatable("Engine", "The model configuration is wrong: a value has the wrong type."),
                   error.what());
  }
  if (!choose("style_mode", kStyleModes, config.styleMode)) {
    return wrong(translatable("Engine", "style_mode is not one of none, self, cross, hybrid"));
  }
  if (!choose("score", kScores, config.score)) {
    return wrong(translatable("Engine", "score is not one of dot, additive"));
  }
  if (!choose("positional", kCodes, config.positional)) {
    return wrong(translatable("Engine", "positional is not one of none, sincos, learned"));
  }
  if (auto ok = config.validate(); !ok) return tl::unexpected(ok.error());
  return config;
}

}  // namespace gg
