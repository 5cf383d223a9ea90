#pragma once
#include "engine/attention/matrix.h"

namespace gg {

/// Ways of scoring (scoring.h) that a trial compares.
enum class ScoreKind { DotProduct, ScaledDotProduct, Additive };

/// Scores of random queries and keys whose entries have mean 0 and variance 1. Making one draws 2·pairs·largest
/// numbers, about half a second for two million.
class ScoreTrial {
 public:
  /// Queries and keys of up to `largest` entries.
  ScoreTrial(int pairs, int largest, std::uint64_t seed);

  /// Dot products: of each query with its key, over the first `size` entries of both. Additive, which costs more: of
  /// the first 60 queries with the first 60 keys, whose sizes may differ.
  Row scores(ScoreKind kind, int size, int keySize) const;
  /// The largest of a query's weights over the first `asked` keys, mean over the first 60 queries.
  double largestWeight(ScoreKind kind, int size, int keySize, int asked) const;

 private:
  Matrix grid(ScoreKind kind, int size, int keySize, int asked) const;

  Matrix queries_, keys_;  // [pairs, largest]
};

}  // namespace gg
