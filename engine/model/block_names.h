#pragma once
#include <string>

namespace gg {

/// What the content → reference attention of a level is called in maps, figures and files.
inline std::string crossBlockName(int level) {
  return (level == 4 ? "bottleneck.cross" : "decoder.cross") + std::to_string(level);
}

}  // namespace gg
