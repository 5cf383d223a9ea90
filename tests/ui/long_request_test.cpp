#include "ui/document/long_request.h"

#include <gtest/gtest.h>

namespace gg::ui {
namespace {

GenerateRequest request(std::uint64_t id) {
  GenerateRequest request;
  request.id = id;
  return request;
}

TEST(LongRequest, TheNewestCounts) {
  LongRequest place;
  EXPECT_FALSE(place.begin());
  place.ask(request(1));
  place.ask(request(2));
  EXPECT_TRUE(place.waits());
  const auto running = place.begin();
  ASSERT_TRUE(running);
  EXPECT_EQ(running->request.id, 2U);
  EXPECT_FALSE(place.waits());
  EXPECT_FALSE(running->stop.requested());
  place.ask(request(3));
  EXPECT_TRUE(running->stop.requested()) << "a newer one stops the one that runs";
  place.end(*running, true);
  EXPECT_EQ(place.begin()->request.id, 3U);
}

TEST(LongRequest, WhatMakesWayBeginsAgain) {
  LongRequest place;
  place.ask(request(1));
  const auto running = place.begin();
  place.makeWay();
  EXPECT_TRUE(running->stop.requested());
  EXPECT_FALSE(place.waits());
  place.end(*running, true);
  EXPECT_TRUE(place.waits());
  const auto again = place.begin();
  place.makeWay();
  place.end(*again, false);
  EXPECT_FALSE(place.waits()) << "it was done before it saw the flag";
}

TEST(LongRequest, WhatIsCancelledDoesNot) {
  LongRequest place;
  place.ask(request(1));
  const auto running = place.begin();
  place.makeWay();
  place.cancel();
  place.end(*running, true);
  EXPECT_FALSE(place.waits());
}

}  // namespace
}  // namespace gg::ui
