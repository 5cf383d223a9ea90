#pragma once
#include <string>
#include <vector>

#include "engine/base/file_io.h"
#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/export/font_parts.h"

namespace gg {

/// Traced glyphs to be pasted into another program: of one its outline, of several a sheet. Of the parts their
/// pictures, outlines and adjustments count. Cancelled when the flag is raised.
Result<std::string> svgCopy(FontParts parts, const StopFlag& stop = {});

/// The same as a PNG file, black on white, its outlines drawn anew: 512 px a glyph, less where they are many.
Result<Bytes> pngCopy(FontParts parts, const StopFlag& stop = {});

}  // namespace gg
