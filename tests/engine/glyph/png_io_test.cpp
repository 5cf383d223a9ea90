#include "engine/glyph/png_io.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/engine/base/temporary_folder.h"
#include "tests/engine/glyph/png_builder.h"

namespace gg {
namespace {

using test::PngBuilder;
using test::TemporaryFolder;

/// Decoding must give these coverages, row by row.
void expectDecodes(const Bytes& png, int width, const std::vector<float>& coverages) {
  const auto bitmap = decodePng(png, "a.png");
  ASSERT_TRUE(bitmap) << bitmap.error().message.text() << " " << bitmap.error().detail;
  EXPECT_EQ(bitmap->width(), width);
  ASSERT_EQ(bitmap->size(), coverages.size());
  for (std::size_t i = 0; i < coverages.size(); ++i) EXPECT_NEAR(bitmap->data()[i], coverages[i], 0.002) << i;
}

void expectRefused(const Bytes& png, const std::string& message) {
  const auto bitmap = decodePng(png, "a.png");
  ASSERT_FALSE(bitmap);
  EXPECT_EQ(bitmap.error().code, ErrorCode::BadInput);
  EXPECT_EQ(bitmap.error().message.text(), message);
}

const std::string kDamaged = "a.png is a damaged or truncated PNG picture.";

TEST(PngIo, RoundTripIsExactInEightBits) {
  Bitmap bitmap(16, 16);
  for (std::size_t i = 0; i < bitmap.size(); ++i) bitmap.data()[i] = static_cast<float>(i) / 255.F;
  const auto bytes = encodePng(bitmap);
  ASSERT_TRUE(bytes);
  const auto back = decodePng(*bytes, "a.png");
  ASSERT_TRUE(back);
  for (std::size_t i = 0; i < bitmap.size(); ++i) EXPECT_NEAR(back->data()[i], bitmap.data()[i], 1e-6);
  EXPECT_EQ(*encodePng(*back), *bytes) << "equal input gives equal bytes";
}

TEST(PngIo, ValuesOutsideTheRangeAreClamped) {
  Bitmap bitmap(3, 1);
  bitmap.at(0, 0) = -1;
  bitmap.at(1, 0) = 2;
  bitmap.at(2, 0) = std::numeric_limits<float>::quiet_NaN();
  expectDecodes(*encodePng(bitmap), 3, {0, 1, 0});
}

TEST(PngIo, FilesRoundTrip) {
  const TemporaryFolder folder;
  Bitmap bitmap(5, 3);
  bitmap.at(4, 2) = 1;
  ASSERT_TRUE(savePng(folder.file("永.png"), bitmap));
  const auto back = loadPng(folder.file("永.png"));
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, bitmap);
}

TEST(PngIo, ReadsGreyOfEveryDepth) {
  expectDecodes(PngBuilder(4, 1, 1, PngBuilder::Grey).rows({0, 0b01010000}).finish(), 4, {1, 0, 1, 0});
  expectDecodes(PngBuilder(4, 1, 2, PngBuilder::Grey).rows({0, 0b00011011}).finish(), 4, {1, 2.F / 3, 1.F / 3, 0});
  expectDecodes(PngBuilder(2, 1, 4, PngBuilder::Grey).rows({0, 0x0F}).finish(), 2, {1, 0});
  expectDecodes(PngBuilder(2, 2, 8, PngBuilder::Grey).rows({0, 0, 255, 0, 51, 204}).finish(), 2, {1, 0, 0.8F, 0.2F});
  expectDecodes(PngBuilder(2, 1, 16, PngBuilder::Grey).rows({0, 0, 0, 0x80, 0}).finish(), 2, {1, 0.498F});
}

TEST(PngIo, ReadsColourByItsLuminance) {
  expectDecodes(PngBuilder(4, 1, 8, PngBuilder::Rgb).rows({0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0}).finish(), 4,
                {1 - 0.2126F, 1 - 0.7152F, 1 - 0.0722F, 1});
  expectDecodes(PngBuilder(1, 1, 16, PngBuilder::Rgb).rows({0, 255, 255, 0, 0, 0, 0}).finish(), 1, {1 - 0.2126F});
}

TEST(PngIo, ReadsPalettes) {
  const Bytes palette = {255, 255, 255, 0, 0, 0, 255, 0, 0};
  expectDecodes(PngBuilder(3, 1, 8, PngBuilder::Palette).chunk("PLTE", palette).rows({0, 0, 1, 2}).finish(), 3,
                {0, 1, 1 - 0.2126F});
  expectDecodes(PngBuilder(3, 1, 8, PngBuilder::Palette)
                    .chunk("PLTE", palette)
                    .chunk("tRNS", {255, 0})
                    .rows({0, 0, 1, 2})
                    .finish(),
                3, {0, 0, 1 - 0.2126F});
}

TEST(PngIo, TransparencyLiesOnWhite) {
  expectDecodes(PngBuilder(3, 1, 8, PngBuilder::GreyAlpha).rows({0, 0, 255, 0, 0, 0, 51}).finish(), 3, {1, 0, 0.2F});
  expectDecodes(PngBuilder(2, 1, 8, PngBuilder::Rgba).rows({0, 0, 0, 0, 0, 255, 0, 0, 128}).finish(), 2,
                {0, (1 - 0.2126F) * 128 / 255});
  expectDecodes(PngBuilder(1, 1, 16, PngBuilder::Rgba).rows({0, 0, 0, 0, 0, 0, 0, 255, 255}).finish(), 1, {1});
}

TEST(PngIo, WhatIsNoPngIsRefused) {
  expectRefused({}, "a.png is an empty file.");
  expectRefused({'G', 'I', 'F', '8', '9', 'a'}, "a.png is not a PNG picture.");
  expectRefused(Bytes(1000, 0), "a.png is not a PNG picture.");
  expectRefused({0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, kDamaged);
}

TEST(PngIo, HugePicturesAreRefusedByTheirHeader) {
  expectRefused(PngBuilder(20000, 20000, 8, PngBuilder::Grey).unfinished(),
                "a.png is 20000 × 20000 px; at most 8192 × 8192 px are accepted.");
  expectRefused(PngBuilder(1, 8193, 8, PngBuilder::Grey).unfinished(),
                "a.png is 1 × 8193 px; at most 8192 × 8192 px are accepted.");
  expectRefused(PngBuilder(0xFFFFFFFF, 2, 8, PngBuilder::Grey).unfinished(),
                "a.png is 4294967295 × 2 px; at most 8192 × 8192 px are accepted.");
  expectRefused(PngBuilder(0, 5, 8, PngBuilder::Grey).unfinished(), kDamaged);
}

TEST(PngIo, TruncatedPicturesAreRefusedAtEveryLength) {
  Bitmap bitmap(32, 32);
  for (std::size_t i = 0; i < bitmap.size(); ++i) bitmap.data()[i] = static_cast<float>(i * 37 % 256) / 255.F;
  const Bytes whole = *encodePng(bitmap);
  for (std::size_t size = 8; size < whole.size(); ++size) {
    const auto cut = decodePng(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)), "a.png");
    ASSERT_FALSE(cut) << size;
    ASSERT_EQ(cut.error().message.text(), kDamaged);
  }
}

