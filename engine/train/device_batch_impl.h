#pragma once
#include <torch/torch.h>

#include <cstring>
#include <memory>

#include "engine/train/sampler.h"

namespace gg {

/// A batch where the network computes. Any thread may make it, and need not wait for the copy: all threads use the
/// device's one stream, in which what is asked for later comes later.
struct DeviceBatch {
  int64_t fonts = 0, references = 0;              // F, K
  torch::Tensor content, referenceContent;        // [F·T, D, S, S], [F·K, D, S, S]
  torch::Tensor target, reference, plainContent;  // [F·T, 1, S, S], [F·K, 1, S, S], [F·T, 1, S, S] or undefined
  torch::Tensor keyKnown, styled, vectorKept;     // 0 or 1: [F·K], [F], [F]

  DeviceBatch(Batch batch, torch::Device device) : fonts(batch.fonts), references(batch.references) {
    const auto pictures = [&](std::vector<float>& values, int64_t count) {
      const int64_t size = batch.size;
      return moved(std::move(values), {count, -1, size, size}, device);
    };
    const auto flags = [&](const std::vector<std::uint8_t>& values) {
      return moved(std::vector<float>(values.begin(), values.end()), {-1}, device);
    };
    const int64_t targets = fonts * batch.targets;
    content = pictures(batch.content, targets);
    target = pictures(batch.target, targets);
    if (!batch.plainContent.empty()) plainContent = pictures(batch.plainContent, targets);
    reference = pictures(batch.reference, fonts * references);
    referenceContent = pictures(batch.referenceContent, fonts * references);
    keyKnown = flags(batch.keyKnown);
    styled = flags(batch.styled);
    vectorKept = flags(batch.vectorKept);
  }

 private:
  /// For a processor the values themselves; for another device a copy by way of pinned memory.
  static torch::Tensor moved(std::vector<float> values, at::IntArrayRef shape, torch::Device device) {
    const auto count = static_cast<int64_t>(values.size());
    if (device.is_cpu()) {
      const auto owner = std::make_shared<std::vector<float>>(std::move(values));
      return torch::from_blob(owner->data(), {count}, [owner](void*) {}).reshape(shape);
    }
    const auto pinned = torch::empty({count}, torch::TensorOptions().pinned_memory(true));
    std::memcpy(pinned.data_ptr<float>(), values.data(), values.size() * sizeof(float));
    return pinned.to(device, /*non_blocking=*/true).reshape(shape);
  }
};

}  // namespace gg
