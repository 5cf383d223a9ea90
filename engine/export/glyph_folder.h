#pragma once
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/base/staged_files.h"
#include "engine/base/stop_flag.h"
#include "engine/glyph/bitmap.h"

namespace gg {

/// One glyph as the manifest lists it.
struct FolderGlyph {
  char32_t character = 0;
  Bitmap bitmap;         // [S, S]
  double advance = 0;    // em
  bool clipped = false;
};

/// What the manifest says of the whole set.
struct FolderManifest {
  std::string model, modelVersion, contentFont, device;
  int size = 0;                                 // S, px
  std::vector<std::string> styleSources;
  std::vector<char32_t> styleCharacters;        // 0: unknown
  std::vector<char32_t> missing;                // wanted, but no content font has them
};

/// Stages one S×S 8-bit grey PNG per glyph, black on white, named uniXXXX.png (uXXXXX.png beyond the BMP), and
/// manifest.json in the folder.
Status stageGlyphFolder(StagedFiles& files, const std::string& folder, const std::vector<FolderGlyph>& glyphs,
                        const FolderManifest& manifest, const StopFlag& stop = {},
                        const ProgressCallback& progress = {});
/// The same, written at once: a failure or a stop leaves the folder as it was.
Status saveGlyphFolder(const std::string& folder, const std::vector<FolderGlyph>& glyphs,
                       const FolderManifest& manifest, const StopFlag& stop = {},
                       const ProgressCallback& progress = {});
std::string manifestJson(const std::vector<FolderGlyph>& glyphs, const FolderManifest& manifest);

}  // namespace gg
