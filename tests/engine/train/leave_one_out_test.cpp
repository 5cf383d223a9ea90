#include "engine/train/leave_one_out.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

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

TEST(LeaveOneOut, HasEachGroupDrawOneFromTheOthers) {
  const auto made = lessons(styleOf(U"Iow"));
  ASSERT_TRUE(made);
  const auto batch = made->batch(1, 0);
  EXPECT_EQ(batch.fonts, 3);
  EXPECT_EQ(batch.targets, 1);
  EXPECT_EQ(batch.references, 2);
  EXPECT_EQ(batch.target.size(), 3U * kSize * kSize);
  EXPECT_EQ(batch.content.size(), 3U * 3 * kSize * kSize);
  EXPECT_EQ(batch.reference.size(), 6U * kSize * kSize);
  EXPECT_EQ(batch.referenceContent.size(), 3 * batch.reference.size());
  EXPECT_EQ(batch.keyKnown.size(), 6U);
  // I, o and w have little in common: a target is like none of its references, and the references of a group differ.
  for (int group = 0; group < 3; ++group) {
    const auto target = pictureOf(batch.target, group);
    const auto one = pictureOf(batch.reference, 2 * group), two = pictureOf(batch.reference, 2 * group + 1);
    EXPECT_LT(overlap(target, one), 0.7) << group;
    EXPECT_LT(overlap(target, two), 0.7) << group;
    EXPECT_LT(overlap(one, two), 0.7) << group;
    // The content glyph of the target shows the target's character: here the style is the plain sans itself.
    Bitmap sans(kSize, kSize);
    std::copy_n(batch.content.begin() + static_cast<std::ptrdiff_t>(3 * sans.size()) * group, sans.size(), sans.data());
    const double peak = *std::max_element(sans.data(), sans.data() + sans.size());
    ASSERT_GT(peak, 0);
    std::transform(sans.data(), sans.data() + sans.size(), sans.data(),
                   [peak](float ink) { return static_cast<float>(ink / peak); });
    EXPECT_GT(overlap(target, sans), 0.8) << group;
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
  EXPECT_EQ(batch.fonts, LeaveOneOut::kTargets);
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
