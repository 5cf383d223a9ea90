#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/generate/generator.h"

namespace gg {

struct DeletionOptions {
  std::vector<double> shares = {0.5};  // of the references' ink-bearing patches, in (0, 1]: hidden together
  int draws = 4;                       // random choices that are averaged
  std::uint64_t seed = 1;
};

/// What hiding patches does to a glyph: mean absolute error on coverage, one value a share.
struct DeletionCurve {
  std::string block;             // content → reference attention only
  int head = -1;                 // −1: ranked by the mean of all heads
  std::vector<double> attended;  // the most attended patches of this block and head are hidden
  std::vector<double> random;    // as many others of the block's grid, drawn at random; the same for all its heads
};
struct DeletionReport {
  std::vector<double> shares;         // as in the options
  double untouched = 0;               // error with nothing hidden
  std::vector<DeletionCurve> curves;  // by block, the mean of heads first, then every head
};
/// The curve of a block and head; null if there is none.
const DeletionCurve* curveOf(const DeletionReport& report, const std::string& block, int head);

/// Does a map show what the glyph was made from? Hides the patches of the references that a block and head attended
/// most (mean over the glyph's inked patches) in every content → reference attention, against as many ink-bearing
/// patches drawn at random (deletion, as for saliency maps: Petsiuk et al., BMVC 2018). `target`: the real glyph in the
/// frame, or empty: the glyph made with nothing hidden. `style` is what was encoded. A style without references has no
/// patches: ErrorCode::BadInput. `progress` counts the glyphs made.
Result<DeletionReport> deletionTest(Generator& generator, const StyleEncoding& encoding, const StyleSet& style,
                                    char32_t character, const Bitmap& target, const ContentFonts& content,
                                    const std::string& language, const DeletionOptions& options = {},
                                    const StopFlag& stop = {}, const ProgressCallback& progress = {});

}  // namespace gg
