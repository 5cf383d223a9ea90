#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/generate/attention_map.h"
#include "engine/glyph/bitmap.h"

namespace gg {

/// A grid of patches on the picture that it lies on, [S, S] in the frame or empty, with its name.
struct FigurePanel {
  AttentionGrid grid;
  Bitmap picture;
  std::string label;
};

/// What one head, or several merged, looked at, as a figure for a paper.
struct AttentionFigure {
  FigurePanel asking;               // what looks: the generated glyph, or a reference
  std::optional<int> patch;         // of `asking`: outlined; none: the weights are a mean over its ink
  std::vector<FigurePanel> looked;  // what is looked at
  std::vector<double> weights;      // of the patches of `looked`, one grid after the other
  double limit = 0;                 // the weight that the hottest colour stands for; 0: the largest one
  std::string caption;              // UTF-8, lines separated by '\n'
  Bitmap compared;  // another picture, [S, S], whose outline is drawn over that of `asking`; may be empty
};

/// The figure of a map: one head, or the mean of all for head = −1; of one query patch, or their mean over the glyph's
/// ink. `asking` and `looked` are the map's grids with their pictures; a map with several query grids (references that
/// look) is drawn for the first. Fails when the head or the patch is not in the map.
Result<AttentionFigure> figureOf(const AttentionMap& map, int head, std::optional<int> patch, FigurePanel asking,
                                 std::vector<FigurePanel> looked);

/// The same weights over what another figure looks at, in its order and its patches (weightsOn).
AttentionFigure overPanelsOf(const AttentionFigure& lead, AttentionFigure figure);

/// SVG 1.1, all of it vectors: heat in viridis under the traced outlines of the glyphs, share of each panel, a colour
/// bar and the captions. Several figures stand below each other and have one scale, up to the largest limit.
Result<std::string> svgFigure(const std::vector<AttentionFigure>& figures);

}  // namespace gg
