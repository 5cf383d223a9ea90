#pragma once
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/staged_files.h"
#include "engine/export/font_info.h"
#include "engine/export/glyph_folder.h"
#include "engine/export/kerning.h"

namespace gg {

/// Stages a Unified Font Object (version 3): the glyphs as the default layer and, behind those whose characters have a
/// picture [S, S] in the frame, the picture in a layer “generated”. Fails with one sentence where checkFont does or
/// where the folder cannot be written.
Status stageUfo(StagedFiles& files, const std::string& folder, const FontInfo& info, std::vector<FontGlyph> glyphs,
                const std::vector<FolderGlyph>& pictures, const Kerning& kerning = {});

/// The file that holds a glyph of a UFO layer: names that differ by case alone get files that differ by more.
std::string glifFileName(const std::string& glyphName);

}  // namespace gg
