#pragma once
#include <string>
#include <vector>

#include "engine/base/file_io.h"
#include "engine/export/font_info.h"

namespace gg {

/// Names of the glyphs in their order (OpenType specification, “post”, version 2), at most 63 ASCII characters each.
Bytes postTable(const FontInfo& info, const std::vector<std::string>& names);
/// Without names, for fonts that hold them elsewhere (version 3).
Bytes postTable(const FontInfo& info);

}  // namespace gg
