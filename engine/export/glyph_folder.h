#pragma once
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/staged_files.h"
#include "engine/generate/generator.h"
#include "engine/glyph/bitmap.h"

namespace gg {

/// One glyph as the manifest lists it.
struct FolderGlyph {
  char32_t character = 0;
  Bitmap bitmap;       // [S, S]
  double advance = 0;  // em
  bool clipped = false;
  Doubt doubt = {};
};

/// What the manifest says of the whole set.
struct FolderManifest {
  std::string model, modelVersion, contentFont, device;
  int size = 0;                           // S, px
  std::vector<std::string> styleSources;  // file names, each once
  std::vector<char32_t> styleCharacters;  // 0: unknown
  std::vector<char32_t> missing;          // wanted, but no content font has them
};

/// The manifest of what a model on a device makes of content glyphs in a style, with nothing missing yet. Files are
/// named without their folders, muted references left out.
FolderManifest describeRun(const ModelInfo& model, const std::string& device, const std::string& contentFont,
                           const StyleSet& style);

/// A folder that is staged glyph by glyph: one S×S 8-bit grey PNG each, black on white, named uniXXXX.png
/// (uXXXXX.png beyond the BMP), and manifest.json.
class GlyphFolder {
 public:
  /// Makes the folder and proves that it can be written.
  static Result<GlyphFolder> open(StagedFiles& files, std::string path);
  Status add(const FolderGlyph& glyph);
  Status finish(const FolderManifest& manifest);
  std::size_t count() const { return glyphs_.size(); }

 private:
  GlyphFolder(StagedFiles& files, std::string path) : files_(&files), path_(std::move(path)) {}

  StagedFiles* files_;
  std::string path_;
  std::vector<FolderGlyph> glyphs_;  // without their pictures
};

}  // namespace gg
