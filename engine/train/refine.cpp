#include "engine/train/refine.h"

#include <torch/torch.h>

#include <algorithm>

#include "engine/generate/thread_choice.h"
#include "engine/model/weights_impl.h"
#include "engine/train/leave_one_out.h"
#include "engine/train/trainer_impl.h"

namespace gg {

namespace {

constexpr int kWarmUp = 10;     // steps
constexpr double kShare = 0.5;  // of the trained weights in the result

Result<SafetensorsFile> run(const StyleSet& style, const ContentFonts& content, const std::string& language,
                            const RefineOptions& options, const StopFlag& stop,
                            const std::function<void(const RefineStep&)>& progress,
                            const std::function<void(const SafetensorsFile&)>& preview) {
  const auto path = options.model.modelFile.empty() ? bundledModelFile() : options.model.modelFile;
  auto file = SafetensorsFile::load(path);
  if (!file) return tl::unexpected(file.error());
  const auto config = readModelConfig(*file, path);
  if (!config) return tl::unexpected(config.error());
  const auto lessons = LeaveOneOut::create(style, content, language, *config);
  if (!lessons) return tl::unexpected(lessons.error());
  at::set_num_threads(options.model.threads > 0 ? options.model.threads : chooseThreads());
  at::globalContext().setFlushDenormal(true);
  const bool cuda = torch::cuda::is_available() && options.model.device != DeviceKind::Cpu;
  Trainer trainer(*config, options.seed, torch::Device(cuda ? torch::kCUDA : torch::kCPU));
  if (auto ok = trainer.initialise(*file, path); !ok) return tl::unexpected(ok.error());
  trainer.trainOnly({"decoder", "up", "cross", "head"});
  const auto weights = [&](int steps) {
    auto refined = trainer.compact();
    for (auto& [name, tensor] : refined.tensors) {
      const auto before = toTensor(file->tensors.at(name)).to(torch::kF32);
      tensor = toTensorData(torch::lerp(before, toTensor(tensor).to(torch::kF32), kShare), DType::F16);
    }
    for (const char* key : {"training_data", "content_font", "trainer_version", "doubt"}) {
      if (const auto found = file->metadata.find(key); found != file->metadata.end())
        refined.metadata[key] = found->second;
    }
    refined.metadata["refined_steps"] = std::to_string(steps);
    return refined;
  };
  for (int step = 0; step < options.steps; ++step) {
    if (stop.requested()) return failure(ErrorCode::Cancelled, translatable("Engine", "The job was cancelled."));
    const auto batch = lessons->batch(options.seed, static_cast<std::uint64_t>(step));
    const auto report = trainer.step(batch, options.learningRate * std::min(1.0, (step + 1.0) / kWarmUp));
    if (progress) progress({step + 1, options.steps, report.l1});
    const bool last = step + 1 == options.steps;
    if (preview && options.previewEvery > 0 && (step + 1) % options.previewEvery == 0 && !last)
      preview(weights(step + 1));
  }
  return weights(options.steps);
}

}  // namespace

Result<SafetensorsFile> refine(const StyleSet& style, const ContentFonts& content, const std::string& language,
                               const RefineOptions& options, const StopFlag& stop,
                               const std::function<void(const RefineStep&)>& progress,
                               const std::function<void(const SafetensorsFile&)>& preview) {
  try {
    return run(style, content, language, options, stop, progress, preview);
  } catch (const c10::Error& error) {
    return failure(ErrorCode::Internal, translatable("Engine", "The tensor library failed."),
                   error.what_without_backtrace());
  } catch (const std::exception& error) {
    return failure(ErrorCode::Internal, translatable("Engine", "The job failed."), error.what());
  }
}

}  // namespace gg
