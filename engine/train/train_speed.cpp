#include "engine/train/train_speed.h"

#include <algorithm>
#include <chrono>

#include "engine/train/training_setup_impl.h"

namespace gg {

namespace {

/// Calls `work` until the time is up, and once at least. Returns how often a second.
double timesASecond(double seconds, const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  double passed = 0;
  for (int count = 1;; ++count) {
    work();
    passed = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    if (passed >= seconds) return count / passed;
  }
}

Result<TrainingSpeed> run(TrainOptions options, double seconds) {
  auto setup = TrainingSetup::open(options);
  if (!setup) return tl::unexpected(setup.error());
  auto& trainer = *setup->trainer;
  TrainingSpeed speed;
  speed.device = setup->device.is_cpu() ? "cpu" : "cuda";
  speed.size = trainer.config().size;
  speed.glyphs = options.sampling.fonts * options.sampling.targets;
  speed.ahead = setup->ahead();

  const auto first = setup->sampler->batch(0);
  speed.loss = speed.processorLoss = trainer.step(first, 0).loss;
  speed.bfloat16 = trainer.mixed();
  if (!setup->device.is_cpu() || trainer.mixed()) {
    options.mixedPrecision = false;
    auto plain = startTrainer(options, torch::kCPU);
    if (!plain) return tl::unexpected(plain.error());
    speed.processorLoss = (*plain)->step(first, 0).loss;
  }

  std::vector<DeviceBatch> ready;
  {
    auto batches = setup->batches();
    // Those that were made while nobody asked do not count.
    for (int i = 0; i < std::max(4, speed.ahead); ++i) ready.push_back(batches.next());
    speed.drawn = speed.glyphs * timesASecond(seconds, [&] { batches.next(); });
  }
  for (const auto& batch : ready) trainer.step(batch, 0);  // shapes are met for the first time
  std::size_t at = 0;
  speed.stepped = speed.glyphs * timesASecond(seconds, [&] { trainer.step(ready[at++ % ready.size()], 0); });

  auto batches = setup->batches();
  trainer.step(batches.next(), 0);
  const double before = batches.waited();
  int steps = 0;
  const double rate = timesASecond(seconds, [&] {
    trainer.step(batches.next(), 0);
    ++steps;
  });
  speed.trained = speed.glyphs * rate;
  speed.waited = (batches.waited() - before) * rate / steps;
  return speed;
}

}  // namespace

Result<TrainingSpeed> measureTraining(const TrainOptions& options, double seconds) {
  try {
    return run(options, seconds);
  } catch (const std::exception& error) {
    return failure(ErrorCode::Internal, "The training failed.", error.what());
  }
}

}  // namespace gg
