#pragma once
#include <torch/torch.h>

namespace gg {

struct LossWeights {
  double l1 = 1, sobel = 0.3, coarse = 0.5, ssim = 0.1, projection = 0.05, contrast = 0.05;
  double thinInk = 0.5;     // extra weight of thin strokes in the L1 term
  double lostStroke = 1.4;  // weight of ink missing along the middle of a stroke and around it: the mean of pixels
                            // alone leaves a stroke out when its place is uncertain (the tail of Q)
};

struct LossTerms {
  torch::Tensor total;  // scalar
  torch::Tensor l1;     // scalar: plain mean absolute error, for the log
};

/// Stage-A reconstruction loss of coverage pictures [B, 1, S, S].
LossTerms reconstructionLoss(const torch::Tensor& output, const torch::Tensor& target, const LossWeights& weights);

/// Middle lines of the strokes of coverage pictures [B, 1, S, S], in [0, 1]: the soft skeleton of clDice (Shit et al.,
/// CVPR 2021), by minimum and maximum over 3×3 pixels.
torch::Tensor softSkeleton(const torch::Tensor& picture);

/// The share of the strokes of `of` that `in` lacks, both [B, 1, S, S]: of the middle lines that are not inked, not
/// even beside their place. [B], 0 to 1.
torch::Tensor strokesLost(const torch::Tensor& of, const torch::Tensor& in);

/// 1 − mean SSIM (Wang et al. 2004; 11×11 Gaussian, σ 1.5, range 1) of [B, 1, S, S].
torch::Tensor ssimLoss(const torch::Tensor& output, const torch::Tensor& target);

/// InfoNCE (van den Oord et al. 2018) over descriptors of references [F·K, D]: those of one font attract.
torch::Tensor styleContrast(const torch::Tensor& descriptors, int64_t fonts);

}  // namespace gg
