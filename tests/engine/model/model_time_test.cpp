#include "engine/model/model_time.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

TEST(ModelTime, EveryPlacementIsMeasuredAndProgressCountsThem) {
  ModelConfig config;
  config.size = 32;
  config.patch = 4;
  config.selfLevels = {3};
  config.crossLevels = {4, 2};
  std::vector<std::size_t> done;
  const auto report = timeOf(config, 1, {}, [&](const Progress& progress) {
    EXPECT_EQ(progress.total, 3U);
    done.push_back(progress.done);
  });
  ASSERT_TRUE(report) << report.error().message.text();
  EXPECT_EQ(done, (std::vector<std::size_t>{1, 2, 3}));
  ASSERT_EQ(report->placements.size(), 3U);
  EXPECT_EQ(report->placements[0].block, "self3");
  EXPECT_EQ(report->placements[2].block, "cross2");
  EXPECT_GT(report->glyph, 0);
  EXPECT_EQ(report->threads, 1);
  EXPECT_GE(report->runs, 3);
}

TEST(ModelTime, ANetworkWithoutAttentionIsMeasuredAlone) {
  ModelConfig config;
  config.size = 32;
  config.patch = 4;
  config.selfLevels = config.crossLevels = {};
  const auto report = timeOf(config, 1);
  ASSERT_TRUE(report);
  EXPECT_GT(report->glyph, 0);
  EXPECT_TRUE(report->placements.empty());
}

TEST(ModelTime, StopsWhenAsked) {
  StopFlag stop;
  std::size_t blocks = 0;
  const auto report = timeOf(ModelConfig(), 1, stop, [&](const Progress&) {
    ++blocks;
    stop.request();
  });
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
  EXPECT_EQ(blocks, 1U);
}

TEST(ModelTime, AWrongConfigurationIsRefused) {
  ModelConfig config;
  config.heads = 0;
  EXPECT_FALSE(timeOf(config, 1));
}

}  // namespace
}  // namespace gg
