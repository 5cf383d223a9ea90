#pragma once
#include <gtest/gtest.h>

#include <string>

#include "engine/glyph/font_face.h"

namespace gg::test {

/// A file of tests/data/fonts.
inline std::string fontPath(const std::string& name) { return std::string(GG_TEST_DATA) + "/fonts/" + name; }

inline Result<FontFace> openFont(const std::string& name) {
  return FontSpec::parse(fontPath(name)).and_then([](const FontSpec& spec) { return FontFace::open(spec); });
}

}  // namespace gg::test
