#pragma once

namespace gg {

/// What a processor can do that matters to products of matrices.
struct VectorUnits {
  bool avx2 = false;    // with fused multiply-add
  bool avx512 = false;  // F, CD, BW, DQ and VL
  bool tiles = false;   // AMX: products of matrices of bfloat16

  /// Those of this processor; none on other architectures than x86-64.
  static VectorUnits here();
};

}  // namespace gg
