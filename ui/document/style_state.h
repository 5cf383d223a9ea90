#pragma once
#include <string>

#include "engine/generate/style_set.h"
#include "ui/document/style_import.h"

namespace gg::ui {

/// The style as the document holds it; undo brings all of it back.
struct StyleState {
  StyleSet set;
  StyleImport source;    // what it was read from last
  std::string language;  // of the style font; may be empty
};

}  // namespace gg::ui
