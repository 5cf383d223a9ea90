#include "engine/export/svg_outline.h"

#include <gtest/gtest.h>

#include "engine/export/xml_text.h"
#include "tests/engine/outline/circle.h"

namespace gg {
namespace {

const Contour kTriangle{{{true, {}, {}, {300, 700}}, {true, {}, {}, {550, -20.5}}, {true, {}, {}, {50, 0}}}};

FontInfo info() {
  FontInfo info;
  info.family = "F";
  return info;
}

TEST(SvgOutline, ThePathHasYDown) {
  EXPECT_EQ(svgPath({kTriangle}), "M50 0L300 -700L550 20.5L50 0Z");
  EXPECT_EQ(svgPath({}), "");
  EXPECT_EQ(svgPath({test::circle(100)}).substr(0, 39), "M100 0C100 -55.23 55.23 -100 0 -100C-55");
}

TEST(SvgOutline, AGlyphIsAsWideAsItsAdvance) {
  const auto svg = svgGlyph(info(), {{U'&'}, {kTriangle}, 600});
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(svg.c_str()));
  const auto root = document.child("svg");
  EXPECT_STREQ(root.attribute("viewBox").value(), "0 -880 600 1000");
  EXPECT_STREQ(root.child("path").child("title").text().get(), "&");
  EXPECT_EQ(root.child("path").attribute("d").value(), svgPath({kTriangle}));
}

TEST(SvgOutline, TheSheetHasAPathForEachGlyphWithInk) {
  const auto svg =
      svgGlyphSheet(info(), {{{U'<'}, {kTriangle}, 600}, {{U' '}, {}, 250}, {{U'\x01'}, {kTriangle}, 600}});
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(svg.c_str()));
  const auto cells = document.child("svg").children("g");
  EXPECT_EQ(std::distance(cells.begin(), cells.end()), 2);
  EXPECT_STREQ(document.child("svg").child("g").child("path").attribute("id").value(), "uni003C");
  EXPECT_NE(svgGlyphSheet(info(), {}).find("<svg"), std::string::npos);
}

}  // namespace
}  // namespace gg
