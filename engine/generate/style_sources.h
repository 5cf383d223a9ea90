#pragma once
// Private to engine/generate: the two kinds of sources of a style.
#include <string>
#include <vector>

#include "engine/generate/style_set.h"

namespace gg {

/// Whether the file begins like a PNG image.
bool isPngFile(const std::string& path);

/// The chosen characters of a font, or those that help most.
Result<LoadedStyle> styleFromFont(const FontSpec& spec, const StyleLoadOptions& options, const ContentFonts& content);

/// PNG images and folders of them, labelled by their file names.
Result<LoadedStyle> styleFromImages(const std::vector<std::string>& paths, const StyleLoadOptions& options,
                                    const ContentFonts& content);

/// "Of 40 style characters the 16 that …: 永国…."
Sentence limitNote(std::size_t given, std::size_t used, const std::string& names);

}  // namespace gg
