#pragma once
#include <torch/torch.h>

#include <cstdint>
#include <deque>
#include <functional>
#include <unordered_map>
#include <vector>

#include "engine/glyph/bitmap.h"

namespace gg {

/// Features of pictures by their pixels: a reference that was seen before costs nothing, whoever brings it.
/// Holds the most recent entries only.
class FeatureCache {
 public:
  /// N pictures → features [N, …].
  using Compute = std::function<torch::Tensor(const std::vector<const Bitmap*>&)>;

  explicit FeatureCache(std::size_t capacity = 64) : capacity_(capacity) {}
  /// The features of the pictures in their order; the unknown ones are computed in one call.
  torch::Tensor get(const std::vector<const Bitmap*>& pictures, const Compute& compute);

 private:
  static std::uint64_t hash(const Bitmap& bitmap);
  void insert(std::uint64_t key, Bitmap picture, torch::Tensor features);

  struct Entry {
    Bitmap picture;  // compared, so that equal hashes cannot mix pictures up
    torch::Tensor features;
  };
  std::size_t capacity_;
  std::unordered_map<std::uint64_t, Entry> entries_;
  std::deque<std::uint64_t> order_;
};

}  // namespace gg
