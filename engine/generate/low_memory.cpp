#include <string>

#include "engine/generate/low_memory_impl.h"

namespace gg {

bool isOutOfMemory(const c10::Error& error) {
  const std::string what = error.what_without_backtrace();
  return what.find("out of memory") != std::string::npos || what.find("alloc") != std::string::npos;
}

void runWithinMemory(std::size_t count, const std::function<void(std::size_t begin, std::size_t end)>& run,
                     const std::function<void()>& toProcessor) {
  const auto fits = [&](std::size_t begin, std::size_t end) {
    try {
      run(begin, end);
    } catch (const c10::Error& error) {
      if (!isOutOfMemory(error)) throw;
      return false;
    }
    return true;
  };
  // What the failed attempt held is free again when its exception has been caught.
  const std::size_t half = count / 2;
  if (fits(0, count) || (half > 0 && fits(0, half) && fits(half, count))) return;
  toProcessor();
  run(0, count);
}

}  // namespace gg
