#pragma once
#include <string>

#include "engine/glyph/font_face.h"

namespace gg {

/// What a font says of its licence: names 13 and 14, the English ones where there are several (empty: none), and the
/// embedding rights of OS/2.
struct FontLicence {
  std::string text, url;
  unsigned fsType = 0;

  /// May it not be embedded at all, nor changed, without its owner's permission?
  bool restricted() const { return (fsType & 0xE) == 0x2; }
  /// May it be embedded to be looked at and printed, but not to be changed?
  bool viewOnly() const { return (fsType & 0xC) == 0x4; }
};

FontLicence licenceOf(const FontFace& face);

}  // namespace gg
