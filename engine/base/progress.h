#pragma once
#include <cstddef>
#include <functional>

namespace gg {

struct Progress {
  std::size_t done = 0;
  std::size_t total = 0;
};

/// Called from the working thread; must be quick.
using ProgressCallback = std::function<void(const Progress&)>;

}  // namespace gg
