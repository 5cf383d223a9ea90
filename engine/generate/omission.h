#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/glyph/bitmap.h"

namespace gg {

/// What a glyph is made without, for a causal check. References are named by their ids; those that have no part in the
/// style are of no account.
struct Omission {
  bool networkAlone = false;                   // the glyph is what the network gave, as in Ablation
  std::map<std::string, std::set<int>> heads;  // muted ones by content → reference block, as in Ablation
  std::set<std::uint64_t> references;          // the style is encoded without them
  /// Patches of a reference that no query sees: [grid, grid] (ModelConfig::grid), row by row, 1 = hidden.
  std::map<std::uint64_t, std::vector<std::uint8_t>> patches;
};
inline bool operator==(const Omission& a, const Omission& b) {
  return a.networkAlone == b.networkAlone && a.heads == b.heads && a.references == b.references &&
         a.patches == b.patches;
}
inline bool operator!=(const Omission& a, const Omission& b) { return !(a == b); }

/// How far a glyph is from the untouched one.
struct OmissionMeasures {
  double l1 = 0;       // mean absolute difference of coverage, over the frame
  double ink = 0;      // change of the ink, as a part of the untouched glyph's
  double overlap = 1;  // picture_measures.h
  double ofStyle = 0;  // l1 as a part of what the glyph changes by when made without any style; 0 if that is nothing
};

struct OmissionEffect {
  Bitmap before, after;  // [S, S]
  OmissionMeasures measures;
};

}  // namespace gg
