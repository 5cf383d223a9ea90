#include "engine/model/zi2zi_forward.h"

#include <gtest/gtest.h>

#include <cmath>

namespace gg {
namespace {

TEST(Zi2ziForward, HasTheSizeOfTheOriginal) { EXPECT_EQ(Zi2ziForward().parameters(), 55461505); }

TEST(Zi2ziForward, GivesAPictureWithinItsRange) {
  const double mean = Zi2ziForward().run();
  EXPECT_TRUE(std::isfinite(mean));
  EXPECT_LE(std::abs(mean), 1.0);
}

}  // namespace
}  // namespace gg
