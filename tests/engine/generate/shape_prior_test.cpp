#include "engine/generate/shape_prior.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/glyph/picture_measures.h"
#include "engine/glyph/topology.h"
#include "tests/engine/generate/plus_sign.h"

namespace gg {
namespace {

using test::frame;
using test::plusSign;

/// A fit that grows strokes so much.
ContentFit grownBy(double growth, std::size_t designs = 1) {
  ContentFit fit(designs);
  for (DesignFit& design : fit) design.growth = growth;
  return fit;
}

Bitmap drawing(const GlyphOutline& outline, const GlyphTransform& transform = {}) {
  return frame().render(outline, transform).bitmap;
}

TEST(ShapePrior, DecidesWhereTheNetworkIsUnsure) {
  const GlyphOutline plus = plusSign(120);
  const Bitmap whole = drawing(plus);
  Bitmap made = whole;
  for (int y = 0; y < 128; ++y) {  // the right arm is pale, with a pale ghost under it
    for (int x = 75; x < 100; ++x) {
      if (whole.at(x, y) > 0.9F) made.at(x, y) = 0.3F;
    }
    if (y > 78 && y < 84) {
      for (int x = 78; x < 86; ++x) made.at(x, y) = 0.3F;
    }
  }
  const Bitmap steadied = withShapePrior(made, {&plus}, grownBy(0), frame());
  EXPECT_LT(l1Error(steadied, whole), 0.8 * l1Error(made, whole)) << "edges are a little softer";
  const auto parts = topology(inkMask(steadied));
  EXPECT_EQ(parts.components, 1);
  const double arm = steadied.at(80, 69);
  EXPECT_GT(arm, 0.7) << "0.3 / 0.7 · e² in odds";
  EXPECT_LT(steadied.at(82, 81), 0.1);
}

TEST(ShapePrior, ChangesNothingWhereTheNetworkIsSure) {
  const GlyphOutline plus = plusSign(120), bolder = plusSign(160);
  const Bitmap made = drawing(bolder);
  const Bitmap steadied = withShapePrior(made, {&plus}, grownBy(0), frame());
  int changed = 0;
  for (std::size_t i = 0; i < made.size(); ++i) {
    changed += (made.data()[i] >= 0.5F) == (steadied.data()[i] >= 0.5F) ? 0 : 1;
  }
  EXPECT_LT(changed, 0.06 * inkSum(made)) << "pixels of the outline";
}

TEST(ShapePrior, ADesignThatTheStyleIsMadeOfIsTrustedMore) {
  const GlyphOutline plus = plusSign(120);
  const Bitmap whole = drawing(plus);
  Bitmap made = whole;
  for (int y = 66; y < 73; ++y) {  // the network is sure of a serif at the right arm's end, in the plain glyph is none
    for (int x = 96; x < 102; ++x) made.at(x, y + 10) = made.at(x, y - 10) = 0.9F;
  }
  ContentFit fit = grownBy(0);
  const Bitmap unlike = withShapePrior(made, {&plus}, fit, frame());
  fit.front().closeness = 1;
  const Bitmap close = withShapePrior(made, {&plus}, fit, frame());
  EXPECT_LT(l1Error(close, whole), 0.7 * l1Error(unlike, whole));
}

TEST(ShapePrior, WhatCannotBeMendedIsACloseDesign) {
  const GlyphOutline plus = plusSign(120);
  const Bitmap whole = drawing(plus);
  Bitmap made = whole;
  for (int y = 40; y < 66; ++y) {  // the upper arm is far from its place: a part of its own
    for (int x = 0; x < 128; ++x) {
      if (made.at(x, y - 20) < whole.at(x, y)) made.at(x, y - 20) = whole.at(x, y);
      if (y < 61) made.at(x, y) = 0;
    }
  }
  ASSERT_NE(topology(inkMask(made)), topology(inkMask(whole)));
  ContentFit fit = grownBy(0);
  fit.front().closeness = 1;
  EXPECT_EQ(topology(inkMask(withShapePrior(made, {&plus}, fit, frame()))), topology(inkMask(whole)));
}

TEST(ShapePrior, TheStrokesLieWhereTheNetworkPutThem) {
  const GlyphOutline plus = plusSign(120);
  GlyphTransform moved;
  moved.shiftX = 0.03;
  moved.shiftY = 0.02;
  const Bitmap made = drawing(plus, moved);
  const Bitmap steadied = withShapePrior(made, {&plus}, grownBy(0), frame());
  EXPECT_LT(l1Error(steadied, made), 0.2 * l1Error(drawing(plus), made));
}

TEST(ShapePrior, TheDesignNearestToGlyphAndStyleIsFollowed) {
  const GlyphOutline thin = plusSign(60), bold = plusSign(200);
  Bitmap made = drawing(bold);
  for (std::size_t i = 0; i < made.size(); ++i) made.data()[i] *= 0.6F;
  ContentFit fit = grownBy(0, 2);
  const Bitmap steadied = withShapePrior(made, {&thin, &bold}, fit, frame());
  EXPECT_LT(l1Error(steadied, drawing(bold)), 0.4 * l1Error(made, drawing(bold)));
  fit[0].weight = 8;
  EXPECT_GT(l1Error(withShapePrior(made, {&thin, &bold}, fit, frame()), steadied), 0.01);
}

TEST(ShapePrior, HairlinesDoNotBreakWhenStrokesAreMadeThinner) {
  GlyphOutline beads;  // three, on a thread 4 px high
  beads.unitsPerEm = beads.advance = 1000;
  beads.points = {{150, 0},   {150, 300}, {300, 300}, {300, 170}, {425, 170}, {425, 300}, {575, 300},
                  {575, 170}, {700, 170}, {700, 300}, {850, 300}, {850, 0},   {700, 0},   {700, 130},
                  {575, 130}, {575, 0},   {425, 0},   {425, 130}, {300, 130}, {300, 0}};
  beads.tags.assign(20, 1);
  beads.contourEnds = {19};
  Bitmap made = drawing(beads);
  for (std::size_t i = 0; i < made.size(); ++i) made.data()[i] *= 0.6F;
  constexpr double kThinner = -0.045;
  GlyphTransform thin;
  thin.emboldenX = thin.emboldenY = kThinner;
  ASSERT_EQ(topology(inkMask(drawing(beads, thin))).components, 3) << "grown all the way it breaks";
  const Bitmap steadied = withShapePrior(made, {&beads}, grownBy(kThinner), frame());
  EXPECT_EQ(topology(inkMask(steadied)).components, 1);
}

/// Two upright bars.
GlyphOutline bars() {
  GlyphOutline outline;
  outline.unitsPerEm = outline.advance = 1000;
  outline.points = {{300, 0}, {300, 600}, {400, 600}, {400, 0}, {500, 0}, {500, 600}, {600, 600}, {600, 0}};
  outline.tags.assign(8, 1);
  outline.contourEnds = {3, 7};
  return outline;
}

TEST(ShapePrior, StrokesThatRanIntoEachOtherArePartedWhereTheSansPartsThem) {
  const GlyphOutline apart = bars(), plus = plusSign(120);
  Bitmap made = drawing(apart);
  for (int y = 70; y < 74; ++y) {  // the network is sure of a bridge
    for (int x = 50; x < 70; ++x) made.at(x, y) = 1;
  }
  ASSERT_EQ(topology(inkMask(made)).components, 1);
  EXPECT_EQ(topology(inkMask(withShapePrior(made, {&apart}, grownBy(0), frame()))).components, 2);
  EXPECT_EQ(topology(inkMask(withShapePrior(made, {&plus, &apart}, grownBy(0, 2), frame()))).components, 1)
      << "only the design that is followed has two parts";
}

TEST(ShapePrior, WithoutKnownWeightOrInkTheGlyphStays) {
  const GlyphOutline plus = plusSign(120);
  const GlyphOutline blank;
  const Bitmap made = drawing(plusSign(60));
  EXPECT_TRUE(withShapePrior(made, {&plus}, ContentFit(1), frame()) == made);
  EXPECT_TRUE(withShapePrior(made, {&blank}, grownBy(0), frame()) == made);
}

}  // namespace
}  // namespace gg
