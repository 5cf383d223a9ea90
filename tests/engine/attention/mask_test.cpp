#include "engine/attention/mask.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

TEST(Mask, SaysWhatEachQuerySees) {
  EXPECT_EQ(causalMask(2, 3).values(), (Row{1, 0, 0, 1, 1, 0}));
  EXPECT_EQ(paddingMask(2, 3, 2).values(), (Row{1, 1, 0, 1, 1, 0}));
  EXPECT_EQ(windowMask(3, 1).values(), (Row{1, 1, 0, 1, 1, 1, 0, 1, 1}));
  EXPECT_EQ(bothMasks(causalMask(3, 3), windowMask(3, 1)).values(), (Row{1, 0, 0, 1, 1, 0, 0, 1, 1}));
}

}  // namespace
}  // namespace gg
