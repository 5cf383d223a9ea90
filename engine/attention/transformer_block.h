#pragma once
#include "engine/attention/multi_head.h"

namespace gg {

/// Two linear layers with a ReLU between, each row by itself.
struct FeedForward {
  Linear wide;  // [in, inner]
  Linear back;  // [inner, in]

  static FeedForward random(int size, int inner, Random& random);
  Matrix operator()(const Matrix& input) const;
  int parameters() const { return wide.parameters() + back.parameters(); }
};

/// Encoder block (Vaswani et al. 2017): self-attention, add & norm, feed-forward, add & norm.
struct EncoderBlock {
  MultiHead self;
  FeedForward forward;

  struct Result {
    std::vector<Matrix> weights;  // of each head, [n, n]
    Matrix output;                // [n, size]
  };

  static EncoderBlock random(int size, int heads, int inner, Random& random);
  Result operator()(const Matrix& source, const Matrix& mask) const;
  int parameters() const { return self.parameters() + forward.parameters(); }
};

/// Decoder block: self-attention, cross-attention to the encoder's output, feed-forward, each with add & norm.
struct DecoderBlock {
  MultiHead self, cross;
  FeedForward forward;

  struct Result {
    std::vector<Matrix> selfWeights;   // of each head, [m, m]
    std::vector<Matrix> crossWeights;  // of each head, [m, n]
    Matrix output;                     // [m, size]
  };

  static DecoderBlock random(int size, int heads, int inner, Random& random);
  /// target [m, size], memory [n, size], masks [m, m] and [m, n].
  Result operator()(const Matrix& target, const Matrix& memory, const Matrix& selfMask, const Matrix& crossMask) const;
  int parameters() const { return self.parameters() + cross.parameters() + forward.parameters(); }
};

}  // namespace gg
