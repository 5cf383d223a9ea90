#pragma once
#include <atomic>
#include <memory>

namespace gg {

/// A request to stop, shared between the thread that asks and the thread that works.
/// Copies refer to the same flag.
class StopFlag {
 public:
  void request() const { flag_->store(true, std::memory_order_relaxed); }
  bool requested() const { return flag_->load(std::memory_order_relaxed); }

 private:
  std::shared_ptr<std::atomic<bool>> flag_ = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace gg
