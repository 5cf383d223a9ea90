#pragma once
#include "engine/base/file_io.h"
#include "engine/base/result.h"

namespace gg {

/// A font compressed as WOFF2 (W3C recommendation, by Google's library).
Result<Bytes> woff2Font(const Bytes& font);

}  // namespace gg
