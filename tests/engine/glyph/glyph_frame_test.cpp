#include "engine/glyph/glyph_frame.h"

#include <ft2build.h>
#include <gtest/gtest.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/base/unicode.h"
#include "engine/glyph/picture_measures.h"
#include "tests/engine/glyph/test_fonts.h"

namespace gg {
namespace {

using test::fontPath;
using test::openFont;

GlyphOutline rectangle(double left, double bottom, double right, double top, double advance = 1000) {
  const auto point = [](double x, double y) {
    return GlyphOutline::Point{static_cast<float>(x), static_cast<float>(y)};
  };
  return {{point(left, bottom), point(left, top), point(right, top), point(right, bottom)},
          {1, 1, 1, 1},
          {3},
          1000,
          advance};
}

/// The frame's geometry made by FreeType alone: scaled and translated at 64 times the size, so that coordinates
/// are rounded to whole 26.6 units only once, when they are brought down to size.
class FreeTypeOracle {
 public:
  explicit FreeTypeOracle(const std::string& path) {
    FT_Init_FreeType(&library_);
    FT_New_Face(library_, path.c_str(), 0, &face_);
  }
  ~FreeTypeOracle() {
    FT_Done_Face(face_);
    FT_Done_FreeType(library_);
  }

  Bitmap render(char32_t character, int size) const {
    constexpr int kFiner = 64;
    const double side = size * kFiner;
    FT_Set_Char_Size(face_, 0, std::lround(0.80 * side * 64), 72, 72);
    FT_Load_Char(face_, character, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP);
    FT_Outline& outline = face_->glyph->outline;
    const double advance = static_cast<double>(face_->glyph->linearHoriAdvance) / 65536;  // px
    FT_Outline_Translate(&outline, std::lround(64 * (side - advance) / 2), std::lround(64 * 0.22 * side));
    const FT_Matrix toSize = {0x10000 / kFiner, 0, 0, 0x10000 / kFiner};
    FT_Outline_Transform(&outline, &toSize);
    Bitmap bitmap(size, size);
    std::vector<unsigned char> buffer(bitmap.size());
    FT_Bitmap target{};
    target.rows = target.width = static_cast<unsigned>(size);
    target.pitch = size;
    target.buffer = buffer.data();
    target.num_grays = 256;
    target.pixel_mode = FT_PIXEL_MODE_GRAY;
    FT_Outline_Get_Bitmap(library_, &outline, &target);
    std::transform(buffer.begin(), buffer.end(), bitmap.data(),
                   [](unsigned char v) { return static_cast<float>(v) / 255.F; });
    return bitmap;
  }

