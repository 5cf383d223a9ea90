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

void FeatureCache::insert(std::uint64_t key, Bitmap picture, std::vector<torch::Tensor> features) {
  if (entries_.count(key) == 0) order_.push_back(key);
  entries_[key] = {std::move(picture), std::move(features)};
  while (order_.size() > capacity_) {
    entries_.erase(order_.front());
    order_.pop_front();
  }
}

std::vector<torch::Tensor> FeatureCache::get(const std::vector<const Bitmap*>& pictures, const Compute& compute) {
  std::vector<std::vector<torch::Tensor>> found(pictures.size());
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
      if (!found[i].empty()) continue;
      for (const auto& tensor : computed) found[i].push_back(tensor[next].clone());
      ++next;
      insert(hash(*pictures[i]), *pictures[i], found[i]);
    }
  }
  std::vector<torch::Tensor> stacked;
  for (std::size_t t = 0; t < found.front().size(); ++t) {
    std::vector<torch::Tensor> parts;
    for (const auto& features : found) parts.push_back(features[t]);
    stacked.push_back(torch::stack(parts));
  }
  return stacked;
}

}  // namespace gg
