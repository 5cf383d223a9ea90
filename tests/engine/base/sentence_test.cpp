#include "engine/base/sentence.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

TEST(Sentence, PlacesAreFilledInAnyOrderAndMoreThanOnce) {
  EXPECT_EQ(Sentence("%2 of %1: %2.", {"ten", "two"}).text(), "two of ten: two.");
}

TEST(Sentence, APartMayBeASentence) {
  const Sentence what("the tensor %1 is there %2", {"a.weight", "twice"});
  EXPECT_EQ(Sentence("%1 is damaged: %2.", {"x.bin", what}).text(),
            "x.bin is damaged: the tensor a.weight is there twice.");
}

TEST(Sentence, WhatFillsAPlaceIsNotFilledAgain) {
  EXPECT_EQ(Sentence("%1 is not %2.", {"a%2.png", "%1"}).text(), "a%2.png is not %1.");
  EXPECT_EQ(Sentence("100%1.ttf").text(), "100%1.ttf");
}

TEST(Sentence, APlaceWithoutAPartStays) {
  EXPECT_EQ(Sentence("%1 and %2, 5 %, %0, %", {"one"}).text(), "one and %2, 5 %, %0, %");
}

TEST(Sentence, TextIsASentence) {
  EXPECT_EQ(Sentence(std::string("It is so.")).text(), "It is so.");
  EXPECT_EQ(Sentence().text(), "");
  EXPECT_STREQ(translatable("Engine", "It is so."), "It is so.");
}

}  // namespace
}  // namespace gg
