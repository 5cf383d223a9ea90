#include "engine/glyph/image_fit.h"

#include <gtest/gtest.h>

#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

Bitmap withInk(int width, int height, const Box& ink) {
  Bitmap bitmap(width, height);
  for (int y = static_cast<int>(ink.top); y < static_cast<int>(ink.bottom); ++y) {
    for (int x = static_cast<int>(ink.left); x < static_cast<int>(ink.right); ++x) bitmap.at(x, y) = 1.F;
  }
  return bitmap;
}

void expectBox(const Box& box, const Box& expected, double tolerance) {
  EXPECT_NEAR(box.left, expected.left, tolerance);
  EXPECT_NEAR(box.top, expected.top, tolerance);
  EXPECT_NEAR(box.right, expected.right, tolerance);
  EXPECT_NEAR(box.bottom, expected.bottom, tolerance);
}

const GlyphFrame kFrame(100);

TEST(ImageFit, NamesAreKnown) {
  EXPECT_EQ(*imageFitFromName("auto"), ImageFit::Auto);
  EXPECT_EQ(*imageFitFromName("frame"), ImageFit::Frame);
  EXPECT_EQ(*imageFitFromName("ink"), ImageFit::Ink);
  const auto wrong = imageFitFromName("Frame");
  ASSERT_FALSE(wrong);
  test::expectOneSentence(wrong.error().message.text());
}

TEST(ImageFit, AutoIsFrameForSquaresOfOneSize) {
  EXPECT_EQ(resolve(ImageFit::Auto, {Bitmap(64, 64), Bitmap(64, 64)}), ImageFit::Frame);
  EXPECT_EQ(resolve(ImageFit::Auto, {Bitmap(64, 64), Bitmap(32, 32)}), ImageFit::Ink);
  EXPECT_EQ(resolve(ImageFit::Auto, {Bitmap(64, 60)}), ImageFit::Ink);
  EXPECT_EQ(resolve(ImageFit::Auto, {}), ImageFit::Ink);
  EXPECT_EQ(resolve(ImageFit::Frame, {Bitmap(64, 60)}), ImageFit::Frame);
}

TEST(ImageFit, AFrameOfTheRightSizeIsUntouched) {
  const Bitmap picture = withInk(100, 100, {20, 30, 50, 80});
  EXPECT_EQ(*fitImage(picture, ImageFit::Frame, kFrame, nullptr, "a"), picture);
}

TEST(ImageFit, AFrameIsScaled) {
  const auto fitted = fitImage(withInk(200, 200, {40, 60, 100, 160}), ImageFit::Frame, kFrame, nullptr, "a");
  ASSERT_TRUE(fitted);
  expectBox(inkBox(*fitted), {20, 30, 50, 80}, 0.01);
}

TEST(ImageFit, AFrameThatIsNotSquareIsCentredInOne) {
  const auto fitted = fitImage(withInk(100, 200, {0, 0, 100, 200}), ImageFit::Frame, kFrame, nullptr, "a");
  ASSERT_TRUE(fitted);
  EXPECT_EQ(fitted->width(), 100);
  expectBox(inkBox(*fitted), {25, 0, 75, 100}, 1.0);
}

TEST(ImageFit, InkGoesToTheInkOfTheContent) {
  const Bitmap content = withInk(100, 100, {20, 10, 60, 70});
  for (const auto& [width, height, ink] :
       {std::tuple(300, 400, Box{100, 100, 180, 220}), {30, 40, Box{5, 5, 25, 35}}}) {
    const auto fitted = fitImage(withInk(width, height, ink), ImageFit::Ink, kFrame, &content, "a");
    ASSERT_TRUE(fitted);
    expectBox(inkBox(*fitted), {20, 10, 60, 70}, 1.6);
  }
}

TEST(ImageFit, ProportionsOfTheInkAreKept) {
  const Bitmap content = withInk(100, 100, {20, 20, 80, 80});
  const auto fitted = fitImage(withInk(400, 400, {0, 150, 400, 250}), ImageFit::Ink, kFrame, &content, "a");
  ASSERT_TRUE(fitted);
  expectBox(inkBox(*fitted), {20, 42.5, 80, 57.5}, 0.3);
}

TEST(ImageFit, WithoutContentTheInkStandsOnTheBaselineAtCapHeight) {
  const auto fitted = fitImage(withInk(300, 300, {10, 10, 110, 210}), ImageFit::Ink, kFrame, nullptr, "a");
  ASSERT_TRUE(fitted);
  const Box box = inkBox(*fitted);
  EXPECT_NEAR(box.bottom, kFrame.baseline(), 0.5);
  EXPECT_NEAR(box.height(), 0.714 * kFrame.emPixels(), 0.8);
  EXPECT_NEAR((box.left + box.right) / 2, 50, 0.5);
}

TEST(ImageFit, InkNeverLeavesTheFrame) {
  const Bitmap content = withInk(100, 100, {90, 0, 100, 100});
  const auto fitted = fitImage(withInk(200, 200, {0, 0, 200, 200}), ImageFit::Ink, kFrame, &content, "a");
  ASSERT_TRUE(fitted);
  expectBox(inkBox(*fitted), {1, 1, 99, 99}, 0.1);
}

TEST(ImageFit, ABlankPictureIsRefusedByName) {
  for (const ImageFit fit : {ImageFit::Auto, ImageFit::Frame, ImageFit::Ink}) {
    const auto fitted = fitImage(Bitmap(64, 64), fit, kFrame, nullptr, "永.png");
    ASSERT_FALSE(fitted);
    EXPECT_EQ(fitted.error().code, ErrorCode::BadInput);
    EXPECT_EQ(fitted.error().message.text(), "永.png has no ink: the picture is blank.");
  }
}

}  // namespace
}  // namespace gg
