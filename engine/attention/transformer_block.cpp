#include "engine/attention/transformer_block.h"

#include <algorithm>

namespace gg {

namespace {
Matrix addAndNorm(const Matrix& input, const Matrix& change) { return layerNorm(input + change); }
}  // namespace

FeedForward FeedForward::random(int size, int inner, Random& random) {
  FeedForward forward;
  forward.wide = Linear::random(size, inner, random);
  forward.back = Linear::random(inner, size, random);
  return forward;
}

Matrix FeedForward::operator()(const Matrix& input) const {
  Matrix hidden = wide(input);
  for (int r = 0; r < hidden.rows(); ++r) {
    for (int c = 0; c < hidden.columns(); ++c) hidden.at(r, c) = std::max(0.0, hidden.at(r, c));
  }
  return back(hidden);
}

EncoderBlock EncoderBlock::random(int size, int heads, int inner, Random& random) {
  EncoderBlock block;
  block.self = MultiHead::random(size, size, heads, random);
  block.forward = FeedForward::random(size, inner, random);
  return block;
}

EncoderBlock::Result EncoderBlock::operator()(const Matrix& source, const Matrix& mask) const {
  const auto attended = self(source, source, mask);
  const Matrix related = addAndNorm(source, attended.output);
  return {attended.weights, addAndNorm(related, forward(related))};
}

DecoderBlock DecoderBlock::random(int size, int heads, int inner, Random& random) {
  DecoderBlock block;
  block.self = MultiHead::random(size, size, heads, random);
  block.cross = MultiHead::random(size, size, heads, random);
  block.forward = FeedForward::random(size, inner, random);
  return block;
}

DecoderBlock::Result DecoderBlock::operator()(const Matrix& target, const Matrix& memory, const Matrix& selfMask,
                                              const Matrix& crossMask) const {
  const auto own = self(target, target, selfMask);
  const Matrix related = addAndNorm(target, own.output);
  const auto other = cross(related, memory, crossMask);
  const Matrix informed = addAndNorm(related, other.output);
  return {own.weights, other.weights, addAndNorm(informed, forward(informed))};
}

}  // namespace gg
