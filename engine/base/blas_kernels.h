#pragma once
#include <string_view>

namespace gg {

/// What a processor can do that matters to products of matrices.
struct VectorUnits {
  bool avx2 = false;    // with fused multiply-add
  bool avx512 = false;  // F, CD, BW, DQ and VL
  bool tiles = false;   // AMX: products of matrices of bfloat16

  /// Those of this processor; none on other architectures than x86-64.
  static VectorUnits here();
};

/// OpenBLAS chooses its kernels by the processor's model number. One that does not know the model, being older, takes
/// kernels of 2004 (Debian 12's 0.3.21 on an Intel Xeon of 2023: a training step took 1.75 times as long).
/// The value of OPENBLAS_CORETYPE that fits the processor better than what was chosen; empty: leave it.
std::string_view fasterKernels(std::string_view chosen, const VectorUnits& units);

/// What the OpenBLAS loaded into this process chose; empty without one.
std::string_view chosenKernels();

}  // namespace gg
