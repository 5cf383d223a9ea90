#include "engine/attention/score_trial.h"

#include <algorithm>
#include <cassert>

#include "engine/attention/addressing.h"
#include "engine/attention/scoring.h"

namespace gg {

namespace {

constexpr int kAsking = 60, kHidden = 64;

Matrix top(const Matrix& matrix, int rows, int columns) {
  Matrix result(rows, columns);
  for (int r = 0; r < rows; ++r) std::copy_n(matrix.row(r), columns, result.row(r));
  return result;
}

}  // namespace

ScoreTrial::ScoreTrial(int pairs, int largest, std::uint64_t seed) {
  assert(pairs >= kAsking);
  Random random(seed, 0);
  queries_ = gaussianMatrix(pairs, largest, random);
  keys_ = gaussianMatrix(pairs, largest, random);
}

Row ScoreTrial::scores(ScoreKind kind, int size, int keySize) const {
  if (kind == ScoreKind::Additive) return grid(kind, size, keySize, kAsking).values();
  return pairScores(queries_, keys_, size, kind == ScoreKind::ScaledDotProduct);
}

double ScoreTrial::largestWeight(ScoreKind kind, int size, int keySize, int asked) const {
  return meanLargestWeight(softWeights(grid(kind, size, keySize, asked)));
}

Matrix ScoreTrial::grid(ScoreKind kind, int size, int keySize, int asked) const {
  const Matrix asking = top(queries_, kAsking, size), answering = top(keys_, asked, keySize);
  if (kind != ScoreKind::Additive) return dotProductScores(asking, answering, kind == ScoreKind::ScaledDotProduct);
  Random random(5, static_cast<std::uint64_t>(size));
  return AdditiveScoring::random(size, keySize, kHidden, random).scores(asking, answering);
}

}  // namespace gg
