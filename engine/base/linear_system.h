#pragma once
#include <vector>

namespace gg {

/// The x of a·x = b, by Gaussian elimination. a: [n][n], symmetric and positive definite; b: [n].
std::vector<double> solved(std::vector<std::vector<double>> a, std::vector<double> b);

}  // namespace gg
