#pragma once
#include <torch/torch.h>

#include <algorithm>
#include <string>

#include "engine/model/attention_unet_impl.h"

namespace gg {

/// A network with random weights on blank pictures, to see what it costs. What it is asked to do needs an
/// InferenceMode around it.
class TrialNetwork {
 public:
  explicit TrialNetwork(const ModelConfig& config) : network_(config) {
    constexpr int64_t kReferences = 8;
    network_->eval();
    useChannelsLast(*network_);
    pictures_ = torch::zeros({kReferences, 1, config.size, config.size});
    content_ = torch::zeros({kReferences, config.contentDesigns, config.size, config.size});
  }

  AttentionUNetImpl& network() { return *network_; }
  /// Eight references into memory.
  void encode() {
    const auto related = network_->style()->relate(network_->style()->features(pictures_), 1);
    memory_ = network_->remember(related, network_->content()->keyFeatures(content_), 1);
  }
  /// One glyph, once references are encoded.
  void draw() { network_->decode(content_.narrow(0, 0, 1), memory_); }

 private:
  AttentionUNet network_;
  torch::Tensor pictures_, content_;
  StyleMemory memory_;
};

/// Calls `visit` with each attention block that a network of this configuration can do without, "self4", "skip_self3"
/// or "cross3", and the configuration without it.
template <class Visit>
void withoutEach(const ModelConfig& config, Visit visit) {
  const auto over = [&](const char* kind, std::vector<int> ModelConfig::*levels) {
    for (const int level : config.*levels) {
      ModelConfig without = config;
      auto& left = without.*levels;
      left.erase(std::find(left.begin(), left.end(), level));
      visit(kind + std::to_string(level), without);
    }
  };
  over("self", &ModelConfig::selfLevels);
  over("skip_self", &ModelConfig::skipSelfLevels);
  over("cross", &ModelConfig::crossLevels);
}

}  // namespace gg
