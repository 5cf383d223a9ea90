#include <cstring>

#include "engine/generate/feature_cache_impl.h"

namespace gg {

std::uint64_t FeatureCache::hash(const Bitmap& bitmap) {
  std::uint64_t value = 1469598103934665603ULL ^ static_cast<std::uint64_t>(bitmap.width());  // FNV-1a
  for (std::size_t i = 0; i < bitmap.size(); ++i) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, bitmap.data() + i, sizeof bits);
    value = (value ^ bits) * 1099511628211ULL;
  }
  return value;
}

void FeatureCache::insert(std::uint64_t key, Bitmap picture, torch::Tensor features) {
  if (entries_.count(key) == 0) order_.push_back(key);
  entries_[key] = {std::move(picture), std::move(features)};
  while (order_.size() > capacity_) {
    entries_.erase(order_.front());
    order_.pop_front();
  }
}

torch::Tensor FeatureCache::get(const std::vector<const Bitmap*>& pictures, const Compute& compute) {
  std::vector<torch::Tensor> found(pictures.size());
  std::vector<const Bitmap*> unknown;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const auto entry = entries_.find(hash(*pictures[i]));
    if (entry != entries_.end() && entry->second.picture == *pictures[i]) {
      found[i] = entry->second.features;
    } else {
      unknown.push_back(pictures[i]);
    }
  }
  if (!unknown.empty()) {
    const auto computed = compute(unknown);
    int64_t next = 0;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      if (found[i].defined()) continue;
      found[i] = computed[next++].clone();
      insert(hash(*pictures[i]), *pictures[i], found[i]);
    }
  }
  return torch::stack(found);
}

}  // namespace gg
