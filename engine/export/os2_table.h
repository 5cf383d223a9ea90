#pragma once
#include <vector>

#include "engine/export/font_info.h"
#include "engine/export/metrics_tables.h"

namespace gg {

/// Metrics for Windows (OpenType specification, “OS/2”, version 4): embedding is allowed (fsType 0), PANOSE is left
/// open, Unicode ranges and code pages follow from the characters (ascending).
Bytes os2Table(const FontInfo& info, const FontExtent& extent, const std::vector<char32_t>& characters);

}  // namespace gg
