#pragma once
#include <string>
#include <vector>

#include "engine/base/file_io.h"
#include "engine/export/font_info.h"

namespace gg {

/// Names for people and programs (OpenType specification, “name”), in English and the other languages given, for
/// Windows. A style that is none of Regular, Bold, Italic and Bold Italic becomes a family of its own for old programs
/// and keeps its typographic names.
Bytes nameTable(const FontInfo& info);

/// A name that is not in English.
struct LocalName {
  int language = 0, id = 0;  // as Windows numbers languages and the specification names
  std::string text;          // UTF-8
};
/// Ascending by language and number.
std::vector<LocalName> localNames(const FontInfo& info);

/// Family and style as a PostScript name: printable ASCII without spaces and []{}()<>/%, at most 63 characters.
/// Characters that do not fit are left out; "Font" when none is left.
std::string postScriptName(const FontInfo& info);

}  // namespace gg
