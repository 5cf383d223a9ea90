#pragma once
#include <functional>
#include <string_view>

namespace gg {

enum class LogLevel { Debug, Info, Warning, Error };
using LogSink = std::function<void(LogLevel, std::string_view)>;

/// Replaces the sink (default: warnings and errors to standard error). Thread-safe.
void setLogSink(LogSink sink);
void log(LogLevel level, std::string_view text);

}  // namespace gg
