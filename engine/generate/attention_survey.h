#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "engine/generate/attention_map.h"
#include "engine/glyph/bitmap.h"

namespace gg {

/// Means over the glyphs of a set of what one content → reference block looked at, over the glyphs' ink.
struct SurveyedBlock {
  std::string block;
  int side = 0;                           // of the asking grid, in patches
  std::vector<std::vector<double>> mass;  // [H][K], the part each reference gets; every row sums to 1
  std::vector<double> entropy;            // [H], of a patch's row, as a part of the largest
};

struct SurveyedGlyph {
  char32_t character = 0;
  double entropy = 0;  // mean over blocks and heads, as a part of the largest: 0 looks at one patch, 1 everywhere
  double spread = 0;   // distance from the median of the set in robust standard deviations; set by outliers()
};

/// What the content → reference attention of a set looked at. Glyphs of one style are added one at a time; their maps
/// are reduced at once, so that a glyph costs two numbers of memory.
class AttentionSurvey {
 public:
  /// The maps of Generator::attend. Blocks and references are those of the first glyph.
  void add(char32_t character, const std::vector<AttentionMap>& maps, const Bitmap& glyph);

  std::size_t glyphs() const { return glyphs_.size(); }
  std::vector<SurveyedBlock> blocks() const;
  /// [K], mean over blocks and heads; sums to 1. Empty without glyphs.
  std::vector<double> mass() const;
  /// Glyphs whose entropy lies more than three robust standard deviations (1.4826 times the median distance from the
  /// median, Hampel 1974) beside the median, farthest first.
  std::vector<SurveyedGlyph> outliers() const;

 private:
  std::vector<SurveyedBlock> sums_;
  std::vector<SurveyedGlyph> glyphs_;
};

}  // namespace gg
