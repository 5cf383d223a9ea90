#include "ui/document/picture_cache.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <atomic>
#include <new>

#include "tests/ui/eventually.h"
#include "ui/document/task_thread.h"

namespace gg::ui {
namespace {

QImage grey(uchar value) {
  QImage image(2, 2, QImage::Format_Alpha8);
  image.fill(value);
  return image;
}

TEST(PictureCache, DrawsInTheOtherThreadAndOnlyOnce) {
  TaskThread thread("test");
  PictureCache cache(thread);
  std::atomic<int> drawn{0};
  std::atomic<bool> inGuiThread{false};
  cache.setRenderer([&, gui = QThread::currentThread()](char32_t) {
    ++drawn;
    if (QThread::currentThread() == gui) inGuiThread = true;
    return grey(9);
  });
  std::vector<char32_t> wanted;
  for (char32_t c = U'a'; c < U'a' + 100; ++c) wanted.push_back(c);
  cache.request(wanted);
  ASSERT_TRUE(eventually([&] { return !cache.picture(wanted.back()).isNull(); }));
  cache.request(wanted);
  QTest::qWait(20);
  EXPECT_EQ(drawn, 100);
  EXPECT_FALSE(inGuiThread);
}

TEST(PictureCache, ANewRendererForgetsThePicturesOfTheOldOne) {
  TaskThread thread("test");
  PictureCache cache(thread);
  cache.setRenderer([](char32_t) { return grey(1); });
  cache.request({U'a'});
  cache.setRenderer([](char32_t) { return grey(2); });
  EXPECT_TRUE(cache.picture(U'a').isNull());
  cache.request({U'a'});
  ASSERT_TRUE(eventually([&] { return !cache.picture(U'a').isNull(); }));
  EXPECT_EQ(cache.picture(U'a').constScanLine(0)[0], 2);
}

TEST(PictureCache, ARendererThatThrowsLeavesOnePictureOut) {
  TaskThread thread("test");
  PictureCache cache(thread);
  cache.setRenderer([](char32_t c) { return c == U'b' ? throw std::bad_alloc() : grey(1); });
  cache.request({U'a', U'b', U'c'});
  ASSERT_TRUE(eventually([&] { return !cache.picture(U'c').isNull(); }));
  EXPECT_FALSE(cache.picture(U'a').isNull());
  EXPECT_TRUE(cache.picture(U'b').isNull());
}

TEST(PictureCache, MayGoWhileItsPicturesAreDrawn) {
  TaskThread thread("test");
  std::atomic<int> drawn{0};
  {
    PictureCache cache(thread);
    cache.setRenderer([&drawn](char32_t) {
      QThread::msleep(1);
      ++drawn;
      return grey(1);
    });
    cache.request({U'a', U'b', U'c'});
  }
  ASSERT_TRUE(eventually([&] { return drawn == 3; }));
  QTest::qWait(5);  // the results have no receiver any more
}

}  // namespace
}  // namespace gg::ui
