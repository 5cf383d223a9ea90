#pragma once
#include <memory>
#include <string>
#include <vector>

#include "engine/export/font_info.h"
#include "engine/export/glyph_adjustment.h"
#include "engine/export/glyph_folder.h"
#include "engine/export/kerning.h"
#include "engine/export/trace_cache.h"
#include "engine/outline/outline_tracer.h"

namespace gg {

/// What a font is made of.
struct FontParts {
  FontInfo info;
  std::vector<FolderGlyph> pictures;     // [S, S] in the frame
  std::vector<FontGlyph> outlines = {};  // in place of tracing the pictures of their characters
  Kerning kerning = {};                  // between characters of the pictures
  TraceOptions trace = {};
  std::string specimenText = {};            // of a specimen; may be empty
  GlyphAdjustments adjustments = {};        // of single glyphs, in place of what holds for all
  std::shared_ptr<TraceCache> traces = {};  // what was traced before, and takes what is traced now; may be null
  FolderManifest manifest = {};             // of a folder of pictures
  int pictureSize = 0;                      // px, side of exported pictures; 0: that of the given ones
};

}  // namespace gg
