#include "engine/outline/outline_tracer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "engine/base/paths.h"
#include "engine/glyph/font_face.h"
#include "engine/outline/contour_cleanup.h"
#include "engine/outline/quadratic_outline.h"

namespace gg {
namespace {

constexpr double kUnits = 1000;

double difference(const Bitmap& a, const Bitmap& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(a.data()[i] - b.data()[i]);
  return sum / static_cast<double>(a.size());
}

GlyphOutline traced(const Bitmap& picture, const GlyphFrame& frame, double advance) {
  const auto contours = traceContours(picture, frame, advance, kUnits);
  EXPECT_TRUE(contours);
  return quadraticOutline(cleaned(*contours, CleanupOptions::forPixel(kUnits / frame.emPixels())), kUnits,
                          advance * kUnits);
}

/// Real glyphs through picture and trace and back.
TEST(OutlineTracer, RealGlyphsComeBack) {
  const GlyphFrame frame(128);
  struct Case {
    const char* font;
    const char32_t* characters;
  };
  for (const auto& [file, characters] :
       {Case{"fonts/NotoSans-latin.woff2", U"AgRSe&8@%i.,"}, Case{"fonts/NotoSansCJK-SC.woff2", U"永国东酬鬱的一"}}) {
    const auto face = FontFace::open(*FontSpec::parse(resourcePath(file)));
    ASSERT_TRUE(face);
    for (const char32_t* c = characters; *c != 0; ++c) {
      if (!face->has(*c)) continue;
      const auto outline = face->outline(*c);
      ASSERT_TRUE(outline);
      const auto picture = frame.render(*outline).bitmap;
      const auto back = traced(picture, frame, outline->advance / outline->unitsPerEm);
      EXPECT_LT(difference(frame.render(back).bitmap, picture), 0.012) << static_cast<unsigned>(*c);
      // Han glyphs of this font overlap contours, which the picture joins.
      EXPECT_TRUE(*c > 0x7F || back.contourEnds.size() == outline->contourEnds.size()) << static_cast<unsigned>(*c);
    }
  }
}

TEST(OutlineTracer, InkRunsClockwiseAndHolesTheOtherWay) {
  const GlyphFrame frame(64);
  Bitmap ring(64, 64);
  for (int y = 16; y < 48; ++y) {
    for (int x = 16; x < 48; ++x) ring.at(x, y) = x < 24 || x >= 40 || y < 24 || y >= 40 ? 1.F : 0.F;
  }
  const auto contours = traceContours(ring, frame, 1, kUnits);
  ASSERT_TRUE(contours);
  ASSERT_EQ(contours->size(), 2U);
  const double pixel = kUnits / frame.emPixels();
  EXPECT_NEAR((*contours)[0].area(), -32 * 32 * pixel * pixel, 0.01 * 32 * 32 * pixel * pixel);
  EXPECT_NEAR((*contours)[1].area(), 16 * 16 * pixel * pixel, 0.03 * 16 * 16 * pixel * pixel);
}

TEST(OutlineTracer, ABoxKeepsItsUprightSides) {
  const GlyphFrame frame(128);
  Bitmap box(128, 128);
  for (int y = 40; y < 100; ++y) {
    for (int x = 40; x < 88; ++x) box.at(x, y) = 1;
  }
  const auto outline = traced(box, frame, 1);
  EXPECT_LE(outline.points.size(), 8U);
  double upright = 0;
  for (std::size_t i = 0; i < outline.points.size(); ++i) {
    const auto &a = outline.points[i], &b = outline.points[(i + 1) % outline.points.size()];
    if (a.x == b.x || a.y == b.y) upright += std::hypot(a.x - b.x, a.y - b.y);
  }
  const double sides = 2 * (60 + 48) * kUnits / frame.emPixels();
  EXPECT_GT(upright, 0.9 * sides);
}

TEST(OutlineTracer, SpecksAreLeftOutAndBlankPicturesAreBlank) {
  const GlyphFrame frame(128);
  Bitmap picture(128, 128);
  EXPECT_TRUE(traceContours(picture, frame, 1, kUnits)->empty());
  picture.at(64, 64) = 1;
  EXPECT_TRUE(traceContours(picture, frame, 1, kUnits)->empty());
  EXPECT_FALSE(traceContours(Bitmap(64, 64), frame, 1, kUnits)) << "not of the frame's size";
}

}  // namespace
}  // namespace gg
