#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "engine/outline/contour.h"

namespace gg {

/// Names of a font in another language than English. What is empty is said in English there, too.
struct LocalNames {
  std::string language;                                                  // one of nameLanguages()
  std::string family, style, copyright, designer, licence, description;  // UTF-8

  bool empty() const { return (family + style + copyright + designer + licence + description).empty(); }
};

/// What a font says of itself. Lengths are in font units, y up.
struct FontInfo {
  std::string family;             // "My Song"; UTF-8
  std::string style = "Regular";  // "Regular", "Bold", "Italic", "Bold Italic" or another
  std::string copyright, designer, licence, licenceUrl, description;  // left out of the font when empty
  std::vector<LocalNames> localNames;                                 // one a language at most
  std::string vendorId = "NONE";                                      // four ASCII characters, registered or "NONE"
  double version = 1.0;                                               // 0 … 32767, three decimals
  int weight = 400;                                                   // 1 … 1000, as in OS/2
  int unitsPerEm = 1000;
  int ascender = 880, descender = -120, lineGap = 0;
  int capHeight = 0, xHeight = 0;  // 0: unknown
  bool monospaced = false;

  int emTop() const { return unitsPerEm * 88 / 100; }  // of the em box, where lines of upright text start
  bool bold() const { return style.find("Bold") != std::string::npos; }
  bool italic() const { return style.find("Italic") != std::string::npos; }
};

/// A glyph of a font. A glyph with several characters is drawn once and mapped from each.
struct FontGlyph {
  std::vector<char32_t> characters;
  std::vector<Contour> contours;  // font units, ink clockwise; none for a blank glyph
  int advance = 0;                // font units
};

}  // namespace gg
