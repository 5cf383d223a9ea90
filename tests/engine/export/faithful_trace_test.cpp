#include "engine/export/faithful_trace.h"

#include <gtest/gtest.h>

#include "engine/export/outline_fidelity.h"
#include "engine/outline/glyph_tracing.h"

namespace gg {
namespace {

constexpr int kSize = 64, kUnitsPerEm = 1000;

/// A block with a square hole of that side, px.
FolderGlyph block(int side) {
  Bitmap picture(kSize, kSize);
  for (int y = 16; y < 48; ++y) {
    for (int x = 20; x < 44; ++x) {
      const bool hole = y >= 30 && y < 30 + side && x >= 30 && x < 30 + side;
      picture.at(x, y) = hole ? 0 : 1;
    }
  }
  return {U'A', std::move(picture), 0.6, false};
}

TEST(FaithfulTrace, AHoleThatCalmingWouldCloseStaysOpen) {
  const auto picture = block(2);
  TraceOptions much;
  much.smoothing = 4;
  const GlyphFrame frame(kSize);
  const auto sameAs = [&](const std::vector<Contour>& contours) {
    return fidelityOf({picture}, {{{U'A'}, contours, 600}}, kUnitsPerEm).sameStructure == 1;
  };
  ASSERT_FALSE(sameAs(*traceGlyph(picture.bitmap, frame, picture.advance, kUnitsPerEm, much)));
  EXPECT_TRUE(sameAs(*faithfulTrace(picture, frame, kUnitsPerEm, much)));
}

TEST(FaithfulTrace, WhatIsTrueIsTracedAsTheOptionsSay) {
  const auto picture = block(8);
  const GlyphFrame frame(kSize);
  const auto plain = traceGlyph(picture.bitmap, frame, picture.advance, kUnitsPerEm),
             faithful = faithfulTrace(picture, frame, kUnitsPerEm, {});
  ASSERT_TRUE(plain && faithful);
  ASSERT_EQ(plain->size(), faithful->size());
  for (std::size_t i = 0; i < plain->size(); ++i) EXPECT_EQ((*plain)[i].area(), (*faithful)[i].area());
}

}  // namespace
}  // namespace gg
