#include "ui/document/progress_meter.h"

#include <gtest/gtest.h>

namespace gg::ui {
namespace {

TEST(ProgressMeter, SpeedIsMeasuredFromTheFirstBatchOn) {
  ProgressMeter meter;
  meter.start(100, 1000);
  EXPECT_TRUE(meter.progress().running);
  EXPECT_EQ(meter.progress().total, 100U);
  meter.update(10, 100, 9000);  // start-up counts for nothing
  EXPECT_EQ(meter.progress().glyphsPerSecond, 0);
  meter.update(30, 100, 10000);
  EXPECT_DOUBLE_EQ(meter.progress().glyphsPerSecond, 20);
  EXPECT_DOUBLE_EQ(meter.progress().secondsLeft, 3.5);
  meter.stop();
  EXPECT_FALSE(meter.progress().running);
}

TEST(ProgressMeter, NothingToDoIsNotRunning) {
  ProgressMeter meter;
  meter.start(0, 0);
  EXPECT_FALSE(meter.progress().running);
}

}  // namespace
}  // namespace gg::ui
