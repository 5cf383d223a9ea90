#include "engine/train/batch_queue.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace gg {
namespace {

TEST(BatchQueue, GivesWhatIsMadeInOrder) {
  for (const int ahead : {1, 3}) {
    BatchQueue<std::string> queue([](std::uint64_t index) { return "batch " + std::to_string(index); }, 5, ahead);
    for (std::uint64_t index = 5; index < 10; ++index) EXPECT_EQ(queue.next(), "batch " + std::to_string(index));
  }
}

TEST(BatchQueue, WhatCannotBeMadeIsToldToWhoAsks) {
  BatchQueue<int> queue([](std::uint64_t index) { return index == 1 ? throw std::runtime_error("torn") : 7; }, 0, 2);
  EXPECT_EQ(queue.next(), 7);
  EXPECT_THROW(queue.next(), std::runtime_error);
}

}  // namespace
}  // namespace gg
