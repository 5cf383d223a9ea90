#pragma once
#include <c10/util/Exception.h>

#include <cstddef>
#include <functional>

namespace gg {

/// Whether the tensor library failed for want of memory.
bool isOutOfMemory(const c10::Error& error);

/// Runs [0, count) on a device whose memory may be too small: if it is, in two halves, and if a half does not fit
/// either, `toProcessor` is called and the whole is run again. What the last attempt throws is passed on, as is every
/// error that is not about memory.
void runWithinMemory(std::size_t count, const std::function<void(std::size_t begin, std::size_t end)>& run,
                     const std::function<void()>& toProcessor);

}  // namespace gg
