#include "engine/attention/patch_regression.h"

#include <cmath>
#include <numeric>

#include "engine/attention/addressing.h"

namespace gg {

Matrix patchRows(const Bitmap& picture, int grid, int rim) {
  const int width = picture.width() / grid, height = picture.height() / grid;
  const int across = width + 2 * rim, down = height + 2 * rim;
  Matrix rows(grid * grid, across * down);
  for (int patch = 0; patch < rows.rows(); ++patch) {
    for (int i = 0; i < rows.columns(); ++i) {
      const int x = patch % grid * width - rim + i % across, y = patch / grid * height - rim + i / across;
      const bool inside = x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
      rows.at(patch, i) = inside ? static_cast<double>(picture.at(x, y)) : 0;
    }
  }
  return rows;
}

Bitmap joinedPatches(const Matrix& patches, int grid) {
  const int side = static_cast<int>(std::lround(std::sqrt(patches.columns())));
  Bitmap picture(grid * side, grid * side);
  for (int patch = 0; patch < patches.rows(); ++patch) {
    for (int i = 0; i < patches.columns(); ++i) {
      picture.at(patch % grid * side + i % side, patch / grid * side + i / side) =
          static_cast<float>(patches.at(patch, i));
    }
  }
  return picture;
}

Matrix rowDistances(const Matrix& queries, const Matrix& keys) {
  Matrix distances(queries.rows(), keys.rows());
  for (int q = 0; q < queries.rows(); ++q) {
    for (int k = 0; k < keys.rows(); ++k) {
      double sum = 0;
      for (int i = 0; i < queries.columns(); ++i) {
        const double difference = queries.at(q, i) - keys.at(k, i);
        sum += difference * difference;
      }
      distances.at(q, k) = sum / queries.columns();
    }
  }
  return distances;
}

Matrix distanceWeights(Matrix distances, double w) { return softWeights(distances *= -w * w / 2); }

Row shares(const Matrix& weights, int parts) {
  Row result(static_cast<std::size_t>(parts));
  for (int q = 0; q < weights.rows(); ++q) {
    for (int k = 0; k < weights.columns(); ++k) {
      result[static_cast<std::size_t>(k * parts / weights.columns())] += weights.at(q, k) / weights.rows();
    }
  }
  return result;
}

Matrix sharesAmong(const Matrix& weights, int parts) {
  std::vector<Row> result;
  const int size = weights.rows() / parts;
  for (int part = 0; part < parts; ++part) {
    std::vector<int> rows(static_cast<std::size_t>(size));
    std::iota(rows.begin(), rows.end(), part * size);
    result.push_back(shares(weights.pickedRows(rows), parts));
  }
  return Matrix::fromRows(result);
}

}  // namespace gg
