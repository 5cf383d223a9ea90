#pragma once
#include <QString>

#include "engine/base/sentence.h"

namespace gg::ui {

/// What the engine says, in the language of the window. What fills a sentence is looked up too: a phrase of the engine
/// is translated, anything else (a file, a number) stays as it is.
QString translated(const Sentence& sentence);

}  // namespace gg::ui
