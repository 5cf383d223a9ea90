#pragma once
#include <QString>
#include <vector>

#include "ui/document/style_import.h"

namespace gg::ui {

/// A bundled style to try: resources/samples/samples.json.
struct Sample {
  QString name;   // "calistoga"
  QString title;  // "Calistoga, a Latin display face", in the window's language
  QString characterSet;
  StyleImport import;

  /// In the order of the file; none if it cannot be read.
  static std::vector<Sample> bundled();
};

}  // namespace gg::ui
