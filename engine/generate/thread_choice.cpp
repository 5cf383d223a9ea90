#include "engine/generate/thread_choice.h"

#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "engine/base/file_io.h"
#include "engine/base/paths.h"

namespace gg {

namespace {

double seconds(int threads) {
  at::set_num_threads(threads);
  torch::InferenceMode guard;
  const auto input = torch::zeros({8, 64, 32, 32}).contiguous(at::MemoryFormat::ChannelsLast);
  const auto weight = torch::zeros({64, 64, 3, 3}).contiguous(at::MemoryFormat::ChannelsLast);
  double best = 1e9;
  for (int i = 0; i < 5; ++i) {
    const auto start = std::chrono::steady_clock::now();
    torch::conv2d(input, weight, {}, 1, 1);
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return best;
}

/// Whether other programs keep the machine at work: what is measured then does not hold tomorrow.
bool isBusy(int cores) {
  double load = 0;
  return getloadavg(&load, 1) == 1 && load > 0.5 * cores;
}

}  // namespace

int chooseThreads() {
  const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  const int most = std::clamp(cores > 2 ? cores - 1 : cores, 1, 16);
  const auto remembered = cacheFolder() + "/threads-" + std::to_string(cores);
  if (const auto bytes = readFile(remembered, 16)) {
    const int value = std::atoi(std::string(bytes->begin(), bytes->end()).c_str());
    if (value >= 1 && value <= most) return value;
  }
  int chosen = 1;
  double best = seconds(1);
  for (int threads = 2; threads <= most; threads *= 2) {
    const double time = seconds(threads);
    if (time < 0.9 * best) {
      best = time;
      chosen = threads;
    }
  }
  if (isBusy(cores)) return chosen;
  // A cache that cannot be written only means measuring again next time.
  static_cast<void>(writeFile(remembered, std::to_string(chosen)));
  return chosen;
}

}  // namespace gg
