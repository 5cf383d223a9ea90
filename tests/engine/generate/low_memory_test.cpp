#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "engine/generate/low_memory_impl.h"

namespace gg {
namespace {

using Runs = std::vector<std::pair<std::size_t, std::size_t>>;

/// A device that holds at most `room` glyphs at once, until the processor takes over.
class Device {
 public:
  explicit Device(std::size_t room) : room_(room) {}

  Runs run(std::size_t count) {
    runWithinMemory(
        count,
        [this](std::size_t begin, std::size_t end) {
          TORCH_CHECK(onProcessor_ || end - begin <= room_, "CUDA out of memory. Tried to allocate 2.00 GiB.");
          done_.emplace_back(begin, end);
        },
        [this] { onProcessor_ = true; });
    return done_;
  }
  bool onProcessor() const { return onProcessor_; }

 private:
  std::size_t room_;
  bool onProcessor_ = false;
  Runs done_;
};

TEST(LowMemory, WhatFitsIsRunAtOnce) {
  Device device(8);
  EXPECT_EQ(device.run(8), (Runs{{0, 8}}));
  EXPECT_FALSE(device.onProcessor());
}

TEST(LowMemory, WhatDoesNotFitIsRunInHalves) {
  Device device(5);
  EXPECT_EQ(device.run(9), (Runs{{0, 4}, {4, 9}}));
  EXPECT_FALSE(device.onProcessor());
}

TEST(LowMemory, AtLastTheProcessorRunsTheWhole) {
  Device device(4);
  EXPECT_EQ(device.run(9), (Runs{{0, 4}, {0, 9}})) << "the second half did not fit";
  EXPECT_TRUE(device.onProcessor());
}

TEST(LowMemory, OneGlyphHasNoHalves) {
  Device device(0);
  EXPECT_EQ(device.run(1), (Runs{{0, 1}}));
  EXPECT_TRUE(device.onProcessor());
}

TEST(LowMemory, OtherErrorsPass) {
  bool changed = false;
  const auto run = [](std::size_t, std::size_t) { TORCH_CHECK(false, "sizes do not match"); };
  EXPECT_THROW(runWithinMemory(4, run, [&] { changed = true; }), c10::Error);
  EXPECT_FALSE(changed);
}

}  // namespace
}  // namespace gg
