#pragma once
#include <string>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/base/staged_files.h"
#include "engine/base/stop_flag.h"
#include "engine/export/font_parts.h"

namespace gg {

constexpr int kSmallestPicture = 16, kLargestPicture = 2048;  // px, side of an exported glyph

/// A glyph's outline as a picture [size, size] in the frame.
FolderGlyph drawnGlyph(const FontGlyph& glyph, int unitsPerEm, int size);

/// Stages the parts' pictures, as they are or, at another size, drawn anew from their outlines: a PNG each and
/// manifest.json in a folder. Returns how many outlines were known.
Result<std::size_t> stagePictureFolder(StagedFiles& files, const std::string& folder, const FontParts& parts,
                                       const StopFlag& stop = {}, const ProgressCallback& progress = {});

/// The same as one PNG file with all of them in a grid, smaller where a side would be longer than kMaxImageSide.
Result<std::size_t> stagePictureSheet(StagedFiles& files, const std::string& path, const FontParts& parts,
                                      const StopFlag& stop = {}, const ProgressCallback& progress = {});

}  // namespace gg
