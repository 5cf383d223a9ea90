#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/base/staged_files.h"
#include "engine/base/stop_flag.h"
#include "engine/export/font_parts.h"

namespace gg {

/// What glyphs can be written as.
enum class FontFormat {
  TrueType,   // .ttf
  OpenType,   // .otf, CFF outlines
  Woff2,      // .woff2, TrueType outlines
  Ufo,        // .ufo, a folder for font editors
  SvgSheet,   // .svg, all glyphs in a grid
  SvgGlyphs,  // a folder with an SVG for each glyph
  Specimen,   // .pdf, a page to look at, with the TrueType font in it
  PngSheet,   // .png, all pictures in a grid
  PngGlyphs,  // a folder with a picture of each glyph and manifest.json
};

/// ".ttf" and the like; empty for a folder of any name.
const char* endingOf(FontFormat format);
/// Whether it has a family name, a vendor and a licence in it.
bool isFont(FontFormat format);
/// By the path's ending, in either case; nothing for an ending that is none of these.
std::optional<FontFormat> fontFormatOf(const std::string& path);

/// A font file's bytes, for the formats that are one.
Result<Bytes> fontFile(FontFormat format, const FontInfo& info, std::vector<FontGlyph> glyphs,
                       const Kerning& kerning = {});

/// Traces the pictures and stages the font, whose lines are as high as its glyphs need, or what else the format says.
/// Returns how many outlines were traced before. Fails with one sentence where checkFont does, where the target cannot
/// be written and when it is stopped.
Result<std::size_t> stageFont(StagedFiles& files, const std::string& path, FontFormat format, FontParts parts,
                              const StopFlag& stop = {}, const ProgressCallback& progress = {});

}  // namespace gg
