#include "engine/train/step_log.h"

#include <gtest/gtest.h>

#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

TEST(StepLog, MinutesOfAllRunsAreCounted) {
  const test::TemporaryFolder folder;
  const auto path = folder.file("log.csv");
  EXPECT_EQ(loggedMinutes(path), 0);
  StepLog first(path, 0);
  first.add({1, 2.5, 0, 0, 0, 0});
  first.add({2, 4, 0, 0, 0, 0});
  first.add({3, 9, 0, 0, 0, 0});
  ASSERT_TRUE(first.save());
  EXPECT_DOUBLE_EQ(loggedMinutes(path), 9);
  StepLog second(path, 2);  // the third step was lost
  second.add({3, 0.5, 0, 0, 0, 0});
  second.add({4, 1, 0, 0, 0, 0});
  ASSERT_TRUE(second.save());
  EXPECT_DOUBLE_EQ(loggedMinutes(path), 5);
}

}  // namespace
}  // namespace gg
