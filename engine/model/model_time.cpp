#include "engine/model/model_time.h"

#include <torch/torch.h>

#include <chrono>

#include "engine/model/trial_network_impl.h"

namespace gg {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kMostRuns = 15, kFewestRuns = 3;
constexpr std::chrono::seconds kPatience(3);  // for one block: then the fewest runs will do

double milliseconds(TrialNetwork& network) {
  const auto start = Clock::now();
  network.draw();
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// Ready to draw; the first glyphs, which take longer, are drawn.
void prepare(TrialNetwork& network) {
  network.encode();
  for (int i = 0; i < 2; ++i) network.draw();
}

Result<TimeReport> measure(const ModelConfig& config, const StopFlag& stop, const ProgressCallback& progress) {
  torch::InferenceMode mode;
  const std::size_t blocks = config.selfLevels.size() + config.skipSelfLevels.size() + config.crossLevels.size();
  TimeReport report{0, kMostRuns, at::get_num_threads(), {}};
  TrialNetwork whole(config);
  prepare(whole);
  std::vector<double> all;
  // A network without attention is timed alone.
  for (int run = 0; blocks == 0 && run < kMostRuns && !stop.requested(); ++run) all.push_back(milliseconds(whole));
  withoutEach(config, [&](const std::string& block, const ModelConfig& without) {
    if (stop.requested()) return;
    TrialNetwork rest(without);
    prepare(rest);
    std::vector<double> differences;
    const auto start = Clock::now();
    for (int run = 0; run < kMostRuns && !stop.requested(); ++run) {
      if (run >= kFewestRuns && Clock::now() - start > kPatience) break;
      all.push_back(milliseconds(whole));
      differences.push_back(all.back() - milliseconds(rest));
    }
    if (differences.empty()) return;
    report.runs = std::min(report.runs, static_cast<int>(differences.size()));
    report.placements.push_back({block, median(std::move(differences))});
    if (progress) progress({report.placements.size(), blocks});
  });
  if (stop.requested()) return failure(ErrorCode::Cancelled, translatable("Engine", "The job was cancelled."));
  report.glyph = median(std::move(all));
  return report;
}

}  // namespace

Result<TimeReport> timeOf(const ModelConfig& config, int threads, const StopFlag& stop,
                          const ProgressCallback& progress) {
  if (auto ok = config.validate(); !ok) return tl::unexpected(ok.error());
  try {
    at::set_num_threads(threads);
    return measure(config, stop, progress);
  } catch (const c10::Error& error) {
    return failure(ErrorCode::OutOfMemory, translatable("Engine", "The network does not fit into memory."),
                   error.what_without_backtrace());
  }
}

}  // namespace gg
