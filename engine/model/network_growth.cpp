#include "engine/model/network_growth_impl.h"

#include "engine/model/weights_impl.h"

namespace gg {

namespace {

/// Each of the from² channels that hold a patch's pixels, [.., from², ..] along `axis`, for all of the finer pixels
/// that lie in it: [.., to², ..].
torch::Tensor repeatedPixels(const torch::Tensor& channels, int64_t axis, int64_t from, int64_t to) {
  auto index = torch::empty({to * to}, torch::kLong);
  for (int64_t i = 0; i < to; ++i) {
    for (int64_t j = 0; j < to; ++j) index[i * to + j] = i * from / to * from + j * from / to;
  }
  return channels.index_select(axis, index);
}

/// Input channels [out, pictures · from², h, w], of which each takes its part of the mean over a former pixel.
torch::Tensor refinedInput(const torch::Tensor& weight, int64_t from, int64_t to) {
  auto shape = weight.sizes().vec();
  shape.erase(shape.begin() + 1);
  shape.insert(shape.begin() + 1, {weight.size(1) / (from * from), from * from});
  const double share = static_cast<double>(from * from) / static_cast<double>(to * to);
  return repeatedPixels(weight.reshape(shape), 2, from, to).flatten(1, 2) * share;
}

}  // namespace

void refinePatch(SafetensorsFile& file, int from, int to) {
  if (from <= 0 || to % from != 0) return;
  torch::NoGradGuard noGrad;
  for (const char* stem : {"content.stem.conv.weight", "style.stem.conv.weight"}) {
    changeTensor(file, stem, [&](const torch::Tensor& weight) { return refinedInput(weight, from, to); });
  }
  changeTensor(file, "head.bias", [&](const torch::Tensor& bias) { return repeatedPixels(bias, 0, from, to); });
  // The head sees level-1 features and, after them, the pictures: as many as the content encoder's stem.
  const auto stem = file.tensors.find("content.stem.conv.weight");
  if (stem == file.tensors.end()) return;
  const int64_t pictures = stem->second.shape[1] / (int64_t{to} * to) * from * from;
  changeTensor(file, "head.weight", [&](const torch::Tensor& weight) {
    const auto parts = weight.split_with_sizes({weight.size(1) - pictures, pictures}, 1);
    const auto inputs = torch::cat({parts[0], refinedInput(parts[1], from, to)}, 1);
    return repeatedPixels(inputs, 0, from, to);
  });
}

void addDesigns(SafetensorsFile& file, int count, int patch) {
  torch::NoGradGuard noGrad;
  // Both see the pictures last: the pixels of a patch, design after design.
  for (const char* name : {"content.stem.conv.weight", "head.weight"}) {
    changeTensor(file, name, [&](const torch::Tensor& weight) {
      auto shape = weight.sizes().vec();
      shape[1] = int64_t{count} * patch * patch;
      return torch::cat({weight, torch::zeros(shape)}, 1);
    });
  }
}

}  // namespace gg
