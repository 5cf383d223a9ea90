#pragma once
#include <string>

#include "engine/base/file_io.h"
#include "engine/export/font_info.h"

namespace gg {

/// Names for people and programs (OpenType specification, “name”), in English for Windows. A style that is none of
/// Regular, Bold, Italic and Bold Italic becomes a family of its own for old programs and keeps its typographic names.
Bytes nameTable(const FontInfo& info);

/// Family and style as a PostScript name: printable ASCII without spaces and []{}()<>/%, at most 63 characters.
/// Characters that do not fit are left out; "Font" when none is left.
std::string postScriptName(const FontInfo& info);

}  // namespace gg
