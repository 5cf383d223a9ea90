#include "engine/train/batch_queue.h"

namespace gg {

BatchQueue::BatchQueue(const Sampler& sampler, std::uint64_t first, int ahead) : sampler_(sampler), index_(first) {
  for (int i = 0; i < ahead; ++i) order();
}

void BatchQueue::order() {
  ordered_.push_back(
      std::async(std::launch::async, [&sampler = sampler_, index = index_] { return sampler.batch(index); }));
  ++index_;
}

Batch BatchQueue::next() {
  auto batch = ordered_.front().get();
  ordered_.pop_front();
  order();
  return batch;
}

}  // namespace gg
