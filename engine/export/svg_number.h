#pragma once
#include <string>

namespace gg {

/// A number as SVG likes it: two decimals at most, none that are not needed.
std::string svgNumber(double value);

}  // namespace gg
