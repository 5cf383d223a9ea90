#include "engine/train/losses_impl.h"

#include <algorithm>

namespace gg {

namespace {

namespace F = torch::nn::functional;

/// Lengths in pixels are meant for pictures of 64 px; larger ones have so many times as many.
int64_t fineness(const torch::Tensor& picture) { return std::max<int64_t>(1, picture.size(-1) / 64); }

/// [B, 1, h, w] → [B, 2, h, w]: slopes along the rows and the columns, with ground around the picture.
torch::Tensor sobel(const torch::Tensor& picture) {
  const auto around = torch::constant_pad_nd(picture, {1, 1, 1, 1});
  const auto smooth = [](const torch::Tensor& x, int64_t along) {
    const int64_t n = x.size(along) - 2;
    return x.narrow(along, 0, n) + 2 * x.narrow(along, 1, n) + x.narrow(along, 2, n);
  };
  const auto slope = [](const torch::Tensor& x, int64_t along) {
    const int64_t n = x.size(along) - 2;
    return (x.narrow(along, 2, n) - x.narrow(along, 0, n)) / 8.0;
  };
  return torch::cat({slope(smooth(around, 2), 3), slope(smooth(around, 3), 2)}, 1);
}

/// Of a square picture, where all of the kernel lies within it. A product with a band of weights for rows and one for
/// columns: many times faster, back as well, than the convolution of one channel.
torch::Tensor gaussianBlur(const torch::Tensor& picture) {
  constexpr int64_t reach = 5;
  constexpr double sigma = 1.5;
  const int64_t inner = picture.size(-1) - 2 * reach;
  const auto from = torch::arange(picture.size(-1), picture.options()).unsqueeze(1);
  const auto to = torch::arange(reach, reach + inner, picture.options()).unsqueeze(0);
  const auto distance = (from - to).abs();
  auto band = torch::exp(-distance * distance / (2 * sigma * sigma)) * (distance <= reach);
  band = band / band.sum(0, true);
  return torch::matmul(band.t(), torch::matmul(picture, band));
}

/// The greatest of every pixel's 3 × 3 neighbourhood. Faster than a pooling of one channel.
torch::Tensor dilated(const torch::Tensor& picture) {
  auto x = F::pad(picture, F::PadFuncOptions({1, 1, 1, 1}).mode(torch::kReplicate));
  for (const int64_t along : {3, 2}) {
    const int64_t n = x.size(along) - 2;
    x = torch::maximum(torch::maximum(x.narrow(along, 0, n), x.narrow(along, 1, n)), x.narrow(along, 2, n));
  }
  return x;
}

torch::Tensor eroded(const torch::Tensor& picture) { return -dilated(-picture); }

}  // namespace

torch::Tensor ssimLoss(const torch::Tensor& output, const torch::Tensor& target) {
  constexpr double c1 = 0.01 * 0.01, c2 = 0.03 * 0.03;
  const auto blurred = gaussianBlur(torch::cat({output, target, output * output, target * target, output * target}));
  const auto p = blurred.chunk(5);
  const auto mm = p[0] * p[1], mx = p[0] * p[0], my = p[1] * p[1];
  const auto ssim = ((2 * mm + c1) * (2 * (p[4] - mm) + c2)) / ((mx + my + c1) * (p[2] - mx + p[3] - my + c2));
  return 1 - ssim.mean();
}

torch::Tensor softSkeleton(const torch::Tensor& picture) {
  // Half the width, in pixels, of the widest stroke whose middle is found.
  const auto widest = static_cast<int>(6 * fineness(picture));
  auto rest = picture;
  torch::Tensor skeleton;
  for (int i = 0; i < widest; ++i) {
    const auto thinner = eroded(rest);
    const auto ridge = torch::relu(rest - dilated(thinner));
    skeleton = i == 0 ? ridge : skeleton + torch::relu(ridge - skeleton * ridge);
    rest = thinner;
  }
  return skeleton;
}

namespace {

/// The mean ink around each pixel: a stroke that is drawn as a row of dots has half of its ink.
torch::Tensor inkAround(const torch::Tensor& picture) {
  const int64_t fine = fineness(picture);
  return torch::avg_pool2d(picture, 2 * fine + 1, 1, fine);
}

/// Ink missing along the middles of strokes, pixel by pixel, of what inkAround says of two pictures. A stroke that is
/// drawn beside its place, not farther than `beside` pixels, is not lost.
torch::Tensor lostInk(const torch::Tensor& skeleton, const torch::Tensor& of, const torch::Tensor& in, int64_t beside) {
  return skeleton * torch::relu(of - torch::max_pool2d(in, 2 * beside + 1, 1, beside));
}

}  // namespace

torch::Tensor strokesLost(const torch::Tensor& of, const torch::Tensor& in) {
  const auto skeleton = softSkeleton(of);
  const auto sum = [](const torch::Tensor& picture) { return picture.sum(torch::IntArrayRef({1, 2, 3})); };
  return sum(lostInk(skeleton, inkAround(of), inkAround(in), 2 * fineness(of))) / sum(skeleton * of).clamp_min(1e-3);
}

LossTerms reconstructionLoss(const torch::Tensor& output, const torch::Tensor& target, const LossWeights& weights) {
  const auto difference = (output - target).abs();
  // Ink whose neighbourhood is mostly ground is a thin stroke.
  const int64_t fine = fineness(target);
  const auto thin = target * (1 - torch::avg_pool2d(target, 6 * fine + 1, 1, 3 * fine));
  auto total = weights.l1 * (difference * (1 + weights.thinInk * thin)).mean();
  if (weights.lostStroke > 0) {
    // Near its place, so that an arch which leaves its stem is not hidden by the stem, and farther off, where a hand
    // moves strokes. Middle lines are a pixel wide, in larger pictures a smaller share of them.
    const auto skeleton = softSkeleton(target), of = inkAround(target), in = inkAround(output);
    const auto lost = lostInk(skeleton, of, in, fine) + lostInk(skeleton, of, in, 2 * fine);
    total = total + weights.lostStroke * static_cast<double>(fine) * 0.5 * lost.mean();
  }
  total = total + weights.sobel * (sobel(output) - sobel(target)).abs().mean() * 2;
  total =
      total + weights.coarse * (torch::avg_pool2d(output, 4 * fine) - torch::avg_pool2d(target, 4 * fine)).abs().mean();
  total =
      total + weights.projection * ((output - target).mean(2).abs().mean() + (output - target).mean(3).abs().mean());
  if (weights.ssim > 0) total = total + weights.ssim * ssimLoss(output, target);
  return {total, difference.mean().detach()};
}

torch::Tensor styleContrast(const torch::Tensor& descriptors, int64_t fonts) {
  const int64_t perFont = descriptors.size(0) / fonts;
  const auto unit = F::normalize(descriptors, F::NormalizeFuncOptions().dim(1));
  const auto label = torch::arange(fonts, torch::kLong).repeat_interleave(perFont).to(descriptors.device());
  const auto self = torch::eye(descriptors.size(0), torch::dtype(torch::kBool).device(descriptors.device()));
  const auto scores = (torch::matmul(unit, unit.t()) / 0.1).masked_fill(self, -1e4);
  const auto same = (label.unsqueeze(0) == label.unsqueeze(1)).logical_and(self.logical_not()).to(scores.dtype());
  return -((torch::log_softmax(scores, 1) * same).sum(1) / same.sum(1).clamp_min(1)).mean();
}

}  // namespace gg
