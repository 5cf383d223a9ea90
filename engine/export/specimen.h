#pragma once
#include <string>
#include <vector>

#include "engine/base/file_io.h"
#include "engine/base/result.h"
#include "engine/export/font_info.h"

namespace gg {

/// A specimen of a font file as a PDF of A4 pages: its name, the text in one big line and in falling sizes, then all
/// characters in a grid. It is set in these very bytes, which are embedded as far as they are used. Characters of the
/// text that the font lacks are left out; an empty text is replaced by specimenText.
Result<Bytes> specimenPdf(const Bytes& font, const FontInfo& info, const std::string& text = {});

/// The pangram or verse that the characters allow best, else the first of them.
std::u32string specimenText(const std::vector<char32_t>& characters);

}  // namespace gg
