#include "ui/document/task_thread.h"

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
  QMetaObject::invokeMethod(&context_, std::move(task), Qt::QueuedConnection);
}

}  // namespace gg::ui
