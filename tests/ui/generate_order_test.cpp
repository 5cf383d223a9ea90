#include "ui/document/generate_order.h"

#include <gtest/gtest.h>

namespace gg::ui {
namespace {

using Characters = std::vector<char32_t>;

TEST(GenerateOrder, SoonThenVisibleThenTheRestEachOnce) {
  EXPECT_EQ(generateOrder({}, {U'q'}, {U'c', U'x'}, {U'a', U'b', U'c', U'q'}), (Characters{U'q', U'c', U'a', U'b'}))
      << "x is on screen, but nobody asked for it";
}

TEST(GenerateOrder, WhatIsUpToDateIsLeftOut) {
  GlyphStore store;
  QImage image(4, 4, QImage::Format_Alpha8);
  store.setPicture(U'a', image, 0.5, false);
  store.setMissing(U'b');
  EXPECT_EQ(generateOrder(store, {U'a'}, {}, {U'a', U'b', U'c'}), Characters{U'c'});
}

}  // namespace
}  // namespace gg::ui
