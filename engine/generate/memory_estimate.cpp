#include "engine/generate/memory_estimate.h"

#include <algorithm>
#include <cstdio>

namespace gg {

namespace {

constexpr double kGiB = 1024.0 * 1024 * 1024;
constexpr int kMostGiB = 4;
constexpr double kMiB = 1024.0 * 1024;
constexpr int kMostMapsMiB = 512;
constexpr double kFloat = 4;        // bytes
constexpr double kCopies = 2;       // of attention weights: before and after the softmax
constexpr double kWidestMaps = 24;  // of level 1's size, alive at once

/// Patches of one picture at a level.
double patches(const ModelConfig& config, int level) {
  const double side = double(config.size) / config.patch / (1 << (level - 1));
  return side * side;
}

/// Pairs of patches that self-attention over one picture scores at a level.
double selfPairs(const ModelConfig& config, int level) {
  const double own = patches(config, level), window = config.window;
  return own * (window > 0 ? std::min(own, window * window) : own);
}

double weights(const ModelConfig& config, double pairs) { return kCopies * config.heads * pairs * kFloat; }

double featureMaps(const ModelConfig& config) { return kWidestMaps * patches(config, 1) * config.channels[0] * kFloat; }

/// The largest self-attention at one of the levels down to the deepest.
double largestSelf(const ModelConfig& config, const std::vector<int>& levels, int deepest) {
  double most = 0;
  for (const int level : levels) {
    if (level <= deepest) most = std::max(most, weights(config, selfPairs(config, level)));
  }
  return most;
}

}  // namespace

double encodeBytes(const ModelConfig& config, std::size_t references) {
  const double count = double(std::max<std::size_t>(1, references)), own = patches(config, 3);
  const double self = std::max(weights(config, selfPairs(config, 3)), largestSelf(config, config.selfLevels, 3));
  const double cross = weights(config, count * own * count * patches(config, 4));
  return std::max(count * (featureMaps(config) + self), cross);
}

double glyphBytes(const ModelConfig& config, std::size_t references) {
  const double count = double(std::max<std::size_t>(1, references));
  double bytes = featureMaps(config) +
                 std::max(largestSelf(config, config.selfLevels, 4), largestSelf(config, config.skipSelfLevels, 3));
  for (const int level : config.crossLevels) {
    bytes += weights(config, patches(config, level) * count * patches(config, level == 4 ? 4 : 3));
  }
  return bytes;
}

double attentionBytes(const ModelConfig& config, std::size_t references) {
  const double count = double(std::max<std::size_t>(1, references)), reference = patches(config, 3);
  double pairs = config.styleDepth * count * reference * (reference + count * patches(config, 4));
  for (const auto* levels : {&config.selfLevels, &config.skipSelfLevels}) {
    for (const int level : *levels) pairs += patches(config, level) * patches(config, level);  // windows, too
  }
  for (const int level : config.crossLevels) {
    pairs += patches(config, level) * count * patches(config, level == 4 ? 4 : 3);
  }
  return pairs * config.heads * kFloat;
}

Status checkAttentionMemory(const ModelConfig& config, std::size_t references) {
  const double bytes = attentionBytes(config, references);
  if (bytes <= kMostMapsMiB * kMiB) return {};
  char needed[32];
  std::snprintf(needed, sizeof needed, "%.0f", bytes / kMiB);
  return failure(ErrorCode::OutOfMemory,
                 {translatable("Engine",
                               "The attention of one glyph would take %1 MiB of memory (references: %2, size: %3 px); "
                               "at most %4 MiB are recorded."),
                  {needed, std::to_string(references), std::to_string(config.size), std::to_string(kMostMapsMiB)}});
}

Status checkMemory(const ModelConfig& config, std::size_t references) {
  const double bytes = std::max(encodeBytes(config, references), glyphBytes(config, references));
  if (bytes <= kMostGiB * kGiB) return {};
  char needed[32];
  std::snprintf(needed, sizeof needed, "%.1f", bytes / kGiB);
  return failure(ErrorCode::OutOfMemory,
                 {translatable("Engine",
                               "This style needs about %1 GiB of memory (references: %2, size: %3 px); "
                               "at most %4 GiB are taken."),
                  {needed, std::to_string(references), std::to_string(config.size), std::to_string(kMostGiB)}});
}

}  // namespace gg
