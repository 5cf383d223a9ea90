#include "engine/attention/matrix.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gg {

Matrix::Matrix(int rows, int columns, double value)
    : rows_(rows), columns_(columns),
      values_(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns), value) {}

Matrix Matrix::fromRows(const std::vector<Row>& rows) {
  Matrix matrix(static_cast<int>(rows.size()), rows.empty() ? 0 : static_cast<int>(rows.front().size()));
  matrix.values_.clear();
  for (const Row& row : rows) {
    assert(row.size() == rows.front().size());
    matrix.values_.insert(matrix.values_.end(), row.begin(), row.end());
  }
  return matrix;
}

Matrix Matrix::column(const Row& values) {
  Matrix matrix(static_cast<int>(values.size()), 1);
  matrix.values_ = values;
  return matrix;
}

Matrix Matrix::identity(int size) {
  Matrix matrix(size, size);
  for (int i = 0; i < size; ++i) matrix.at(i, i) = 1;
  return matrix;
}

double Matrix::largest() const { return values_.empty() ? 0 : *std::max_element(values_.begin(), values_.end()); }

Matrix Matrix::transposed() const {
  Matrix result(columns_, rows_);
  for (int r = 0; r < rows_; ++r) {
    for (int c = 0; c < columns_; ++c) result.at(c, r) = at(r, c);
  }
  return result;
}

Matrix Matrix::pickedRows(const std::vector<int>& rows) const {
  Matrix result(static_cast<int>(rows.size()), columns_);
  for (int r = 0; r < result.rows_; ++r) std::copy_n(row(rows[static_cast<std::size_t>(r)]), columns_, result.row(r));
  return result;
}

Matrix Matrix::columnRange(int first, int count) const {
  assert(first + count <= columns_);
  Matrix result(rows_, count);
  for (int r = 0; r < rows_; ++r) std::copy_n(row(r) + first, count, result.row(r));
  return result;
}

Matrix& Matrix::operator+=(const Matrix& other) {
  assert(rows_ == other.rows_ && columns_ == other.columns_);
  for (std::size_t i = 0; i < values_.size(); ++i) values_[i] += other.values_[i];
  return *this;
}

Matrix& Matrix::operator*=(double factor) {
  for (double& value : values_) value *= factor;
  return *this;
}

Matrix operator+(Matrix a, const Matrix& b) { return a += b; }

Matrix operator*(double factor, Matrix matrix) { return matrix *= factor; }

Matrix operator*(const Matrix& a, const Matrix& b) {
  assert(a.columns() == b.rows());
  Matrix result(a.rows(), b.columns());
  for (int r = 0; r < a.rows(); ++r) {
    for (int k = 0; k < a.columns(); ++k) {
      const double factor = a.at(r, k);
      for (int c = 0; c < b.columns(); ++c) result.at(r, c) += factor * b.at(k, c);
    }
  }
  return result;
}

Matrix beside(const Matrix& left, const Matrix& right) {
  assert(left.rows() == right.rows());
  Matrix result(left.rows(), left.columns() + right.columns());
  for (int r = 0; r < result.rows(); ++r) {
    std::copy_n(left.row(r), left.columns(), result.row(r));
    std::copy_n(right.row(r), right.columns(), result.row(r) + left.columns());
  }
  return result;
}

Matrix above(const Matrix& top, const Matrix& bottom) {
  assert(top.columns() == bottom.columns());
  Matrix result(top.rows() + bottom.rows(), top.columns());
  std::copy(top.values().begin(), top.values().end(), result.row(0));
  std::copy(bottom.values().begin(), bottom.values().end(), result.row(top.rows()));
  return result;
}

double gaussian(Random& random) {
  const double radius = std::sqrt(-2 * std::log(1 - random.uniform()));
  return radius * std::cos(2 * M_PI * random.uniform());
}

Matrix gaussianMatrix(int rows, int columns, Random& random, double deviation) {
  Matrix matrix(rows, columns);
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) matrix.at(r, c) = deviation * gaussian(random);
  }
  return matrix;
}

double largestDifference(const Matrix& a, const Matrix& b) {
  assert(a.rows() == b.rows() && a.columns() == b.columns());
  double largest = 0;
  for (std::size_t i = 0; i < a.values().size(); ++i)
    largest = std::max(largest, std::abs(a.values()[i] - b.values()[i]));
  return largest;
}

}  // namespace gg
