#include "engine/attention/multi_head.h"

#include "engine/attention/addressing.h"
#include "engine/attention/scoring.h"

namespace gg {

Attended attend(const Matrix& queries, const Matrix& keys, const Matrix& values, const Matrix& mask) {
  Attended result;
  result.weights = softWeights(dotProductScores(queries, keys, true), mask);
  result.output = result.weights * values;
  return result;
}

Attended attend(const Matrix& queries, const Matrix& keys, const Matrix& values) {
  return attend(queries, keys, values, Matrix(queries.rows(), keys.rows(), 1));
}

MultiHead MultiHead::random(int size, int inner, int heads, Random& random) {
  const auto linear = [&random](int in, int out) { return Linear::random(in, out, random); };
  MultiHead attention;
  attention.heads = heads;
  attention.query = linear(size, inner);
  attention.key = linear(size, inner);
  attention.value = linear(size, inner);
  attention.out = linear(inner, size);
  return attention;
}

int MultiHead::parameters() const {
  return query.parameters() + key.parameters() + value.parameters() + out.parameters();
}

MultiHead::Result MultiHead::operator()(const Matrix& asking, const Matrix& asked, const Matrix& mask) const {
  const Matrix q = query(asking), k = key(asked), v = value(asked);
  Result result;
  result.joined = Matrix(asking.rows(), 0);
  for (int h = 0; h < heads; ++h) {
    const auto part = [&](const Matrix& whole) { return whole.columnRange(h * headSize(), headSize()); };
    const Attended head = attend(part(q), part(k), part(v), mask);
    result.weights.push_back(head.weights);
    result.joined = beside(result.joined, head.output);
  }
  result.output = out(result.joined);
  return result;
}

MultiHead::Result MultiHead::operator()(const Matrix& asking, const Matrix& asked) const {
  return (*this)(asking, asked, Matrix(asking.rows(), asked.rows(), 1));
}

}  // namespace gg
