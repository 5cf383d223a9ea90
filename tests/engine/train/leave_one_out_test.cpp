#include "engine/train/leave_one_out.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "engine/glyph/picture_measures.h"
#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

constexpr int kSize = 32;

StyleSet styleOf(const std::u32string& characters) {
  const auto content = ContentFonts::open().value();
  StyleSet style;
  for (const char32_t c : characters) style.add(c, GlyphFrame(kSize).render(*content.outline(c)).bitmap, "test");
  return style;
}

Result<LeaveOneOut> lessons(const StyleSet& style) {
  return LeaveOneOut::create(style, ContentFonts::open().value(), "", test::tinyConfig());
}

/// Picture `index` of a batch's values.
Bitmap pictureOf(const std::vector<float>& values, int index) {
  Bitmap picture(kSize, kSize);
  std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(picture.size()) * index, picture.size(), picture.data());
  return picture;
}

TEST(LeaveOneOut, DrawsSomeFromTheOthers) {
  const auto made = lessons(styleOf(U"Iowx"));
  ASSERT_TRUE(made);
  const auto batch = made->batch(1, 0);
  EXPECT_EQ(batch.fonts, 1);
  EXPECT_EQ(batch.targets, 2);
  EXPECT_EQ(batch.references, 2);
  EXPECT_EQ(batch.target.size(), 2U * kSize * kSize);
  EXPECT_EQ(batch.content.size(), 2U * kContentDesigns.size() * kSize * kSize);
  EXPECT_EQ(batch.reference.size(), 2U * kSize * kSize);
  EXPECT_EQ(batch.referenceContent.size(), kContentDesigns.size() * batch.reference.size());
  EXPECT_EQ(batch.keyKnown.size(), 2U);
  // I, o, w and x have little in common: no target is like a reference or like the other target.
  std::vector<Bitmap> all;
  for (int i = 0; i < 2; ++i) all.push_back(pictureOf(batch.target, i));
  for (int i = 0; i < 2; ++i) all.push_back(pictureOf(batch.reference, i));
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) EXPECT_LT(overlap(all[i], all[j]), 0.8) << i << " " << j;
  }
  // The content glyph of a target shows the target's character: here the style is the plain sans itself.
  for (int i = 0; i < 2; ++i) {
    Bitmap sans = pictureOf(batch.content, static_cast<int>(kContentDesigns.size()) * i);
    const double peak = *std::max_element(sans.data(), sans.data() + sans.size());
    ASSERT_GT(peak, 0);
    std::transform(sans.data(), sans.data() + sans.size(), sans.data(),
                   [peak](float ink) { return static_cast<float>(ink / peak); });
    EXPECT_GT(overlap(all[static_cast<std::size_t>(i)], sans), 0.8) << i;
  }
}

TEST(LeaveOneOut, ABatchDependsOnSeedAndIndexAlone) {
  const auto style = styleOf(U"abcdefgh");
  const auto one = lessons(style), two = lessons(style);
  ASSERT_TRUE(one && two);
  static_cast<void>(two->batch(1, 0));
  EXPECT_EQ(one->batch(1, 3).target, two->batch(1, 3).target);
  EXPECT_NE(one->batch(1, 3).target, one->batch(1, 4).target);
  EXPECT_NE(one->batch(1, 3).target, one->batch(2, 3).target);
  const auto batch = one->batch(1, 0);
  EXPECT_EQ(batch.targets, LeaveOneOut::kTargets);
  EXPECT_EQ(batch.references, LeaveOneOut::kReferences);
}

TEST(LeaveOneOut, NeedsTwoActiveReferencesOfKnownCharacters) {
  EXPECT_EQ(lessons(styleOf(U"a")).error().code, ErrorCode::BadInput);
  auto style = styleOf(U"ab");
  EXPECT_TRUE(lessons(style));
  style.references[0].muted = true;
  EXPECT_FALSE(lessons(style));
  style.references[0].muted = false;
  style.references[1].character = 0;
  EXPECT_FALSE(lessons(style));
}

}  // namespace
}  // namespace gg
