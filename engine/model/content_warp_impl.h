#pragma once
#include <torch/torch.h>

#include "engine/model/model_config.h"

namespace gg {

/// Moves the plain glyph's strokes towards where the style has them, so that what the decoder ends with is drawn there
/// and whole: a displacement field, guessed from the decoder's level-2 features, by which the level-1 skip and each of
/// the content pictures are sampled anew (bilinearly, as in spatial transformers, Jaderberg et al. 2015). It starts as
/// no displacement.
class ContentWarpImpl : public torch::nn::Module {
 public:
  explicit ContentWarpImpl(const ModelConfig& config);

  struct Moved {
    torch::Tensor skip;      // [B, C1, S/P, S/P]
    torch::Tensor pictures;  // [B, D, S, S]
  };
  /// decoded: [B, C2, S/2P, S/2P]; skip and pictures as in Moved.
  Moved forward(const torch::Tensor& decoded, const torch::Tensor& skip, const torch::Tensor& pictures);

  /// Displacements, in sides of the picture (x, y), of the skip and then of each picture, one for each cell of
  /// `decoded`: [B, D + 1, 2, h, w]. A point of the result shows what lay so far beside it.
  torch::Tensor field(const torch::Tensor& decoded);

 private:
  torch::nn::GroupNorm norm_{nullptr};
  torch::nn::Conv2d conv_{nullptr};
};
TORCH_MODULE(ContentWarp);

}  // namespace gg
