#include "engine/train/structure.h"

#include "engine/glyph/topology.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gg {
namespace {

/// '#' is ink.
Mask drawn(const std::vector<std::string>& rows) {
  Mask mask{static_cast<int>(rows.front().size()), static_cast<int>(rows.size()), {}};
  for (const std::string& row : rows) {
    for (const char c : row) mask.set.push_back(c == '#' ? 1 : 0);
  }
  return mask;
}

void fill(Bitmap& bitmap, int left, int top, int right, int bottom, float value) {
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) bitmap.at(x, y) = value;
  }
}

/// A ring, 128 px: one part, one hole.
Bitmap ring() {
  Bitmap bitmap(128, 128);
  fill(bitmap, 30, 30, 90, 90, 1);
  fill(bitmap, 45, 45, 75, 75, 0);
  return bitmap;
}

TEST(Structure, InkIsConnectedDiagonallyAndGroundIsNot) {
  // In so small a frame every pixel counts.
  EXPECT_EQ(topology(drawn({"#...", ".#..", "....", "...#"})), (Topology{2, 0}));
  EXPECT_EQ(topology(drawn({".....", ".###.", ".#.#.", ".###.", "....."})), (Topology{1, 1}));
  // The ground inside touches the outside only at a corner: still a hole.
  EXPECT_EQ(topology(drawn({".....", ".###.", ".#.#.", ".##..", "....."})), (Topology{1, 1}));
  EXPECT_EQ(topology(drawn({".....", ".###.", ".#.#.", ".#.#.", "....."})), (Topology{1, 0}));
  // Ground at the edge is no hole, though ink cuts it off.
  EXPECT_EQ(topology(drawn({".#.", ".#.", ".#."})), (Topology{1, 0}));
}

TEST(Structure, SmallPartsDoNotCount) {
  Bitmap bitmap = ring();
  fill(bitmap, 2, 2, 9, 3, 1);  // 7 px
  EXPECT_EQ(topology(inkMask(bitmap)), (Topology{1, 1}));
  fill(bitmap, 2, 2, 10, 3, 1);  // 8 px
  EXPECT_EQ(topology(inkMask(bitmap)), (Topology{2, 1}));
  Bitmap half(64, 64);
  fill(half, 2, 2, 3, 3, 1);  // 1 px of the 2 that count at 64 px
  EXPECT_EQ(topology(inkMask(half)), (Topology{0, 0}));
  fill(half, 2, 2, 4, 3, 1);
  EXPECT_EQ(topology(inkMask(half)), (Topology{1, 0}));
}

TEST(Structure, TheSameGlyphIsPerfect) {
  const StructureScore score = compareStructure(ring(), ring());
  EXPECT_TRUE(score.counted);
  EXPECT_TRUE(score.sameComponents);
  EXPECT_TRUE(score.sameHoles);
  EXPECT_EQ(score.skeletonRecall, 1);
  EXPECT_EQ(score.inkError, 0);
}

TEST(Structure, AFilledHoleAndAHalvedInkAreSeen) {
  Bitmap filled(128, 128);
  fill(filled, 30, 30, 90, 90, 1);
  const StructureScore score = compareStructure(filled, ring());
  EXPECT_TRUE(score.sameComponents);
  EXPECT_FALSE(score.sameHoles);
  EXPECT_NEAR(score.inkError, 3600.0 / 2700 - 1, 1e-6);
  EXPECT_LT(score.skeletonRecall, 0.5);
}

TEST(Structure, AGlyphThatDisagreesWithItselfDoesNotCount) {
  Bitmap faint = ring();
  fill(faint, 100, 100, 120, 120, 0.5F);  // ink at 0.4, ground at 0.6
  EXPECT_FALSE(compareStructure(ring(), faint).counted);
  EXPECT_TRUE(compareStructure(faint, ring()).counted);
}

TEST(Skeleton, ABarBecomesItsMiddleLine) {
  Mask bar{15, 9, std::vector<char>(15 * 9)};
  for (int y = 2; y < 7; ++y) {
    for (int x = 1; x < 14; ++x) bar.set[static_cast<std::size_t>(y * 15 + x)] = 1;
  }
  const Mask thin = skeleton(bar);
  int pixels = 0;
  for (int y = 0; y < 9; ++y) {
    for (int x = 0; x < 15; ++x) {
      pixels += thin.at(x, y) ? 1 : 0;
      EXPECT_TRUE(!thin.at(x, y) || bar.at(x, y));
    }
  }
  for (int x = 4; x < 11; ++x) EXPECT_TRUE(thin.at(x, 4)) << x;
  EXPECT_LE(pixels, 13);
}

TEST(Skeleton, RecallCountsWhatIsNear) {
  const Mask real = drawn({"####", "....", "....", "...."});
  EXPECT_EQ(recallWithin(real, real, 0), 1);
  EXPECT_EQ(recallWithin(drawn({"....", "....", "####", "...."}), real, 2), 1);
  EXPECT_EQ(recallWithin(drawn({"....", "....", "....", "####"}), real, 2), 0);
  EXPECT_EQ(recallWithin(drawn({"#...", "....", "....", "...."}), real, 1), 0.5);
  EXPECT_EQ(recallWithin(real, drawn({"....", "....", "....", "...."}), 1), 1);
}

}  // namespace
}  // namespace gg
