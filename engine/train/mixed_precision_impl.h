#pragma once
#include <ATen/autocast_mode.h>
#include <torch/torch.h>
#include <torch/version.h>

namespace gg {

/// While it lives, this thread's products and convolutions on a device compute in bfloat16 (torch's autocast). Weights
/// stay in 32 bit, on CUDA norms and softmax, too. bfloat16 has the range of 32 bit, so the loss need not be scaled.
class MixedPrecision {
 public:
  MixedPrecision(torch::DeviceType device, bool wanted) : device_(device), wanted_(wanted) {
    if (wanted_) enable(true);
  }
  MixedPrecision(const MixedPrecision&) = delete;
  MixedPrecision& operator=(const MixedPrecision&) = delete;
  ~MixedPrecision() {
    if (!wanted_) return;
    at::autocast::clear_cache();  // it holds the weights as they were before the step
    enable(false);
  }

 private:
  void enable(bool on) const {
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
    at::autocast::set_autocast_dtype(device_, at::kBFloat16);
    at::autocast::set_autocast_enabled(device_, on);
#else
    if (device_ == torch::kCPU) {
      at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
      at::autocast::set_cpu_enabled(on);
    } else {
      at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
      at::autocast::set_enabled(on);
    }
#endif
  }

  torch::DeviceType device_;
  bool wanted_;
};

}  // namespace gg