TEST(PngIo, DamagedPicturesAreRefused) {
  Bytes bytes = *encodePng(Bitmap(32, 32, 0.5F));
  bytes[bytes.size() / 2] ^= 0x55;
  expectRefused(bytes, kDamaged);
  expectRefused(PngBuilder(2, 2, 8, PngBuilder::Palette).rows({0, 0, 0, 0, 0, 0}).finish(), kDamaged);
  expectRefused(PngBuilder(2, 2, 3, PngBuilder::Grey).rows({0, 0, 0, 0, 0, 0}).finish(), kDamaged);
  expectRefused(PngBuilder(2, 2, 8, PngBuilder::Grey).finish(), kDamaged);
}

TEST(PngIo, ColourImagesAreWritten) {
  const TemporaryFolder folder;
  const ColourImage image{2, 1, {255, 0, 0, 0, 0, 255}};
  ASSERT_TRUE(savePng(folder.file("a.png"), image));
  const auto back = loadPng(folder.file("a.png"));
  ASSERT_TRUE(back);
  EXPECT_NEAR(back->at(0, 0), 1 - 0.2126F, 0.002);
  EXPECT_NEAR(back->at(1, 0), 1 - 0.0722F, 0.002);
  EXPECT_FALSE(savePng(folder.file("b.png"), ColourImage{2, 2, {1, 2, 3}}));
  EXPECT_EQ(folder.fileCount(), 1U);
}

TEST(PngIo, WhereNothingCanBeWrittenIsReported) {
  const auto saved = savePng("/dev/full", Bitmap(8, 8));
  ASSERT_FALSE(saved);
  EXPECT_EQ(saved.error().message.text(), "Cannot write /dev/full: No space left on device.");
  EXPECT_FALSE(savePng("/proc/a.png", Bitmap(8, 8)));
  const auto empty = savePng("/tmp/gg-never.png", Bitmap());
  ASSERT_FALSE(empty);
  test::expectOneSentence(empty.error().message.text());
}

}  // namespace
}  // namespace gg
