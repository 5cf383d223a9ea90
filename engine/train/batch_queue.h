#pragma once
#include <deque>
#include <future>

#include "engine/train/sampler.h"

namespace gg {

/// Batches of a sampler in order, made ahead in threads of their own while the device computes.
class BatchQueue {
 public:
  /// From batch `first` on, `ahead` ≥ 1 of them at a time. The sampler must outlive the queue.
  BatchQueue(const Sampler& sampler, std::uint64_t first, int ahead);
  /// Waits when the batch is not made yet.
  Batch next();

 private:
  void order();

  const Sampler& sampler_;
  std::uint64_t index_;
  std::deque<std::future<Batch>> ordered_;
};

}  // namespace gg
