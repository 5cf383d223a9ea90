#pragma once
#include <vector>

#include "engine/base/result.h"
#include "engine/generate/content_picture.h"
#include "engine/generate/style_set.h"
#include "engine/glyph/content_fonts.h"
#include "engine/model/model_config.h"
#include "engine/train/sampler.h"

namespace gg {

/// Batches from the references of one style alone: some of them are to be drawn from others.
class LeaveOneOut {
 public:
  /// The active references whose characters the content fonts have. Fails when there are fewer than two.
  static Result<LeaveOneOut> create(const StyleSet& style, const ContentFonts& content, const std::string& language,
                                    const ModelConfig& config);

  /// One group: at most kTargets of the references, never more than half, to be drawn from at most kReferences of the
  /// others, by which the content glyphs are placed. Depends on the seed and the index alone.
  Batch batch(std::uint64_t seed, std::uint64_t index) const;

  static constexpr int kTargets = 3, kReferences = 5;

 private:
  struct Reference {
    Bitmap picture;                     // [S, S]
    std::vector<GlyphOutline> content;  // of its character in each design
    ContentGlyph glyph() const;
  };

  ModelConfig config_;
  std::vector<Reference> references_;
};

}  // namespace gg
