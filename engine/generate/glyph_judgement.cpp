#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/generate/attention_over_ink.h"
#include "engine/generate/glyph_judgement_impl.h"
#include "engine/model/block_names.h"

namespace gg {

namespace {

// The more references there are, the more of them hold what a patch looks for: peaks fall with K to this power (2 to 16
// references, Latin). Spreads are brought to those of four references.
constexpr double kSharing = 0.22, kUsual = 4;

/// 1 − mean peak over heads and inked patches; peaks [H, Q, 1].
double spreadOf(const torch::Tensor& peaks, const Bitmap& made, std::size_t references) {
  const int side = static_cast<int>(std::lround(std::sqrt(double(peaks.size(1)))));
  const AttentionGrid grid{AttentionGrid::Source::Content, -1, side, side};
  const auto values = peaks.mean(0).to(torch::kCPU, torch::kFloat).contiguous();  // [Q, 1]
  const float* peaked = values.data_ptr<float>();
  double sum = 0, all = 0;
  int inked = 0;
  for (int cell = 0; cell < grid.cells(); ++cell) {
    all += peaked[cell];
    if (patchInk(made, grid, cell) <= kInkedPatch) continue;
    sum += peaked[cell];
    ++inked;
  }
  const double peak = inked > 0 ? sum / inked : all / grid.cells();
  return 1 -
         std::min(1.0, peak * std::pow(static_cast<double>(std::max<std::size_t>(1, references)) / kUsual, kSharing));
}

}  // namespace

std::string judgedBlock(const ModelConfig& config) {
  const auto& levels = config.crossLevels;
  if (levels.empty()) return {};
  const bool hasThird = std::find(levels.begin(), levels.end(), 3) != levels.end();
  return crossBlockName(hasThird ? 3 : levels.front());
}

std::vector<Doubt> judge(const DoubtScale& scale, const std::vector<Bitmap>& made,
                         const std::vector<std::string>& scripts, const std::vector<Bitmap>& contents,
                         const AttentionRecorder& recorder, std::size_t references) {
  std::vector<double> spreads;
  for (const auto& entry : recorder.entries) {
    for (int64_t i = 0; i < entry.weights.size(0); ++i) {
      spreads.push_back(spreadOf(entry.weights[i], made[spreads.size()], references));
    }
  }
  spreads.resize(made.size(), std::numeric_limits<double>::quiet_NaN());  // attention was off
  std::vector<Doubt> doubts(made.size());
  at::parallel_for(0, static_cast<int64_t>(made.size()), 1, [&](int64_t begin, int64_t end) {
    for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
      doubts[i] = scale.judge(signsOf(made[i], contents[i], spreads[i]), scripts[i]);
    }
  });
  return doubts;
}

}  // namespace gg
