#include "engine/train/font_share.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

namespace gg {
namespace {

std::set<std::string> families(int count) {
  std::set<std::string> names;
  for (int i = 0; i < count; ++i) names.insert("family " + std::to_string(i));
  return names;
}

bool contains(const std::set<std::string>& larger, const std::set<std::string>& smaller) {
  return std::includes(larger.begin(), larger.end(), smaller.begin(), smaller.end());
}

TEST(FontShare, ALargerShareContainsASmallerOne) {
  const auto all = families(50);
  std::set<std::string> before;
  for (const double share : {0.1, 0.3, 0.5, 1.0}) {
    const auto drawn = drawFamilies(all, share, 1);
    EXPECT_EQ(drawn.size(), static_cast<std::size_t>(50 * share + 0.5));
    EXPECT_TRUE(contains(all, drawn));
    EXPECT_TRUE(contains(drawn, before));
    EXPECT_EQ(drawFamilies(all, share, 1), drawn);
    before = drawn;
  }
  EXPECT_NE(drawFamilies(all, 0.3, 2), drawFamilies(all, 0.3, 1));
}

TEST(FontShare, OneFamilyIsLeftAtLeast) {
  EXPECT_EQ(drawFamilies(families(3), 0.1, 1).size(), 1U);
  EXPECT_TRUE(drawFamilies({}, 0.1, 1).empty());
}

TEST(FontShare, ScriptsAgreeOnFamilies) {
  const auto some = drawFamilies(families(20), 0.5, 1), all = drawFamilies(families(40), 0.5, 1);
  std::set<std::string> common;
  std::set_intersection(some.begin(), some.end(), all.begin(), all.end(), std::inserter(common, common.end()));
  EXPECT_GE(common.size(), 7U) << "of 10";
}

}  // namespace
}  // namespace gg
