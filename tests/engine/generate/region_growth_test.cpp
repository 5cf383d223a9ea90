#include "engine/generate/region_growth.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

constexpr int kSize = 9, kRow = 4;

/// Room along one row, with a region at either end.
Regions row() {
  Regions room(kSize * kSize, kNoRegion);
  for (int x = 0; x < kSize; ++x) room[kRow * kSize + x] = 0;
  return room;
}
Regions ends() {
  Regions seeds(kSize * kSize, kNoRegion);
  seeds[kRow * kSize] = 1;
  seeds[kRow * kSize + kSize - 1] = 2;
  return seeds;
}

TEST(RegionGrowth, RegionsMeetHalfWay) {
  const RegionGrowth growth(ends(), row(), kSize, RegionKind::Ink, [](int) { return 1.F; });
  const auto meetings = growth.meetings(kSize);
  ASSERT_EQ(meetings.size(), 1U);
  EXPECT_EQ(meetings[0].cost, kSize - 2) << "seven pixels lie between";
  EXPECT_EQ(growth.owner(kRow * kSize + 3), 1);
  EXPECT_EQ(growth.owner(kRow * kSize + 5), 2);
  EXPECT_EQ(growth.way(meetings[0].first).size() + growth.way(meetings[0].second).size(), kSize - 2U);
  EXPECT_TRUE(growth.meetings(kSize - 3).empty()) << "too long";
}

TEST(RegionGrowth, CheapPixelsAreReachedFirst) {
  const auto dearOnTheLeft = [](int pixel) { return pixel % kSize < 5 ? 10.F : 1.F; };
  const RegionGrowth growth(ends(), row(), kSize, RegionKind::Ink, dearOnTheLeft);
  EXPECT_EQ(growth.owner(kRow * kSize + 5), 2);
  EXPECT_EQ(growth.owner(kRow * kSize + 1), 1);
}

TEST(RegionGrowth, GroundDoesNotGoOverCorners) {
  Regions room(kSize * kSize, kNoRegion), seeds = room;
  for (int i = 0; i < kSize; ++i) room[static_cast<std::size_t>(i * kSize + i)] = 0;
  seeds.front() = 1;
  const auto free = [](int) { return 1.F; };
  EXPECT_EQ(RegionGrowth(seeds, room, kSize, RegionKind::Ink, free).owner(kSize * kSize - 1), 1);
  EXPECT_EQ(RegionGrowth(seeds, room, kSize, RegionKind::Ground, free).owner(kSize * kSize - 1), kNoRegion);
}

}  // namespace
}  // namespace gg
