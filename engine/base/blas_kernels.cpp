#include "engine/base/blas_kernels.h"

#include <dlfcn.h>

namespace gg {

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
