#include "engine/generate/attention_measure.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <numeric>

#include "engine/generate/attention_map.h"

namespace gg {

namespace {

constexpr float kNothing = 1e-30F;  // its logarithm is finite

/// The binary logarithm of a normal number > 0 by the series of the inverse hyperbolic tangent, so that loops of it
/// become vector instructions.
inline float log2Of(float x) {
  constexpr std::int32_t kRootHalf = 0x3f3504f3;  // mantissas from √½ to √2
  std::int32_t bits = 0;
  std::memcpy(&bits, &x, sizeof bits);
  const std::int32_t exponent = (bits - kRootHalf) >> 23;
  bits -= exponent * (1 << 23);
  float mantissa = 0;
  std::memcpy(&mantissa, &bits, sizeof mantissa);
  const float s = (mantissa - 1) / (mantissa + 1), q = s * s;
  return static_cast<float>(exponent) + 2.885390082F * s * (1 + q * (1.F / 3 + q * (1.F / 5 + q * (1.F / 7))));
}

/// Raises each of n values to that of a row, and returns the row's largest. Written so that it becomes vector
/// instructions without any leave to reorder.
float raise(const float* row, std::size_t n, float* values) {
  constexpr std::size_t kLanes = 8;
  float lanes[kLanes] = {};
  std::size_t i = 0;
  for (; i + kLanes <= n; i += kLanes) {
    for (std::size_t j = 0; j < kLanes; ++j) {
      const float weight = row[i + j];
      lanes[j] = weight > lanes[j] ? weight : lanes[j];
      values[i + j] = weight > values[i + j] ? weight : values[i + j];
    }
  }
  for (; i < n; ++i) {
    lanes[0] = std::max(lanes[0], row[i]);
    values[i] = std::max(values[i], row[i]);
  }
  return *std::max_element(lanes, lanes + kLanes);
}

}  // namespace

AttentionMeasure measured(const AttentionMap& map) {
  const auto queries = static_cast<std::size_t>(map.queryCount()), keys = static_cast<std::size_t>(map.keyCount());
  AttentionMeasure measure{std::vector<float>(queries, 0), std::vector<float>(keys, 0), {}};
  const float* row = map.weights.data();
  for (int head = 0; head < map.heads; ++head) {
    std::vector<float> sums(keys, 0);
    for (std::size_t q = 0; q < queries; ++q, row += keys) {
      measure.largestOfQuery[q] = std::max(measure.largestOfQuery[q], raise(row, keys, measure.largestOnKey.data()));
      for (std::size_t k = 0; k < keys; ++k) sums[k] += row[k];
    }
    auto& shares = measure.shares.emplace_back();
    auto from = sums.begin();
    for (const auto& grid : map.keys) {
      const auto to = from + grid.cells();
      shares.push_back(std::accumulate(from, to, 0.0) / static_cast<double>(queries));
      from = to;
    }
  }
  return measure;
}

AttentionEntropy entropies(const AttentionMap& map) {
  const auto queries = static_cast<std::size_t>(map.queryCount()), keys = static_cast<std::size_t>(map.keyCount());
  AttentionEntropy entropy;
  std::vector<float> terms(keys);
  const float* row = map.weights.data();
  for (int head = 0; head < map.heads; ++head) {
    std::vector<float> sums(keys, 0), logs(keys, 0);
    for (std::size_t q = 0; q < queries; ++q, row += keys) {
      for (std::size_t k = 0; k < keys; ++k) {
        terms[k] = row[k] * log2Of(row[k] + kNothing);
        sums[k] += row[k];
        logs[k] += terms[k];
      }
      entropy.ofQuery.push_back(-std::reduce(terms.begin(), terms.end(), 0.F));
    }
    // Of parts w/s: −Σ w/s log(w/s) = log s − Σ w log w / s.
    for (std::size_t k = 0; k < keys; ++k) {
      entropy.ofKey.push_back(sums[k] > 0 ? std::max(0.F, log2Of(sums[k] + kNothing) - logs[k] / sums[k]) : 0);
    }
  }
  return entropy;
}

}  // namespace gg
