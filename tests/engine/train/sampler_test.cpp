#include "engine/train/sampler.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "engine/glyph/content_design.h"
#include "engine/glyph/glyph_frame.h"
#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

SamplerOptions options() {
  SamplerOptions options;
  options.size = 32;
  options.fonts = 2;
  options.targets = 3;
  return options;
}

TEST(Sampler, ABatchDependsOnItsIndexAlone) {
  const auto corpus = test::tinyCorpus();
  const auto one = Sampler::create(corpus, options());
  const auto two = Sampler::create(corpus, options());
  ASSERT_TRUE(one && two);
  static_cast<void>(two->batch(3));
  EXPECT_EQ(one->batch(7).target, two->batch(7).target);
  EXPECT_EQ(one->batch(7).referenceContent, two->batch(7).referenceContent);
  EXPECT_NE(one->batch(7).target, one->batch(8).target);
}

TEST(Sampler, ShapesFollowFontsReferencesAndTargets) {
  const auto corpus = test::tinyCorpus();
  const auto sampler = Sampler::create(corpus, options());
  ASSERT_TRUE(sampler);
  std::set<int> counts;
  for (std::uint64_t i = 0; i < 40; ++i) {
    const auto batch = sampler->batch(i);
    counts.insert(batch.references);
    EXPECT_EQ(batch.target.size(), 2U * 3 * 32 * 32);
    EXPECT_EQ(batch.content.size(), kContentDesigns.size() * batch.target.size());
    EXPECT_EQ(batch.referenceContent.size(), kContentDesigns.size() * batch.reference.size());
    EXPECT_EQ(batch.reference.size(), 2U * 32 * 32 * static_cast<unsigned>(batch.references));
    EXPECT_EQ(batch.keyKnown.size(), 2U * static_cast<unsigned>(batch.references));
  }
  EXPECT_EQ(*counts.begin(), 1);
  EXPECT_EQ(*counts.rbegin(), options().maxReferences);
}

TEST(Sampler, ATargetIsNeverAmongItsReferences) {
  const auto corpus = test::tinyCorpus();
  auto o = options();
  o.fonts = 1;
  o.augment = o.blend = o.worn = 0;
  const auto sampler = Sampler::create(corpus, o);
  ASSERT_TRUE(sampler);
  const std::size_t pixels = 32 * 32;
  for (std::uint64_t i = 0; i < 30; ++i) {
    const auto batch = sampler->batch(i);
    for (std::size_t t = 0; t < batch.target.size(); t += pixels) {
      for (std::size_t r = 0; r < batch.reference.size(); r += pixels) {
        EXPECT_FALSE(std::equal(batch.target.begin() + static_cast<std::ptrdiff_t>(t),
                                batch.target.begin() + static_cast<std::ptrdiff_t>(t + pixels),
                                batch.reference.begin() + static_cast<std::ptrdiff_t>(r)));
      }
    }
  }
}

TEST(Sampler, WhenTargetsWouldTakeEveryCharacterOneIsLeftAsAReference) {
  const auto corpus = test::tinyCorpus();
  auto o = options();
  o.fonts = 1;
  o.targets = 200;
  o.augment = o.blend = o.worn = 0;
  ASSERT_LT(corpus.fonts.front().glyphs.size(), 200U);
  const auto sampler = Sampler::create(corpus, o);
  ASSERT_TRUE(sampler);
  const auto batch = sampler->batch(1);
  EXPECT_EQ(batch.target.size(), 200U * 32 * 32);
  std::set<std::vector<float>> targets;
  const auto pictureAt = [](const std::vector<float>& pictures, std::size_t i) {
    const auto begin = pictures.begin() + static_cast<std::ptrdiff_t>(i * 32 * 32);
    return std::vector<float>(begin, begin + 32 * 32);
  };
  for (std::size_t i = 0; i < 200; ++i) targets.insert(pictureAt(batch.target, i));
  EXPECT_EQ(targets.count(pictureAt(batch.reference, 0)), 0U);
}

/// The pictures of one design, of [n, D, S, S].
std::vector<float> designOf(const std::vector<float>& content, std::size_t design) {
  constexpr std::size_t kPixels = 32 * 32;
  std::vector<float> pictures;
  for (std::size_t at = design * kPixels; at < content.size(); at += kContentDesigns.size() * kPixels) {
    pictures.insert(pictures.end(), content.begin() + static_cast<std::ptrdiff_t>(at),
                    content.begin() + static_cast<std::ptrdiff_t>(at + kPixels));
  }
  return pictures;
}

TEST(Sampler, AContentGlyphComesInEveryDesignOrInOneAlone) {
  auto corpus = test::tinyCorpus();
  auto serif = test::slanted(corpus.fonts.back());
  serif.id = "content:noto-serif-cjk-sc";
  corpus.fonts.push_back(serif);  // and no other design: the sans stands in
  auto o = options();
  o.oneDesign = 0;
  const auto all = Sampler::create(corpus, o)->batch(1);
  EXPECT_NE(designOf(all.content, 0), designOf(all.content, 1));
  for (const std::size_t d : {2U, 3U, 4U}) EXPECT_EQ(designOf(all.content, 0), designOf(all.content, d));
  o.oneDesign = 1;
  for (std::uint64_t i = 0; i < 8; ++i) {
    const auto alone = Sampler::create(corpus, o)->batch(i);
    for (const std::size_t d : {1U, 2U, 3U, 4U}) {
      EXPECT_EQ(designOf(alone.content, 0), designOf(alone.content, d));
      EXPECT_EQ(designOf(alone.referenceContent, 0), designOf(alone.referenceContent, d));
    }
  }
}

