#pragma once
#include <string>
#include <vector>

#include "engine/base/file_io.h"
#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/export/glyph_folder.h"

namespace gg {

/// Traced glyphs to be pasted into another program: of one its outline, of several a sheet. Pictures [S, S] in the
/// frame. Cancelled when the flag is raised.
Result<std::string> svgCopy(std::vector<FolderGlyph> pictures, const StopFlag& stop = {});

/// The same as a PNG file, black on white, its outlines drawn anew: 512 px a glyph, less where they are many.
Result<Bytes> pngCopy(std::vector<FolderGlyph> pictures, const StopFlag& stop = {});

}  // namespace gg
