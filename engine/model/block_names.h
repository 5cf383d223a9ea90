#pragma once
#include <string>

namespace gg {

/// The name of the content → reference attention at a level: "bottleneck.cross4", "decoder.cross3", …
inline std::string crossBlockName(int level) {
  return (level == 4 ? "bottleneck.cross" : "decoder.cross") + std::to_string(level);
}

}  // namespace gg
