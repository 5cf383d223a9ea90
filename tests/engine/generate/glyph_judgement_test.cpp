#include <gtest/gtest.h>

#include <cmath>

#include "engine/generate/glyph_judgement_impl.h"

namespace gg {
namespace {

/// The spread that is judged when every patch's largest weight is `peak` in a style of so many references.
double spread(float peak, std::size_t references) {
  AttentionRecorder recorder;
  recorder.entries.push_back({"decoder.cross3", torch::full({1, 2, 16, 1}, peak)});
  Bitmap made(64, 64);
  for (int y = 20; y < 40; ++y) made.at(30, y) = made.at(31, y) = made.at(32, y) = 1;
  const auto doubts = judge(DoubtScale::usual(), {made}, {"latin"}, {made}, recorder, references);
  return doubts.front().signs[static_cast<std::size_t>(Sign::Spread)];
}

TEST(GlyphJudgement, SpreadIsWhatThePeaksLeave) { EXPECT_NEAR(spread(0.55F, 4), 0.45, 1e-6); }

TEST(GlyphJudgement, MoreReferencesShareThePeakWithoutDoubt) {
  // Mean peaks of a Latin style as measured with 2, 8 and 16 references; 0.549 with 4.
  EXPECT_NEAR(spread(0.629F, 2), 0.451, 0.03);
  EXPECT_NEAR(spread(0.469F, 8), 0.451, 0.03);
  EXPECT_NEAR(spread(0.390F, 16), 0.451, 0.03);
}

TEST(GlyphJudgement, WithoutRecordedAttentionNothingIsSaidOfIt) {
  const Bitmap made(64, 64);
  const auto doubts = judge(DoubtScale::usual(), {made}, {"latin"}, {made}, {}, 4);
  EXPECT_TRUE(std::isnan(doubts.front().signs[static_cast<std::size_t>(Sign::Spread)]));
}

}  // namespace
}  // namespace gg
