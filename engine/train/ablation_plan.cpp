#include "engine/train/ablation_plan.h"

#include <nlohmann/json.hpp>

namespace gg {

namespace {

constexpr const char* kNoAttention = R"({"style_mode": "none", "self_levels": [], "cross_levels": []})";

std::string percent(double share) { return std::to_string(static_cast<int>(100 * share + 0.5)) + " %"; }

}  // namespace

std::vector<AblationVariant> ablationVariants(const ModelConfig& base) {
  const std::string oneHead = R"({"heads": 1, "head_dim": )" + std::to_string(base.heads * base.headDim) + "}";
  std::vector<AblationVariant> variants = {
      {kBaseVariant, "The network as it is: the other rows change one thing of it.", "{}"},
      {kOtherSeedVariant, "Nothing but the seed of weights and batches: what luck is worth.", "{}", 1, 1},
      {"no-attention", "No attention at all: the style comes in through the style vector alone.", kNoAttention},
      {"single-head", "One head as wide as all heads of the base together.", oneHead},
      {"self-only", "The style encoder lets patches see their own reference only.", R"({"style_mode": "self"})"},
      {"cross-only", "The style encoder asks all references from the first one only.", R"({"style_mode": "cross"})"},
      {"additive", "Additive scoring instead of the scaled dot product.", R"({"score": "additive"})"},
      {"positional-none", "No positional code.", R"({"positional": "none"})"},
      {"positional-learned", "A learned positional code.", R"({"positional": "learned"})"},
      {"windowed", "Self-attention stays within windows of 4 × 4 patches.", R"({"window": 4})"},
      {"deep-style", "The style encoder has two blocks of each kind, and attention is followed by feed-forward layers.",
       R"({"style_depth": 2, "feed_forward": true})"},
      {"self-none", "No self-attention of the content glyph.", R"({"self_levels": []})"},
      {"self-encoder-3", "Self-attention at level 3 of the encoder, too.", R"({"self_levels": [3, 4]})"},
      {"self-skip-3", "Self-attention after the skip of level 3, too.", R"({"skip_self_levels": [3]})"},
      {"self-skip-2", "Self-attention after the skip of level 2, too.", R"({"skip_self_levels": [2]})"},
      {"cross-4", "The references are asked at level 4, the coarsest, only.", R"({"cross_levels": [4]})"},
      {"cross-3", "The references are asked at level 3 only.", R"({"cross_levels": [3]})"},
      {"cross-2", "The references are asked at level 2, the finest, only.", R"({"cross_levels": [2]})"},
      {"no-style-vector", "No style vector: all style comes in through attention.", R"({"film": false})"},
      {"no-alignment", "Content glyphs stay where the plain fonts have them.", R"({"alignment": false})"},
      {"no-content-keys", "Keys say how references look, not which part of a character a patch is.",
       R"({"content_keys": false})"},
  };
  for (const auto& pair : kDataPairs) {
    if (pair.fontShare == 1) continue;
    variants.push_back(
        {pair.attention, "The base with " + percent(pair.fontShare) + " of the training fonts.", "{}", pair.fontShare});
    variants.push_back({pair.none, "No attention with " + percent(pair.fontShare) + " of the training fonts.",
                        kNoAttention, pair.fontShare});
  }
  return variants;
}

Result<ModelConfig> variantConfig(const ModelConfig& base, const AblationVariant& variant) {
  auto json = nlohmann::ordered_json::parse(base.toJson());
  json.merge_patch(nlohmann::ordered_json::parse(variant.patch));
  auto config = ModelConfig::fromJson(json.dump());
  if (!config) {
    return failure(config.error().code, {"The variant %1: %2", {variant.name, config.error().message}},
                   config.error().detail);
  }
  return config;
}

}  // namespace gg
