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
  StyleSet second;       // mixed in; empty: the first style alone
  QString secondName;    // what it was read from
  double share = 0.5;    // of the second
};

}  // namespace gg::ui
