#include "engine/attention/mask.h"

#include <cstdlib>

namespace gg {

namespace {

template <class Sees>
Matrix makeMask(int queries, int keys, Sees sees) {
  Matrix mask(queries, keys);
  for (int q = 0; q < queries; ++q) {
    for (int k = 0; k < keys; ++k) mask.at(q, k) = sees(q, k) ? 1 : 0;
  }
  return mask;
}

}  // namespace

Matrix causalMask(int queries, int keys) {
  return makeMask(queries, keys, [](int q, int k) { return k <= q; });
}

Matrix paddingMask(int queries, int keys, int length) {
  return makeMask(queries, keys, [length](int, int k) { return k < length; });
}

Matrix windowMask(int size, int radius) {
  return makeMask(size, size, [radius](int q, int k) { return std::abs(q - k) <= radius; });
}

Matrix bothMasks(const Matrix& a, const Matrix& b) {
  return makeMask(a.rows(), a.columns(), [&](int q, int k) { return a.at(q, k) != 0 && b.at(q, k) != 0; });
}

}  // namespace gg
