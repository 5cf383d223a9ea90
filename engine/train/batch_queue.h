#pragma once
#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <future>

namespace gg {

/// What a function makes of 0, 1, 2 …, in order, made ahead in threads of their own while the device computes.
template <class Made>
class BatchQueue {
 public:
  using Make = std::function<Made(std::uint64_t index)>;

  /// From `first` on, `ahead` ≥ 1 of them at a time. Several threads call `make` at once; what it uses must outlive
  /// the queue.
  BatchQueue(Make make, std::uint64_t first, int ahead) : make_(std::move(make)), index_(first) {
    for (int i = 0; i < ahead; ++i) order();
  }

  /// Waits when it is not made yet.
  Made next() {
    const auto begin = std::chrono::steady_clock::now();
    Made made = ordered_.front().get();
    waited_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    ordered_.pop_front();
    order();
    return made;
  }

  /// Seconds that `next` has waited in all.
  double waited() const { return waited_; }

 private:
  void order() {
    ordered_.push_back(std::async(std::launch::async, [make = make_, index = index_] { return make(index); }));
    ++index_;
  }

  Make make_;
  std::uint64_t index_;
  double waited_ = 0;
  std::deque<std::future<Made>> ordered_;
};

}  // namespace gg
