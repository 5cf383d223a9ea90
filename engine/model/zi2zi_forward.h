#pragma once
#include <cstdint>
#include <memory>

namespace gg {

/// The generator of EuphoriaYan/zi2zi-pytorch by its shapes (U-Net of eight levels, 4×4 convolutions, a style
/// label of 128 numbers at the bottleneck, 256×256 px) with random weights: what a forward pass of that size
/// costs on this machine, in the same process. Used by `benchmark` only.
class Zi2ziForward {
 public:
  Zi2ziForward();
  ~Zi2ziForward();
  std::int64_t parameters() const;
  /// One 256×256 glyph through the network; returns the mean of the output, in [−1, 1].
  double run();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gg
