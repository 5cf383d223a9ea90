#include "engine/base/blas_kernels.h"

#include <dlfcn.h>

namespace gg {

VectorUnits VectorUnits::here() {
  VectorUnits units;
#if defined(__x86_64__)
  units.avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  units.avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512cd") &&
                 __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
                 __builtin_cpu_supports("avx512vl");
  units.tiles = units.avx512 && __builtin_cpu_supports("amx-tile") && __builtin_cpu_supports("amx-bf16");
#endif
  return units;
}

std::string_view fasterKernels(std::string_view chosen, const VectorUnits& units) {
  if (chosen != "Prescott") return {};
  if (units.avx512) return "SkylakeX";
  if (units.avx2) return "Haswell";
  return {};
}

std::string_view chosenKernels() {
  using Name = char* (*)();
  const auto name = reinterpret_cast<Name>(dlsym(RTLD_DEFAULT, "openblas_get_corename"));
  const char* chosen = name == nullptr ? nullptr : name();
  return chosen == nullptr ? std::string_view() : chosen;
}

}  // namespace gg
