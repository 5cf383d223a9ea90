#pragma once
#include <cstddef>
#include <vector>

#include "engine/base/random.h"

namespace gg {

using Row = std::vector<double>;

/// A small dense matrix [rows, columns], row by row. Sizes that do not fit are a fault of the caller (asserted).
class Matrix {
 public:
  Matrix() = default;
  Matrix(int rows, int columns, double value = 0);
  /// One row for each vector; all of one length.
  static Matrix fromRows(const std::vector<Row>& rows);
  static Matrix column(const Row& values);
  static Matrix identity(int size);

  int rows() const { return rows_; }
  int columns() const { return columns_; }
  double& at(int row, int column) { return values_[index(row, column)]; }
  double at(int row, int column) const { return values_[index(row, column)]; }
  double* row(int row) { return values_.data() + index(row, 0); }
  const double* row(int row) const { return values_.data() + index(row, 0); }
  const Row& values() const { return values_; }
  double largest() const;

  Matrix transposed() const;
  /// The given rows, in the given order.
  Matrix pickedRows(const std::vector<int>& rows) const;
  Matrix columnRange(int first, int count) const;

  Matrix& operator+=(const Matrix& other);
  Matrix& operator*=(double factor);

 private:
  std::size_t index(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
  }
  int rows_ = 0, columns_ = 0;
  Row values_;
};

Matrix operator+(Matrix a, const Matrix& b);
Matrix operator*(double factor, Matrix matrix);
/// Matrix product, [n, k]·[k, m] → [n, m].
Matrix operator*(const Matrix& a, const Matrix& b);
/// [n, a] beside [n, b] → [n, a + b].
Matrix beside(const Matrix& left, const Matrix& right);
/// [a, m] above [b, m] → [a + b, m].
Matrix above(const Matrix& top, const Matrix& bottom);

/// Mean 0, variance 1 (Box, Muller 1958).
double gaussian(Random& random);
Matrix gaussianMatrix(int rows, int columns, Random& random, double deviation = 1);

/// The largest difference of two entries in the same place.
double largestDifference(const Matrix& a, const Matrix& b);

}  // namespace gg
