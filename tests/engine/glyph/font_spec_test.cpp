#include "engine/glyph/font_spec.h"

#include <gtest/gtest.h>

#include "engine/base/file_io.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

TEST(FontSpec, ReadsFaceAndAxes) {
  const auto spec = FontSpec::parse("/fonts/@scope/A.ttc#3@wght=700.5,wdth=85");
  ASSERT_TRUE(spec);
  EXPECT_EQ(spec->files, std::vector<std::string>{"/fonts/@scope/A.ttc"});
  EXPECT_EQ(spec->faceIndex, 3);
  ASSERT_EQ(spec->axes.size(), 2U);
  EXPECT_EQ(spec->axes[0], std::make_pair(std::string("wght"), 700.5));
  EXPECT_EQ(spec->axes[1], std::make_pair(std::string("wdth"), 85.0));
}

TEST(FontSpec, TextRoundTrips) {
  for (const std::string text :
       {"a.ttf", "a.ttc#2", "a.ttf@wght=700", "a.ttc#1@wght=-1.25,opsz=9", "a.woff2;b.woff2"}) {
    const auto spec = FontSpec::parse(text);
    ASSERT_TRUE(spec) << text;
    EXPECT_EQ(spec->text(), text);
  }
}

TEST(FontSpec, AFileOfThatVeryNameWins) {
  const test::TemporaryFolder folder;
  for (const char* name : {"a#b.ttf", "a@b.ttf", "a;b.ttf"}) {
    const std::string path = folder.file(name);
    ASSERT_TRUE(writeFile(path, "x"));
    const auto spec = FontSpec::parse(path);
    ASSERT_TRUE(spec) << path;
    EXPECT_EQ(spec->files, std::vector<std::string>{path});
  }
  const auto spec = FontSpec::parse(folder.file("a#b.ttf#4"));
  ASSERT_TRUE(spec);
  EXPECT_EQ(spec->faceIndex, 4);
}

TEST(FontSpec, WhatCannotBeReadIsRefused) {
  for (const char* text : {"", "a#", "a#x", "a#-1", "a#99999", "a@", "a@w=1", "a@wght", "a@wght=", "a@wght=x",
                           "a@wght=nan", "a@wght=inf", "a@wght=1x", "#1"}) {
    const auto spec = FontSpec::parse(text);
    ASSERT_FALSE(spec) << text;
    EXPECT_EQ(spec.error().code, ErrorCode::BadInput);
    test::expectOneSentence(spec.error().message.text());
  }
}

}  // namespace
}  // namespace gg