 private:
  FT_Library library_ = nullptr;
  FT_Face face_ = nullptr;
};

void expectAgreement(const std::string& file, const std::u32string& text, const std::vector<int>& sizes) {
  const auto face = openFont(file);
  ASSERT_TRUE(face);
  const FreeTypeOracle oracle(fontPath(file));
  for (const int size : sizes) {
    for (const char32_t c : text) {
      const Bitmap ours = GlyphFrame(size).render(*face->outline(c)).bitmap;
      const Bitmap theirs = oracle.render(c, size);
      ASSERT_GT(inkSum(theirs), 10);
      std::size_t ties = 0;  // a coordinate half way between two 26.6 units may be rounded to either
      for (std::size_t i = 0; i < ours.size(); ++i) {
        const double difference = std::abs(ours.data()[i] - theirs.data()[i]);
        ASSERT_LE(difference, 4.01 / 255) << describe(c) << " at " << size << ", pixel " << i;
        if (difference > 2.01 / 255) ++ties;
      }
      EXPECT_LE(ties, ours.size() / 200) << describe(c) << " at " << size;
    }
  }
}

// FreeType scales TrueType fonts whose header asks for it to whole pixels per em: 0.80 · 64 · size is whole here.
TEST(GlyphFrame, AgreesWithFreeTypeForTrueType) { expectAgreement("latin.ttf", U"AVTogé0", {50, 65, 100, 150, 200}); }

TEST(GlyphFrame, AgreesWithFreeTypeForPostScript) { expectAgreement("han.otf", U"永国A", {64, 128, 200, 256}); }

TEST(GlyphFrame, GeometryIsThatOfTheModel) {
  // 50 px: one em is 40 px, the baseline 39 px below the top; the box is 500 units = 20 px square.
  const GlyphFrame frame(50);
  const auto rendering = frame.render(rectangle(250, 0, 750, 500));
  const Box box = inkBox(rendering.bitmap);
  EXPECT_DOUBLE_EQ(box.left, 15);
  EXPECT_DOUBLE_EQ(box.right, 35);
  EXPECT_DOUBLE_EQ(box.top, 19);
  EXPECT_DOUBLE_EQ(box.bottom, 39);
  EXPECT_FALSE(rendering.clipped);
  EXPECT_FLOAT_EQ(rendering.bitmap.at(25, 30), 1.F);
  EXPECT_FLOAT_EQ(rendering.bitmap.at(2, 2), 0.F);
}

TEST(GlyphFrame, TheAdvanceCentresAndFractionsAreKept) {
  // A 10 unit change of the advance moves the glyph by 5 units = 0.2 px.
  const Box box = inkBox(GlyphFrame(50).render(rectangle(250, 0, 750, 500, 1010)).bitmap);
  EXPECT_NEAR(box.left, 14.8, 0.02);
  EXPECT_NEAR(box.right, 34.8, 0.02);
}

TEST(GlyphFrame, TransformsInOrderAboutTheCentreOnTheBaseline) {
  const GlyphFrame frame(100);  // one em is 80 px, the baseline 78 px below the top, the centre at 50
  const GlyphOutline square = rectangle(400, 0, 600, 200);
  const auto boxOf = [&](const GlyphTransform& transform) { return inkBox(frame.render(square, transform).bitmap); };
  GlyphTransform scaled;
  scaled.scaleX = 2;
  scaled.scaleY = 0.5;
  EXPECT_NEAR(boxOf(scaled).left, 50 - 16, 0.02);
  EXPECT_NEAR(boxOf(scaled).right, 50 + 16, 0.02);
  EXPECT_NEAR(boxOf(scaled).top, 78 - 8, 0.02);
  EXPECT_NEAR(boxOf(scaled).bottom, 78, 0.02);
  GlyphTransform shifted = scaled;
  shifted.shiftX = 0.1;
  shifted.shiftY = 0.05;
  EXPECT_NEAR(boxOf(shifted).left, 50 - 16 + 8, 0.02);
  EXPECT_NEAR(boxOf(shifted).bottom, 78 - 4, 0.02);
  GlyphTransform sheared;
  sheared.shear = 0.5;  // the top edge moves by half its height: 8 px
  const Bitmap slanted = frame.render(square, sheared).bitmap;
  EXPECT_NEAR(inkSum(slanted), 16 * 16, 0.5);
  EXPECT_NEAR(inkBox(slanted).left, 42, 0.6);
  EXPECT_NEAR(inkBox(slanted).right, 66, 0.6);
  GlyphTransform sloped;
  sloped.slope = 0.5;  // the left edge sinks and the right edge rises by half their distance from the centre: 4 px
  const Bitmap rising = frame.render(square, sloped).bitmap;
  EXPECT_NEAR(inkSum(rising), 16 * 16, 0.5);
  EXPECT_NEAR(inkBox(rising).top, 58, 0.6);
  EXPECT_NEAR(inkBox(rising).bottom, 82, 0.6);
  EXPECT_NEAR(inkBox(rising).left, 42, 0.02);
}

TEST(GlyphFrame, UprightAndLevelStrokesGrowApart) {
  GlyphTransform transform;
  transform.emboldenX = 0.05;
  const Box box = inkBox(GlyphFrame(100).render(rectangle(400, 0, 600, 200), transform).bitmap);
  EXPECT_NEAR(box.left, 40, 0.05);
  EXPECT_NEAR(box.right, 60, 0.05);
  EXPECT_NEAR(box.top, 62, 0.05);
  EXPECT_NEAR(box.bottom, 78, 0.05);
}

TEST(GlyphFrame, ATurnedPenGrowsStrokesAlongItself) {
  const auto grown = [](double angle) {
    GlyphTransform transform;
    transform.emboldenX = 0.1;
    transform.penAngle = angle;
    return inkBox(GlyphFrame(100).render(rectangle(400, 0, 600, 200), transform).bitmap);
  };
  EXPECT_NEAR(grown(0).right - grown(0).left, 16 + 8, 0.05);
  const Box turned = grown(M_PI / 2);
  EXPECT_NEAR(turned.right - turned.left, 16, 0.05);
  EXPECT_NEAR(turned.bottom - turned.top, 16 + 8, 0.05);
}

TEST(GlyphFrame, AWaveMovesPointsByTheirPlaceAcrossIt) {
  GlyphTransform transform;
  transform.waveX = 0.05;  // em: 4 px
  transform.waveLength = 0.8;  // the top edge, at 0.2 em, stands a quarter of a wave above the base line
  const Bitmap picture = GlyphFrame(100).render(rectangle(400, 0, 600, 200), transform).bitmap;
  EXPECT_NEAR(inkBox(picture).left, 42, 0.3) << "the lower left corner stays";
  EXPECT_NEAR(inkBox(picture).right, 58 + 4, 0.6) << "the upper right corner moves";
  EXPECT_NEAR(inkSum(picture), 16 * 16, 0.5);
}

TEST(GlyphFrame, EmboldeningGrowsEverySideAlike) {
  const GlyphFrame frame(100);
  for (const double amount : {0.05, -0.05}) {
    GlyphTransform transform;
    transform.emboldenX = transform.emboldenY = amount;
    const Box box = inkBox(frame.render(rectangle(400, 0, 600, 200), transform).bitmap);
    EXPECT_NEAR(box.left, 42 - 40 * amount, 0.05);
    EXPECT_NEAR(box.right, 58 + 40 * amount, 0.05);
    EXPECT_NEAR(box.top, 62 - 40 * amount, 0.05);
    EXPECT_NEAR(box.bottom, 78 + 40 * amount, 0.05);
  }
}

TEST(GlyphFrame, EmboldeningChangesTheInkOfBothOutlineKinds) {
  for (const auto& [file, c] : {std::pair("latin.ttf", U'g'), std::pair("han.otf", U'永')}) {
    const auto outline = openFont(file)->outline(c);
    GlyphTransform bolder, thinner;
    bolder.emboldenX = bolder.emboldenY = 0.03;
    thinner.emboldenX = thinner.emboldenY = -0.03;
    const GlyphFrame frame(128);
    const double ink = inkSum(frame.render(*outline).bitmap);
    EXPECT_GT(inkSum(frame.render(*outline, bolder).bitmap), 1.2 * ink) << file;
    EXPECT_LT(inkSum(frame.render(*outline, thinner).bitmap), 0.8 * ink) << file;
  }
}

TEST(GlyphFrame, CountersStayOpenWhateverTheDirection) {
  GlyphOutline ring = rectangle(200, 0, 800, 600);
  const GlyphOutline hole = rectangle(400, 200, 600, 400);
  ring.points.insert(ring.points.end(), hole.points.rbegin(), hole.points.rend());
  ring.tags.insert(ring.tags.end(), 4, 1);
  ring.contourEnds.push_back(7);
  EXPECT_NEAR(inkSum(GlyphFrame(100).render(ring).bitmap), 48 * 48 - 16 * 16, 0.01);
  std::copy(hole.points.begin(), hole.points.end(), ring.points.begin() + 4);
  EXPECT_NEAR(inkSum(GlyphFrame(100).render(ring).bitmap), 48 * 48, 0.01)
      << "nonzero winding: the same direction is ink";
}

TEST(GlyphFrame, ClippedInkIsReported) {
  const GlyphFrame frame(100);
  EXPECT_FALSE(frame.render(rectangle(-124, -274, 1124, 974)).clipped) << "fills the frame to its edges";
  EXPECT_TRUE(frame.render(rectangle(0, 0, 1140, 500)).clipped);
  EXPECT_TRUE(frame.render(rectangle(-140, 0, 500, 500)).clipped);
  EXPECT_TRUE(frame.render(rectangle(0, 0, 500, 990)).clipped);
  EXPECT_TRUE(frame.render(rectangle(0, -290, 500, 500)).clipped);
  GlyphTransform up;
  up.shiftY = 0.6;
  EXPECT_FALSE(frame.render(rectangle(0, 0, 500, 500)).clipped);
  EXPECT_TRUE(frame.render(rectangle(0, 0, 500, 500), up).clipped);
  EXPECT_TRUE(frame.render(*openFont("boxes.ttf")->outline('E')).clipped);
}

TEST(GlyphFrame, AControlPointOutsideIsNotInkOutside) {
  GlyphOutline arch = rectangle(200, 0, 800, 0);
  arch.points = {{200, 0}, {500, 1400}, {800, 0}};  // a parabola that reaches 700
  arch.tags = {1, 0, 1};
  arch.contourEnds = {2};
  EXPECT_FALSE(GlyphFrame(100).render(arch).clipped);
}

TEST(GlyphFrame, AnEmptyOutlineIsAnEmptyPicture) {
  const auto rendering = GlyphFrame(64).render(GlyphOutline{});
  EXPECT_EQ(rendering.bitmap, Bitmap(64, 64));
  EXPECT_FALSE(rendering.clipped);
}

TEST(GlyphFrame, InvalidOutlinesAreBlankAndReported) {
  GlyphOutline broken = rectangle(0, 0, 500, 500);
  broken.contourEnds = {7};
  EXPECT_TRUE(GlyphFrame(64).render(broken).clipped);
  broken = rectangle(0, 0, 500, 500);
  broken.tags.pop_back();
  EXPECT_EQ(GlyphFrame(64).render(broken).bitmap, Bitmap(64, 64));
}

TEST(GlyphFrame, FarCoordinatesAreHarmless) {
  const auto rendering = GlyphFrame(64).render(rectangle(-1e9, -1e9, 1e9, 1e9));
  EXPECT_TRUE(rendering.clipped);
  EXPECT_EQ(rendering.bitmap, Bitmap(64, 64, 1.F));
  GlyphTransform wild;
  wild.scaleX = 1e30;
  wild.shear = -1e30;
  EXPECT_EQ(GlyphFrame(64).render(rectangle(0, 0, 500, 500), wild).bitmap.width(), 64);
}

TEST(GlyphFrame, IsTheSameFromCallToCall) {
  const auto outline = openFont("han.otf")->outline(U'永');
  const GlyphFrame frame(128);
  const Bitmap first = frame.render(*outline).bitmap;
  frame.render(rectangle(-1e9, 0, 1e9, 10));
  EXPECT_EQ(frame.render(*outline).bitmap, first);
}

}  // namespace
}  // namespace gg
