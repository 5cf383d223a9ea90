#include "engine/base/log.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace gg {
namespace {

TEST(Log, GoesToTheSinkThatWasSet) {
  std::vector<std::pair<LogLevel, std::string>> lines;
  setLogSink([&](LogLevel level, std::string_view text) { lines.emplace_back(level, text); });
  log(LogLevel::Debug, "one");
  log(LogLevel::Error, "two");
  setLogSink({});
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0], std::make_pair(LogLevel::Debug, std::string("one")));
  EXPECT_EQ(lines[1], std::make_pair(LogLevel::Error, std::string("two")));
}

TEST(Log, WarningsGoToStandardErrorByDefault) {
  testing::internal::CaptureStderr();
  log(LogLevel::Info, "quiet");
  log(LogLevel::Warning, "loud");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "warning: loud\n");
}

TEST(Log, ASinkMayLog) {
  int calls = 0;
  setLogSink([&](LogLevel, std::string_view) {
    if (++calls == 1) log(LogLevel::Info, "again");
  });
  log(LogLevel::Info, "first");
  setLogSink({});
  EXPECT_EQ(calls, 2);
}

}  // namespace
}  // namespace gg
