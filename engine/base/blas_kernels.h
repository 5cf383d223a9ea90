#pragma once
#include <string_view>

#include "engine/base/vector_units.h"

namespace gg {

/// OpenBLAS chooses its kernels by the processor's model number. One that does not know the model, being older, takes
/// kernels of 2004 (Debian 12's 0.3.21 on an Intel Xeon of 2023: a training step took 1.75 times as long).
/// The value of OPENBLAS_CORETYPE that fits the processor better than what was chosen; empty: leave it.
std::string_view fasterKernels(std::string_view chosen, const VectorUnits& units);

/// What the OpenBLAS loaded into this process chose; empty without one.
std::string_view chosenKernels();

}  // namespace gg
