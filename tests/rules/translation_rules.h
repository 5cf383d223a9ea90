#pragma once
// Translations without tools: Qt Linguist's .ts files are read as text.
#include <set>
#include <string>

#include "tests/rules/source_tree.h"

namespace gg::rules {

/// Entries of a .ts file that are unfinished, empty, or no longer in the program.
Violations unfinishedTranslations(const SourceFile& ts);
/// The source texts of a .ts file, unescaped.
std::set<std::string> translatedTexts(const SourceFile& ts);
/// The string literals handed to tr() in a source file, adjacent ones joined, unescaped.
std::set<std::string> visibleTexts(const SourceFile& source);

}  // namespace gg::rules
