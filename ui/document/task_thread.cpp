#include "ui/document/task_thread.h"

#include "engine/base/log.h"
#include "ui/document/caught.h"

namespace gg::ui {

TaskThread::TaskThread(const QString& name) {
  thread_.setObjectName(name);
  context_.moveToThread(&thread_);
  thread_.start();
}

TaskThread::~TaskThread() {
  thread_.quit();
  thread_.wait();
}

void TaskThread::post(std::function<void()> task) {
  const auto run = [task = std::move(task)] {
    const Status status = caught([&task]() -> Status {
      task();
      return {};
    });
    if (!status) log(LogLevel::Error, status.error().message.text() + " (" + status.error().detail + ")");
  };
  QMetaObject::invokeMethod(&context_, run, Qt::QueuedConnection);
}

}  // namespace gg::ui
