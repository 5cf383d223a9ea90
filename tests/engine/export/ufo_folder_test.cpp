#include "engine/export/ufo_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "engine/export/xml_text.h"
#include "engine/glyph/png_io.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

const Contour kTriangle{
    {{true, {}, {}, {300, 700}}, {false, {520, 600}, {600, 200}, {550, 0}}, {true, {}, {}, {50, 0}}}};

/// Keys and values of a property list whose values are texts.
std::map<std::string, std::string> entries(const std::string& path) {
  std::map<std::string, std::string> all;
  pugi::xml_document document;
  EXPECT_TRUE(document.load_file(path.c_str())) << path;
  for (const auto key : document.child("plist").child("dict").children("key")) {
    all[key.text().get()] = key.next_sibling().text().get();
  }
  return all;
}

class UfoFolder : public testing::Test {
 protected:
  void SetUp() override {
    FontInfo info;
    info.family = "Rough & Ready";
    info.version = 1.25;
    Bitmap picture(64, 64);
    picture.at(10, 20) = 1;
    StagedFiles files;
    const auto staged = stageUfo(files, path(""), info,
                                 {{{U'A'}, {kTriangle}, 600}, {{U'a'}, {kTriangle}, 500}, {{U' ', U'\u00A0'}, {}, 250}},
                                 {{U'A', picture, 0.6, false}});
    ASSERT_TRUE(staged) << staged.error().message.text();
    ASSERT_TRUE(files.commit());
  }
  std::string path(const std::string& inside) const { return folder_.file("font.ufo") + inside; }
  const test::TemporaryFolder folder_;
};

TEST_F(UfoFolder, GlyphsAreListedUnderNamesThatDifferByMoreThanCase) {
  const auto contents = entries(path("/glyphs/contents.plist"));
  ASSERT_EQ(contents.size(), 4U);
  EXPECT_EQ(contents.at("A"), "A_.glif");
  EXPECT_EQ(contents.at("a"), "a.glif");
  EXPECT_EQ(contents.at(".notdef"), "_notdef.glif");
  for (const auto& [name, file] : contents) EXPECT_TRUE(std::filesystem::exists(path("/glyphs/" + file))) << name;
}

TEST_F(UfoFolder, AGlyphKeepsItsPointsWidthAndCharacters) {
  pugi::xml_document document;
  ASSERT_TRUE(document.load_file(path("/glyphs/space.glif").c_str()));
  EXPECT_STREQ(document.child("glyph").find_child_by_attribute("hex", "00A0").name(), "unicode");
  ASSERT_TRUE(document.load_file(path("/glyphs/A_.glif").c_str()));
  const auto glyph = document.child("glyph");
  EXPECT_EQ(glyph.child("advance").attribute("width").as_int(), 600);
  const auto contour = glyph.child("outline").child("contour");
  const auto points = contour.children("point");
  EXPECT_EQ(std::distance(points.begin(), points.end()), 5);
  const auto curve = contour.find_child_by_attribute("type", "curve");
  // The contour runs the other way: the curve ends where it began.
  EXPECT_EQ(curve.attribute("x").as_int(), 300);
  EXPECT_EQ(curve.previous_sibling().attribute("x").as_int(), 520);
}

TEST_F(UfoFolder, ThePictureLiesBehindTheGlyph) {
  EXPECT_EQ(entries(path("/glyphs.generated/contents.plist")).at("A"), "A_.glif");
  pugi::xml_document document;
  ASSERT_TRUE(document.load_file(path("/glyphs.generated/A_.glif").c_str()));
  const auto image = document.child("glyph").child("image");
  EXPECT_DOUBLE_EQ(image.attribute("xScale").as_double(), 1000 / 51.2);
  EXPECT_DOUBLE_EQ(image.attribute("xOffset").as_double(), 300 - 32 * 1000 / 51.2);
  const auto picture = loadPng(path("/images/") + image.attribute("fileName").value());
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->at(10, 20), 1);
}

TEST_F(UfoFolder, TheFontIsDescribed) {
  const auto info = entries(path("/fontinfo.plist"));
  EXPECT_EQ(info.at("familyName"), "Rough & Ready");
  EXPECT_EQ(info.at("versionMajor"), "1");
  EXPECT_EQ(info.at("versionMinor"), "250");
  EXPECT_EQ(info.at("unitsPerEm"), "1000");
  EXPECT_EQ(entries(path("/metainfo.plist")).at("formatVersion"), "3");
}

TEST(GlifFileName, FollowsTheUfoRules) {
  EXPECT_EQ(glifFileName("AE"), "A_E_.glif");
  EXPECT_EQ(glifFileName("a.alt"), "a.alt.glif");
  EXPECT_EQ(glifFileName("con"), "_con.glif");
  EXPECT_EQ(glifFileName("uni4E00"), "uni4E_00.glif");
}

}  // namespace
}  // namespace gg
