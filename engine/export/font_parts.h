#pragma once
#include <string>
#include <vector>

#include "engine/export/font_info.h"
#include "engine/export/glyph_folder.h"
#include "engine/export/kerning.h"
#include "engine/outline/outline_tracer.h"

namespace gg {

/// What a font is made of.
struct FontParts {
  FontInfo info;
  std::vector<FolderGlyph> pictures;  // [S, S] in the frame
  std::vector<FontGlyph> outlines;    // in place of tracing the pictures of their characters
  Kerning kerning;                    // between characters of the pictures
  TraceOptions trace;
  std::string specimenText;  // of a specimen; may be empty
};

}  // namespace gg
