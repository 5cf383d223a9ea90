#pragma once
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/generate/style_set.h"
#include "ui/document/style_import.h"

namespace gg::ui {

/// What came of a StyleImport.
struct ImportedStyle {
  StyleImport import;
  Result<LoadedStyle> loaded;
};

/// What a style is read for.
struct StyleTarget {
  int size = 0;  // S, px; 0: that of the model file
  std::string modelFile;
  std::vector<char32_t> wanted;
  std::string language;
};

/// Reads style glyphs; pictures other than PNG are converted first. Slow: for a background thread.
Result<LoadedStyle> readStyle(const StyleImport& import, const StyleTarget& target, const ContentFonts& content);

}  // namespace gg::ui
