#pragma once
#include <vector>

#include "engine/base/result.h"
#include "engine/generate/style_set.h"
#include "engine/glyph/content_fonts.h"
#include "engine/model/model_config.h"
#include "engine/train/sampler.h"

namespace gg {

/// Batches from the references of one style alone: each in turn is to be drawn from the others.
class LeaveOneOut {
 public:
  /// The active references whose characters the content fonts have. Fails when there are fewer than two.
  static Result<LeaveOneOut> create(const StyleSet& style, const ContentFonts& content, const std::string& language,
                                    const ModelConfig& config);

  /// At most kTargets of the references, each as the single target of a group, with at most kReferences of the others;
  /// each group moved a little (PictureWarp). Depends on the seed and the index alone.
  Batch batch(std::uint64_t seed, std::uint64_t index) const;

  static constexpr int kTargets = 4, kReferences = 5;

 private:
  struct Reference {
    Bitmap picture;                      // [S, S]
    std::vector<Bitmap> contentWithout;  // [D·S, S] each: of every reference's character, as placed by the others
  };

  int size_ = 64, designs_ = 3;
  std::vector<Reference> references_;
};

}  // namespace gg
