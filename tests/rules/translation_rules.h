#pragma once
// Translations without tools: Qt Linguist's .ts files are read as text.
#include <set>
#include <string>

#include "tests/rules/source_tree.h"

namespace gg::rules {

/// Entries of a .ts file that are unfinished, empty, or no longer in the program.
Violations unfinishedTranslations(const SourceFile& ts);
/// Entries of a .ts file whose translation lacks a place %1 … %9 of the source, or has one that the source lacks.
Violations changedPlaces(const SourceFile& ts);
/// The source texts of a .ts file, unescaped; of one context only if one is named.
std::set<std::string> translatedTexts(const SourceFile& ts, const std::string& context = {});
/// The string literals handed to tr() in a source file, adjacent ones joined, unescaped.
std::set<std::string> visibleTexts(const SourceFile& source);
/// The same of translatable("Engine", …): what the engine says.
std::set<std::string> engineTexts(const SourceFile& source);

}  // namespace gg::rules
