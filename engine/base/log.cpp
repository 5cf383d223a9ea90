#include "engine/base/log.h"

#include <cstdio>
#include <mutex>
#include <utility>

namespace gg {
namespace {

void writeToStandardError(LogLevel level, std::string_view text) {
  if (level < LogLevel::Warning) return;
  std::fprintf(stderr, "%s: %.*s\n", level == LogLevel::Error ? "error" : "warning", static_cast<int>(text.size()),
               text.data());
}

std::mutex& sinkMutex() {
  static std::mutex mutex;
  return mutex;
}

LogSink& currentSink() {
  static LogSink sink = writeToStandardError;
  return sink;
}

}  // namespace

void setLogSink(LogSink sink) {
  const std::lock_guard lock(sinkMutex());
  currentSink() = sink ? std::move(sink) : LogSink(writeToStandardError);
}

void log(LogLevel level, std::string_view text) {
  LogSink sink;
  {
    const std::lock_guard lock(sinkMutex());
    sink = currentSink();
  }
  sink(level, text);
}

}  // namespace gg
