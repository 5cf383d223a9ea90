#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/model_config.h"

namespace gg {

/// A network that differs from the base in one thing.
struct AblationVariant {
  std::string name;             // of its files and rows: small letters, digits, hyphens
  std::string change;           // what it changes, one sentence
  std::string patch;            // JSON merged into the base configuration (RFC 7396)
  double fontShare = 1;         // of the training fonts
  std::uint64_t seedShift = 0;  // added to the seed of the training
};

/// Two variants that show what attention is worth with a share of the fonts.
struct DataPair {
  double fontShare = 1;
  const char* attention = "";
  const char* none = "";
};

constexpr const char* kBaseVariant = "base";
constexpr const char* kOtherSeedVariant = "other-seed";
constexpr std::array<DataPair, 3> kDataPairs = {
    {{0.1, "base-10", "no-attention-10"}, {0.3, "base-30", "no-attention-30"}, {1, kBaseVariant, "no-attention"}}};

/// Every variant of a base network, the base first, in the order in which they are trained and shown.
std::vector<AblationVariant> ablationVariants(const ModelConfig& base);

/// The variant's network. Fails with a sentence that names the variant when there is no such network.
Result<ModelConfig> variantConfig(const ModelConfig& base, const AblationVariant& variant);

}  // namespace gg
