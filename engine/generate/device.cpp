#include <torch/torch.h>

#include <thread>

#include "engine/generate/generator.h"

namespace gg {

Result<DeviceKind> deviceFromName(const std::string& name) {
  if (name == "auto") return DeviceKind::Auto;
  if (name == "cpu") return DeviceKind::Cpu;
  if (name == "cuda") return DeviceKind::Cuda;
  return failure(ErrorCode::BadInput,
                 {translatable("Engine", "There is no device “%1”; choose auto, cpu or cuda."), {name}});
}

std::vector<DeviceInfo> availableDevices() {
  const auto cores = std::max(1U, std::thread::hardware_concurrency());
  std::vector<DeviceInfo> devices = {{"cpu", "CPU, " + std::to_string(cores) + (cores == 1 ? " core" : " cores")}};
  const auto count = torch::cuda::is_available() ? torch::cuda::device_count() : 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto name = "cuda:" + std::to_string(i);
    devices.push_back({name, "CUDA device " + std::to_string(i)});
  }
  return devices;
}

}  // namespace gg
