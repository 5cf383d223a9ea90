#include "ui/attention/attention_view.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "tests/ui/synthetic_attention.h"

namespace gg::ui {
namespace {

AttentionMap cross(const std::string& block, int side, int references = 2) {
  std::vector<AttentionGrid> keys;
  for (int i = 0; i < references; ++i) keys.push_back(referenceGrid(i, 2, 3));
  return uniformMap(block, AttentionKind::Cross, 4, {contentGrid(side, side)}, keys);
}

AttentionView viewOf(std::vector<AttentionMap> maps) {
  AttentionView view;
  view.setMaps(shared(std::move(maps)));
  return view;
}

double sum(const std::vector<float>& row) { return std::accumulate(row.begin(), row.end(), 0.0); }

TEST(AttentionView, OpensTheFinestCrossBlock) {
  const auto self = uniformMap("decoder.self2", AttentionKind::Self, 4, {contentGrid(16, 16)}, {contentGrid(16, 16)});
  auto view = viewOf({cross("bottleneck.cross4", 2), cross("decoder.cross2", 8), self, cross("decoder.cross3", 4)});
  EXPECT_EQ(view.block().name(), "decoder.cross2");
  EXPECT_EQ(view.blocks(),
            (std::vector<std::string>{"bottleneck.cross4", "decoder.cross2", "decoder.self2", "decoder.cross3"}));
  EXPECT_EQ(viewOf({self}).block().name(), "decoder.self2");
  EXPECT_TRUE(viewOf({}).empty());
}

TEST(AttentionView, TheRowIsThatOfHeadAndPatch) {
  auto map = cross("decoder.cross3", 4);
  lookAt(map, 2, 9, 7);
  auto view = viewOf({map});
  view.focusPatch(9);
  EXPECT_FLOAT_EQ(view.row(2)[7], 1.F);
  EXPECT_FLOAT_EQ(view.row(2)[6], 0.F);
  EXPECT_FLOAT_EQ(view.row(1)[7], 1.F / 12);
  view.focusPatch(8);
  EXPECT_FLOAT_EQ(view.row(2)[7], 1.F / 12);
}

TEST(AttentionView, HeadsAreMergedByMaxOrMean) {
  auto map = cross("decoder.cross3", 4);
  for (int head = 0; head < 4; ++head) lookAt(map, head, 0, head);
  auto view = viewOf({map});
  const auto max = view.mergedRow();
  for (std::size_t key = 0; key < 12; ++key) EXPECT_FLOAT_EQ(max[key], key < 4 ? 1.F : 0.F) << key;
  view.setMerge(HeadMerge::Mean);
  const auto mean = view.mergedRow();
  for (std::size_t key = 0; key < 12; ++key) EXPECT_FLOAT_EQ(mean[key], key < 4 ? 0.25F : 0.F) << key;
  EXPECT_NEAR(sum(mean), 1, 1e-6);
  view.toggleHead(0);
  EXPECT_FLOAT_EQ(view.mergedRow()[0], 0.F);
  EXPECT_NEAR(view.mergedRow()[1], 1.0 / 3, 1e-6);
}

TEST(AttentionView, HeadsAreToggledSoloedAndFocused) {
  auto view = viewOf({cross("decoder.cross3", 4)});
  view.toggleHead(1);
  EXPECT_EQ(view.shownHeads(), (std::vector<int>{0, 2, 3}));
  view.focusHead(1);
  EXPECT_EQ(view.shownHeads(), std::vector<int>{1});
  EXPECT_FALSE(view.headOn(1));
  view.focusHead(-1);
  EXPECT_EQ(view.shownHeads(), (std::vector<int>{0, 2, 3}));
  view.soloHead(3);
  EXPECT_EQ(view.shownHeads(), std::vector<int>{3});
  view.toggleHead(3);  // the last one: all on
  EXPECT_EQ(view.shownHeads(), (std::vector<int>{0, 1, 2, 3}));
  view.toggleHead(17);
  view.soloHead(-2);
  EXPECT_EQ(view.shownHeads().size(), 4U);
}

TEST(AttentionView, ALockedPatchStaysUntilItIsUnlocked) {
  auto view = viewOf({cross("decoder.cross3", 4)});
  view.focusPatch(5);
  EXPECT_EQ(view.patch(), 5);
  view.toggleLock(6);
  view.focusPatch(7);
  EXPECT_EQ(view.patch(), 6);
  EXPECT_TRUE(view.locked());
  view.toggleLock(9);  // another one is locked instead
  EXPECT_TRUE(view.locked());
  EXPECT_EQ(view.patch(), 9);
  view.toggleLock(9);
  EXPECT_FALSE(view.locked());
  view.focusPatch(16);  // no such patch
  EXPECT_EQ(view.patch(), 9);
}

TEST(AttentionView, AnotherBlockShowsThePatchInTheSamePlace) {
  auto view = viewOf({cross("decoder.cross3", 4), cross("decoder.cross2", 8)});
  view.toggleLock(8 * 7 + 2);  // row 7, column 2 of 8 × 8
  view.setBlock("decoder.cross3");
  EXPECT_EQ(view.patch(), 4 * 3 + 1);
  EXPECT_TRUE(view.locked());
  view.setBlock("nothing");
  EXPECT_EQ(view.block().name(), "decoder.cross3");
}

TEST(AttentionView, NewMapsKeepWhatIsChosen) {
  auto view = viewOf({cross("decoder.cross3", 4), cross("decoder.cross2", 8)});
  view.setBlock("decoder.cross3");
  view.toggleHead(0);
  view.toggleLock(11);
  view.setMaps(shared({cross("decoder.cross3", 4, 3), cross("decoder.cross2", 8, 3)}));
  EXPECT_EQ(view.block().name(), "decoder.cross3");
  EXPECT_EQ(view.patch(), 11);
  EXPECT_FALSE(view.headOn(0));
  EXPECT_EQ(view.targets().size(), 3U);
  view.setMaps(nullptr);
  EXPECT_TRUE(view.empty());
}

TEST(AttentionView, MassIsTheShareOfEachReference) {
  auto map = cross("decoder.cross3", 4);
  lookAt(map, 0, 0, 0);   // the first reference
  lookAt(map, 1, 0, 11);  // the second
  auto view = viewOf({map});
  EXPECT_EQ(view.mass().size(), 2U);
  EXPECT_NEAR(view.mass()[0], 0.5, 1e-6);
  view.soloHead(1);
  EXPECT_NEAR(view.mass()[0], 0, 1e-6);
  EXPECT_NEAR(view.mass()[1], 1, 1e-6);
}

TEST(AttentionView, TheAbsoluteScaleIsThatOfTheBlock) {
  auto map = cross("decoder.cross3", 4);
  lookAt(map, 3, 15, 2);
  EXPECT_FLOAT_EQ(blockOf({map}, "decoder.cross3").strong(), 1.F / 12) << "one sharp patch does not darken the rest";
  for (int cell = 0; cell < 8; ++cell) lookAt(map, 3, cell, 2);
  auto view = viewOf({map});
  EXPECT_FLOAT_EQ(view.heat(0).limit, 1.F);
  view.setScale(HeatScale::PerMap);
  EXPECT_FLOAT_EQ(view.heat(0).limit, 1.F / 12);
}

TEST(AttentionView, EntropyTellsFlatFromSharp) {
  auto map = cross("decoder.cross3", 4);
  lookAt(map, 1, 0, 5);
  auto view = viewOf({map});
  EXPECT_NEAR(view.entropyBits(0), std::log2(12), 1e-5);
  EXPECT_NEAR(view.largestEntropyBits(), std::log2(12), 1e-9);
  EXPECT_NEAR(view.entropyBits(1), 0, 1e-9);
}

TEST(AttentionView, MapsOfOneReferenceEachAreOneBlock) {
  std::vector<AttentionMap> maps;
  for (int i = 0; i < 3; ++i) {
    const auto grid = referenceGrid(i, 2, 2);
    maps.push_back(uniformMap("style.self", AttentionKind::IntraReference, 2, {grid}, {grid}));
  }
  lookAt(maps[2], 1, 3, 1);
  auto view = viewOf(maps);
  EXPECT_EQ(view.blocks(), std::vector<std::string>{"style.self"});
  ASSERT_EQ(view.block().sourceCount(), 3);
  view.setSource(2);
  view.focusPatch(3);
  EXPECT_EQ(view.targets().front().reference, 2);
  EXPECT_EQ(view.row(1), (std::vector<float>{0, 1, 0, 0}));
  view.setSource(3);  // no such source
  EXPECT_EQ(view.source(), 2);
}

TEST(AttentionView, EachQueryGridOfOneMapIsASource) {
  const std::vector<AttentionGrid> grids = {referenceGrid(0, 2, 2), referenceGrid(1, 2, 2)};
  auto map = uniformMap("style.cross", AttentionKind::CrossReference, 1, grids, grids);
  lookAt(map, 0, 4 + 1, 6);  // cell 1 of the second reference
  auto view = viewOf({map});
  view.setSource(1);
  view.focusPatch(1);
  EXPECT_FLOAT_EQ(view.row(0)[6], 1.F);
  EXPECT_NEAR(view.mass()[1], 1, 1e-6);
}

/// Rows of random weights that sum to 1.
AttentionMap randomMap(AttentionMap map) {
  std::mt19937 random(7);
  std::uniform_real_distribution<float> part(0, 1);
  const auto keys = static_cast<std::size_t>(map.keyCount());
  for (std::size_t row = 0; row < map.weights.size(); row += keys) {
    float sum = 0;
    for (std::size_t key = 0; key < keys; ++key) sum += map.weights[row + key] = part(random);
    for (std::size_t key = 0; key < keys; ++key) map.weights[row + key] /= sum;
  }
  return map;
}

TEST(AttentionView, TheOtherDirectionIsTheTranspose) {
  const auto map = randomMap(cross("decoder.cross3", 4));
  auto looks = viewOf({map}), feeds = viewOf({map});
  feeds.setDirection(AttentionDirection::Feeds);
  ASSERT_EQ(feeds.block().sourceCount(), 2);
  ASSERT_EQ(feeds.targets().size(), 1U);
  EXPECT_EQ(feeds.targets().front().source, AttentionGrid::Source::Content);
  for (int key = 0; key < 12; ++key) {
    feeds.setSource(key / 6);
    feeds.focusPatch(key % 6);
    for (int head = 0; head < 4; ++head) {
      const auto column = feeds.row(head);
      ASSERT_EQ(column.size(), 16U);
      for (int query = 0; query < 16; ++query) {
        looks.focusPatch(query);
        EXPECT_EQ(column[static_cast<std::size_t>(query)], looks.row(head)[static_cast<std::size_t>(key)]);
      }
    }
  }
}

TEST(AttentionView, TheOtherDirectionGoesOnFromTheHottestPatch) {
  auto map = cross("decoder.cross3", 4);
  lookAt(map, 2, 5, 6 + 3);  // patch 3 of the second reference
  auto view = viewOf({map});
  view.focusPatch(5);
  view.setDirection(AttentionDirection::Feeds);
  EXPECT_EQ(view.sourceGrid().reference, 1);
  EXPECT_EQ(view.patch(), 3);
  view.setDirection(AttentionDirection::Feeds);  // the same again
  EXPECT_EQ(view.patch(), 3);
  view.setDirection(AttentionDirection::Looks);
  EXPECT_EQ(view.sourceGrid().source, AttentionGrid::Source::Content);
  EXPECT_EQ(view.patch(), 5);
  view.follow(1);
  EXPECT_EQ(view.direction(), AttentionDirection::Feeds);
  EXPECT_EQ(view.sourceGrid().reference, 0);
  EXPECT_EQ(view.patch(), 1);
  view.follow(99);  // no such patch
  EXPECT_EQ(view.direction(), AttentionDirection::Feeds);
}

TEST(AttentionView, TheDirectionStaysForNewMapsAndBlocks) {
  auto view = viewOf({cross("decoder.cross3", 4), cross("decoder.cross2", 8)});
  view.setDirection(AttentionDirection::Feeds);
  view.setSource(1);
  view.setBlock("decoder.cross3");
  EXPECT_EQ(view.direction(), AttentionDirection::Feeds);
  EXPECT_EQ(view.sourceGrid().reference, 1);
  view.setMaps(nullptr);
  view.setMaps(shared({cross("decoder.cross3", 4)}));
  EXPECT_EQ(view.sourceGrid().reference, 1);
  EXPECT_EQ(view.targetCount(), 16);
}

TEST(AttentionView, SharesOfTheSourcesAreThoseOfAllQueries) {
  auto map = cross("decoder.cross3", 4);
  for (int query = 0; query < 16; ++query) lookAt(map, 0, query, query < 4 ? 0 : 7);
  auto view = viewOf({map});
  view.setDirection(AttentionDirection::Feeds);
  view.soloHead(0);
  EXPECT_NEAR(view.sourceShares()[0], 0.25, 1e-6);
  EXPECT_NEAR(view.sourceShares()[1], 0.75, 1e-6);
  view.showAllHeads();  // the others look everywhere alike
  EXPECT_NEAR(view.sourceShares()[0], (0.25 + 3 * 0.5) / 4, 1e-6);
}

TEST(AttentionView, AColumnNeedNotSumToOne) {
  auto map = cross("decoder.cross3", 4);
  for (int query = 0; query < 16; ++query) lookAt(map, 0, query, query < 4 ? 2 : 7);
  auto view = viewOf({map});
  view.soloHead(0);
  view.setDirection(AttentionDirection::Feeds);
  view.setSource(0);
  view.focusPatch(2);
  EXPECT_NEAR(sum(view.row(0)), 4, 1e-6);
  EXPECT_NEAR(view.entropyBits(0), 2, 1e-6) << "four patches alike";
  EXPECT_FLOAT_EQ(view.peak(0), 1.F);
  view.focusPatch(0);
  EXPECT_EQ(sum(view.row(0)), 0) << "nobody looked here";
  EXPECT_EQ(view.entropyBits(0), 0);
  EXPECT_EQ(view.mass()[0], 0);
}

TEST(AttentionView, TheHeatKnowsTheHeadOfEachWeight) {
  auto map = cross("decoder.cross3", 4);
  lookAt(map, 1, 0, 3);
  lookAt(map, 2, 0, 8);
  auto view = viewOf({map});
  EXPECT_EQ(view.heat().heads[3], 1);
  EXPECT_EQ(view.heat().heads[8], 2);
  view.toggleHead(2);
  EXPECT_NE(view.heat().heads[8], 2);
  EXPECT_EQ(view.heat(2).heads, std::vector<int>(12, 2));
}

TEST(AttentionView, TheContourHoldsItsShareOfTheHeat) {
  auto map = cross("decoder.cross3", 4);
  float* row = const_cast<float*>(map.row(0, 0));
  const float weights[12] = {0.3F, 0, 0.05F, 0, 0.1F, 0, 0, 0, 0.5F, 0, 0.05F, 0};
  std::copy(weights, weights + 12, row);
  auto view = viewOf({map});
  view.soloHead(0);
  EXPECT_TRUE(view.heat().outlined.empty());
  view.setContourShare(0.8);
  const auto outlined = view.heat().outlined;
  for (std::size_t i = 0; i < 12; ++i) EXPECT_EQ(outlined[i], i == 0 || i == 8) << i;
}

TEST(AttentionView, HeadsAreOrderedByTheEntropyOfAllPatches) {
  auto map = cross("decoder.cross3", 4);
  for (int query = 0; query < 16; ++query) lookAt(map, 2, query, 0);
  for (int query = 0; query < 8; ++query) lookAt(map, 3, query, 0);
  auto view = viewOf({map});
  EXPECT_EQ(view.orderedHeads(), (std::vector<int>{0, 1, 2, 3}));
  view.setHeadOrder(HeadOrder::Entropy);
  EXPECT_EQ(view.orderedHeads(), (std::vector<int>{2, 3, 0, 1}));
  view.stepHead(1);
  EXPECT_EQ(view.shownHeads(), std::vector<int>{2});
  view.stepHead(1);
  EXPECT_EQ(view.shownHeads(), std::vector<int>{3});
  view.stepHead(-1);
  view.stepHead(-1);
  EXPECT_EQ(view.shownHeads(), std::vector<int>{1}) << "round and round";
}

TEST(AttentionView, ChoosesAsAnotherDoes) {
  auto lead = viewOf({cross("decoder.cross3", 4), cross("decoder.cross2", 8)});
  lead.setBlock("decoder.cross3");
  lead.soloHead(2);
  lead.setMerge(HeadMerge::Mean);
  lead.toggleLock(9);
  auto view = viewOf({cross("decoder.cross3", 8)});
  view.choosesAs(lead);
  EXPECT_EQ(view.block().name(), "decoder.cross3");
  EXPECT_EQ(view.shownHeads(), std::vector<int>{2});
  EXPECT_EQ(view.merge(), HeadMerge::Mean);
  EXPECT_EQ(view.patch(), samePlace(9, contentGrid(4, 4), contentGrid(8, 8)));
  lead.setDirection(AttentionDirection::Feeds);
  view.choosesAs(lead);
  EXPECT_EQ(view.direction(), AttentionDirection::Feeds);
  lead.setBlock("decoder.cross2");
  view.choosesAs(lead);
  EXPECT_EQ(view.block().name(), "decoder.cross3") << "the other block is not among its maps";
}

TEST(AttentionView, TargetsPatchesHaveAPlace) {
  auto view = viewOf({cross("decoder.cross3", 4)});
  EXPECT_EQ(view.placeOf(5).grid, 0U);
  EXPECT_EQ(view.placeOf(6).grid, 1U);
  EXPECT_EQ(view.placeOf(11).cell, 5);
  view.focusTarget(11);
  EXPECT_EQ(view.focusedTarget(), 11);
  view.focusTarget(12);  // no such patch
  EXPECT_EQ(view.focusedTarget(), 11);
  view.focusTarget(-1);
  EXPECT_EQ(view.focusedTarget(), -1);
}

}  // namespace
}  // namespace gg::ui
