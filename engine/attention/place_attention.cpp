#include "engine/attention/place_attention.h"

#include <algorithm>
#include <cmath>

#include "engine/attention/addressing.h"

namespace gg {

namespace {

std::vector<Matrix> randomWeights(int count, int in, int out, Random& random) {
  std::vector<Matrix> weights;
  for (int i = 0; i < count; ++i) weights.push_back(gaussianMatrix(in, out, random, 1 / std::sqrt(count * in)));
  return weights;
}

Row rowOf(const Matrix& matrix, int row) { return Row(matrix.row(row), matrix.row(row) + matrix.columns()); }

/// The index of a place, −1 when there is none.
int find(const Matrix& places, const Row& place) {
  for (int i = 0; i < places.rows(); ++i) {
    if (std::equal(place.begin(), place.end(), places.row(i))) return i;
  }
  return -1;
}

}  // namespace

Matrix linePlaces(int n, int from) {
  Matrix places(n, 1);
  for (int i = 0; i < n; ++i) places.at(i, 0) = from + i;
  return places;
}

Matrix gridPlaces(int height, int width, int from) {
  Matrix places(height * width, 2);
  for (int i = 0; i < height * width; ++i) {
    places.at(i, 0) = from + i / width;
    places.at(i, 1) = from + i % width;
  }
  return places;
}

Matrix placeScores(const Matrix& queries, const Matrix& keys, const Row& offset, double sharpness) {
  Matrix scores(queries.rows(), keys.rows());
  for (int q = 0; q < scores.rows(); ++q) {
    for (int k = 0; k < scores.columns(); ++k) {
      for (int axis = 0; axis < queries.columns(); ++axis) {
        const double miss = keys.at(k, axis) - queries.at(q, axis) - offset[static_cast<std::size_t>(axis)];
        scores.at(q, k) -= sharpness * miss * miss;
      }
    }
  }
  return scores;
}

ConvolutionKernel ConvolutionKernel::line(int radius, int in, int out, Random& random) {
  const int side = 2 * radius + 1;
  return {linePlaces(side, -radius), randomWeights(side, in, out, random)};
}

ConvolutionKernel ConvolutionKernel::square(int radius, int in, int out, Random& random) {
  const int side = 2 * radius + 1;
  return {gridPlaces(side, side, -radius), randomWeights(side * side, in, out, random)};
}

Matrix convolution(const ConvolutionKernel& kernel, const Matrix& values, const Matrix& places) {
  Matrix output(values.rows(), kernel.weights.front().columns());
  for (int n = 0; n < values.rows(); ++n) {
    for (int k = 0; k < kernel.places.rows(); ++k) {
      Row place = rowOf(places, n);
      for (std::size_t axis = 0; axis < place.size(); ++axis)
        place[axis] += kernel.places.at(k, static_cast<int>(axis));
      const int at = find(places, place);
      if (at < 0) continue;
      const Matrix part = values.pickedRows({at}) * kernel.weights[static_cast<std::size_t>(k)];
      for (int c = 0; c < output.columns(); ++c) output.at(n, c) += part.at(0, c);
    }
  }
  return output;
}

PlaceAttention attentionByPlace(const ConvolutionKernel& kernel, const Matrix& places, const Matrix& keyPlaces,
                                const Matrix& keyValues, double sharpness) {
  PlaceAttention result;
  result.output = Matrix(places.rows(), kernel.weights.front().columns());
  for (int k = 0; k < kernel.places.rows(); ++k) {
    result.weights.push_back(softWeights(placeScores(places, keyPlaces, rowOf(kernel.places, k), sharpness)));
    result.output += result.weights.back() * keyValues * kernel.weights[static_cast<std::size_t>(k)];
  }
  return result;
}

Matrix mixedScores(const Matrix& content, const Matrix& place, double share) {
  return (1 - share) * content + share * place;
}

Matrix recurrenceWeights(int n, double decay) {
  Matrix weights(n, n), state(1, n);
  for (int t = 0; t < n; ++t) {
    state *= decay;
    state.at(0, t) += 1 - decay;
    std::copy_n(state.row(0), n, weights.row(t));
  }
  return weights;
}

}  // namespace gg
