#pragma once
#include "engine/outline/contour.h"

namespace gg::test {

/// A circle about the origin of four cubic curves, counter-clockwise from the right.
inline Contour circle(double r) {
  const double k = 0.5522847498 * r;  // the handle of a quarter circle
  return {{{false, {r, k}, {k, r}, {0, r}},
           {false, {-k, r}, {-r, k}, {-r, 0}},
           {false, {-r, -k}, {-k, -r}, {0, -r}},
           {false, {k, -r}, {r, -k}, {r, 0}}}};
}

}  // namespace gg::test
