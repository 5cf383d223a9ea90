#include "ui/document/caught.h"

#include <gtest/gtest.h>

#include <QSemaphore>
#include <filesystem>
#include <new>
#include <stdexcept>

#include "ui/document/task_thread.h"

namespace gg::ui {
namespace {

template <class Exception>
Error thrown(const Exception& exception) {
  const auto result = caught([&]() -> Result<int> { throw exception; });
  EXPECT_FALSE(result);
  return result ? Error() : result.error();
}

TEST(Caught, ResultsPassThrough) {
  EXPECT_EQ(caught([]() -> Result<int> { return 7; }), 7);
  const auto failed = caught([]() -> Status { return failure(ErrorCode::Io, "no"); });
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().message.text(), "no");
}

TEST(Caught, ExceptionsBecomeErrors) {
  EXPECT_EQ(thrown(std::bad_alloc()).code, ErrorCode::OutOfMemory);
  const Error defect = thrown(std::runtime_error("what happened"));
  EXPECT_EQ(defect.code, ErrorCode::Internal);
  EXPECT_EQ(defect.detail, "what happened");
  EXPECT_FALSE(defect.message.text().empty());
  EXPECT_EQ(thrown(std::filesystem::filesystem_error("f", {})).code, ErrorCode::Internal);
  EXPECT_EQ(thrown(3).code, ErrorCode::Internal);
}

TEST(TaskThread, GoesOnAfterATaskThatThrows) {
  QSemaphore done;
  TaskThread thread("test");
  thread.post([] { throw std::runtime_error("a task of a test"); });
  thread.post([&done] { done.release(); });
  EXPECT_TRUE(done.tryAcquire(1, 120000));
}

}  // namespace
}  // namespace gg::ui