TEST(Sampler, AFamilyCountsOnceHoweverManyFontsItHas) {
  auto corpus = test::tinyCorpus();
  corpus.fonts[0].group = "large";
  corpus.fonts[1].group = "small";
  corpus.fonts.insert(corpus.fonts.begin(), 8, CorpusFont(corpus.fonts[0]));
  auto o = options();
  o.fonts = 1;
  o.targets = 1;
  o.fixedReferences = 1;
  o.augment = o.blend = o.worn = o.dropReferences = 0;
  const auto sampler = Sampler::create(corpus, o);
  ASSERT_TRUE(sampler);
  std::set<std::vector<float>> upright;
  for (const auto& [character, outline] : corpus.fonts[0].glyphs) {
    const auto picture = GlyphFrame(32).render(outline).bitmap;
    upright.emplace(picture.data(), picture.data() + picture.size());
  }
  int largeDrawn = 0;
  for (std::uint64_t i = 0; i < 300; ++i) largeDrawn += static_cast<int>(upright.count(sampler->batch(i).target));
  EXPECT_NEAR(largeDrawn, 150, 40);
}

TEST(Sampler, FontsAreMixedAsOftenAsAskedFor) {
  const auto corpus = test::tinyCorpus();
  auto o = options();
  o.augment = o.worn = 0;
  const std::size_t pixels = 32 * 32;
  std::set<std::vector<float>> plain;
  for (const auto* font : {&corpus.fonts[0], &corpus.fonts[1]}) {
    for (const auto& [character, outline] : font->glyphs) {
      const auto picture = GlyphFrame(32).render(outline).bitmap;
      plain.emplace(picture.data(), picture.data() + picture.size());
    }
  }
  const auto drawnOtherwise = [&](double share) {
    o.blend = share;
    const auto sampler = Sampler::create(corpus, o);
    int others = 0;
    for (std::uint64_t i = 0; i < 10; ++i) {
      const auto batch = sampler->batch(i);
      for (std::size_t at = 0; at < batch.target.size(); at += pixels) {
        const auto begin = batch.target.begin() + static_cast<std::ptrdiff_t>(at);
        others += plain.count(std::vector<float>(begin, begin + static_cast<std::ptrdiff_t>(pixels))) == 0 ? 1 : 0;
      }
    }
    return others;
  };
  EXPECT_EQ(drawnOtherwise(0), 0);
  EXPECT_GT(drawnOtherwise(1), 40);  // of 60; a font seldom meets nobody but itself
}

TEST(Sampler, AShareOfTheFontsIsDrawnByFamily) {
  auto corpus = test::tinyCorpus();
  corpus.fonts[0].group = corpus.fonts[1].group = "twins";
  for (const char* group : {"a", "b", "c"}) {
    corpus.fonts.insert(corpus.fonts.begin(), corpus.fonts[corpus.fonts.size() - 2]);
    corpus.fonts.front().id = corpus.fonts.front().group = group;
  }
  auto o = options();
  const auto counts = [&](double share) {
    o.fontShare = share;
    return Sampler::create(corpus, o)->fontCounts();
  };
  ASSERT_EQ(counts(1).size(), 1U);
  EXPECT_EQ(counts(1)[0].script, "latin");
  EXPECT_EQ(counts(1)[0].fonts, 5U);
  EXPECT_EQ(counts(1)[0].families, 4U);
  EXPECT_EQ(counts(0.5)[0].families, 2U);
  EXPECT_EQ(counts(0.01)[0].families, 1U);
  o.fontShare = 0.01;
  std::set<std::size_t> sizes;
  for (o.seed = 1; o.seed < 30; ++o.seed) sizes.insert(Sampler::create(corpus, o)->fontCounts()[0].fonts);
  EXPECT_EQ(sizes, (std::set<std::size_t>{1, 2})) << "the twins stay together";
}

TEST(Sampler, NothingToDrawIsSaid) {
  FontCorpus empty;
  const auto sampler = Sampler::create(empty, options());
  ASSERT_FALSE(sampler);
  EXPECT_EQ(sampler.error().code, ErrorCode::BadInput);
}

TEST(Sampler, TheUnseenBucketIsKeptOutOfTraining) {
  int unseen = 0;
  for (char32_t c = 0x4E00; c < 0x9FA6; ++c) unseen += isUnseen(c) ? 1 : 0;
  EXPECT_NEAR(unseen / double(0x9FA6 - 0x4E00), 0.1, 0.01);
  EXPECT_FALSE(isUnseen(U'A'));
  EXPECT_FALSE(isUnseen(U'あ'));
}

}  // namespace
}  // namespace gg
