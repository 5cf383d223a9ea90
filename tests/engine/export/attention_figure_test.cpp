#include "engine/export/attention_figure.h"

#include <gtest/gtest.h>

#include <cstring>
#include <pugixml.hpp>

namespace gg {
namespace {

constexpr int kSize = 64;

/// A square of ink in the middle of the frame.
Bitmap square() {
  Bitmap picture(kSize, kSize);
  for (int y = 20; y < 44; ++y) {
    for (int x = 20; x < 44; ++x) picture.at(x, y) = 1;
  }
  return picture;
}

AttentionGrid grid(AttentionGrid::Source source, int index) { return {source, index, 2, 2}; }

class AttentionFigureTest : public ::testing::Test {
 protected:
  /// Two heads, four queries, two references of 2 × 2: head h of query q looks at key (q + 4 h) alone.
  AttentionFigureTest() {
    map_.block = "decoder.cross3";
    map_.heads = 2;
    map_.queries = {grid(AttentionGrid::Source::Content, -1)};
    map_.keys = {grid(AttentionGrid::Source::Reference, 0), grid(AttentionGrid::Source::Reference, 1)};
    map_.weights.assign(2 * 4 * 8, 0);
    for (std::size_t h = 0; h < 2; ++h) {
      for (std::size_t q = 0; q < 4; ++q) map_.weights[(h * 4 + q) * 8 + q + 4 * h] = 1;
    }
  }

  Result<AttentionFigure> figure(int head, std::optional<int> patch) {
    return figureOf(map_, head, patch, {map_.queries.front(), square(), "R"},
                    {{map_.keys[0], square(), "a"}, {map_.keys[1], square(), "<b>"}});
  }
  static pugi::xml_node parsed(const AttentionFigure& figure, pugi::xml_document& document) {
    return parsed(std::vector{figure}, document);
  }
  static pugi::xml_node parsed(const std::vector<AttentionFigure>& figures, pugi::xml_document& document) {
    const auto svg = svgFigure(figures);
    EXPECT_TRUE(svg);
    EXPECT_TRUE(document.load_string(svg.value_or("").c_str()));
    return document.child("svg");
  }
  static std::vector<std::string> texts(pugi::xml_node svg) {
    std::vector<std::string> found;
    for (const auto& text : svg.children("text")) found.emplace_back(text.text().get());
    return found;
  }

  AttentionMap map_;
};

TEST_F(AttentionFigureTest, ShowsWhatAHeadLookedAt) {
  const auto made = figure(1, 2);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->weights, (std::vector<double>{0, 0, 0, 0, 0, 0, 1, 0}));
  const auto mean = figure(-1, 2);
  ASSERT_TRUE(mean);
  EXPECT_EQ(mean->weights, (std::vector<double>{0, 0, 0.5, 0, 0, 0, 0.5, 0}));
  // The square inks all four patches.
  const auto over = figure(0, std::nullopt);
  ASSERT_TRUE(over);
  EXPECT_EQ(over->weights, (std::vector<double>{0.25, 0.25, 0.25, 0.25, 0, 0, 0, 0}));
}

TEST_F(AttentionFigureTest, RefusesWhatTheMapLacks) {
  EXPECT_EQ(figure(2, 0).error().code, ErrorCode::BadInput);
  EXPECT_EQ(figure(0, 4).error().code, ErrorCode::BadInput);
  EXPECT_EQ(svgFigure({AttentionFigure()}).error().code, ErrorCode::BadInput);
}

TEST_F(AttentionFigureTest, DrawsAHotCellInItsPlace) {
  auto made = figure(1, 2);
  ASSERT_TRUE(made);
  pugi::xml_document document;
  const auto svg = parsed(*made, document);
  double x = 0, y = 0;
  int hot = 0, cold = 0;
  for (const auto& rect : svg.children("rect")) {
    if (rect.attribute("width").as_double() != 60) continue;                 // half of a panel
    if (std::strcmp(rect.attribute("fill").value(), "none") == 0) continue;  // the patch that asks
    // Viridis ends in a light yellow.
    const bool isHot = std::strncmp(rect.attribute("fill").value(), "#f", 2) == 0;
    (isHot ? hot : cold) += 1;
    if (isHot) {
      x = rect.attribute("x").as_double();
      y = rect.attribute("y").as_double();
    }
  }
  EXPECT_EQ(hot, 1);
  EXPECT_EQ(cold, 7);
  // Key 6: the second reference's third cell: its lower left.
  EXPECT_DOUBLE_EQ(x, 120 + 3 * 14 + 120 + 14);
  EXPECT_DOUBLE_EQ(y, 14 + 60);
}

TEST_F(AttentionFigureTest, NamesPanelsWithTheirShareAndEndsWithTheCaption) {
  auto made = figure(1, 2);
  ASSERT_TRUE(made);
  made->caption = "First line\nand another";
  pugi::xml_document document;
  const auto found = texts(parsed(*made, document));
  ASSERT_EQ(found.size(), 8U);
  EXPECT_EQ(found[0], "R");
  EXPECT_EQ(found[1], "a · 0 %");
  EXPECT_EQ(found[2], "<b> · 100 %");
  EXPECT_EQ(found[3], "0.000");
  EXPECT_EQ(found[5], "1.000");
  EXPECT_EQ(found[6], "First line");
  EXPECT_EQ(found[7], "and another");
}

TEST_F(AttentionFigureTest, TwoFiguresHaveOneScaleAndTheSamePanels) {
  auto first = figure(1, 2), half = figure(-1, 2);
  ASSERT_TRUE(first);
  ASSERT_TRUE(half);
  half->looked = {half->looked[1]};  // made without the first reference
  half->weights = {0, 0, 0.5, 0};
  auto second = overPanelsOf(*first, *half);
  EXPECT_EQ(second.weights, (std::vector<double>{0, 0, 0, 0, 0, 0, 0.5, 0}));
  first->caption = "A";
  second.caption = "B";
  second.compared = square();
  pugi::xml_document document;
  const auto svg = parsed({*first, second}, document);
  const auto found = texts(svg);
  ASSERT_EQ(found.size(), 11U) << "three names a row, one bar, two captions";
  EXPECT_EQ(found[8], "1.000") << "the largest of both";
  EXPECT_EQ(found[9], "A");
  EXPECT_EQ(found[10], "B");
  int hot = 0, outlines = 0;
  for (const auto& rect : svg.children("rect")) {
    if (rect.attribute("width").as_double() != 60) continue;
    hot += std::strncmp(rect.attribute("fill").value(), "#f", 2) == 0 ? 1 : 0;
  }
  for (const auto& path : svg.children("path")) outlines += path.attribute("stroke").empty() ? 0 : 1;
  EXPECT_EQ(hot, 1) << "half of the scale is not hot";
  EXPECT_EQ(outlines, 1);
}

TEST_F(AttentionFigureTest, TracesTheInkOfEveryPicture) {
  auto made = figure(0, 1);
  ASSERT_TRUE(made);
  pugi::xml_document document;
  const auto svg = parsed(*made, document);
  const auto paths = svg.children("path");
  EXPECT_EQ(std::distance(paths.begin(), paths.end()), 3);
  made->looked[1].picture = Bitmap();  // the null style lies on nothing
  pugi::xml_document without;
  const auto fewer = parsed(*made, without).children("path");
  EXPECT_EQ(std::distance(fewer.begin(), fewer.end()), 2);
}

}  // namespace
}  // namespace gg
