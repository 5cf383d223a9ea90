#pragma once
#include <functional>

#include "engine/attention/matrix.h"

namespace gg {

// Codes [n, d] that tell attention where a row stands in its sequence; d is even.

/// sin and cos of position·10000^(−2i/d) in columns 2i and 2i + 1 (Vaswani et al. 2017).
Matrix sinCosPositions(int n, int d);

/// A table of free numbers, learned by gradient descent on a task: softmax(P·Pᵀ/√d) is to be a bell of deviation
/// `spread` around each position, so that a position finds its neighbours.
class LearnedPositions {
 public:
  LearnedPositions(int n, int d, double spread, std::uint64_t seed);

  void step(double rate);
  /// Cross-entropy to the bells, less its least value: 0 when the task is solved.
  double loss() const;
  const Matrix& codes() const { return codes_; }

 private:
  Matrix weights() const;

  Matrix target_, codes_;
};

/// The code of a position is the state of a recurrent network after so many steps:
/// p ← (1 − α)·p + α·tanh(p·W), from the start p₀ (a leaky unit; with α = 1 Elman 1990). W [d, d].
Matrix recurrentPositions(int n, const Row& start, const Matrix& weight, double alpha);

/// dp/dt at time t.
using Dynamics = std::function<Row(double t, const Row& code)>;
/// FLOATER (Liu et al. 2020): the codes lie on a curve p(t) of continuous dynamics, at t = 0, step, 2·step, …;
/// integrated with `substeps` Runge–Kutta steps of fourth order between two codes.
Matrix continuousPositions(int n, const Row& start, const Dynamics& dynamics, double step = 1, int substeps = 4);
/// The dynamics whose curve through the first code of sinCosPositions is sinCosPositions.
Dynamics rotation(int d);
/// A small network, tanh(p·W) − p, W [d, d]: recurrentPositions without steps.
Dynamics neuralDynamics(const Matrix& weight);

/// Cosine of the angle between each two rows: [n, d] → [n, n].
Matrix similarity(const Matrix& codes);

}  // namespace gg
