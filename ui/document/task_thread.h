#pragma once
#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThread>
#include <functional>

namespace gg::ui {

/// A thread that runs posted tasks in their order. Destruction finishes the running task and drops the rest. An
/// exception that leaves a task is logged; a task that owes somebody an answer catches it itself (`caught`).
class TaskThread {
 public:
  explicit TaskThread(const QString& name);
  ~TaskThread();
  TaskThread(const TaskThread&) = delete;
  TaskThread& operator=(const TaskThread&) = delete;

  void post(std::function<void()> task);

 private:
  QThread thread_;
  QObject context_;  // lives in thread_
};

/// Runs `call(*receiver)` in the GUI thread, if the receiver is still alive then. Callable from any thread.
template <class Receiver, class Call>
void deliver(const QPointer<Receiver>& receiver, Call call) {
  QMetaObject::invokeMethod(
      QCoreApplication::instance(),
      [receiver, call = std::move(call)] {
        if (receiver) call(*receiver);
      },
      Qt::QueuedConnection);
}

}  // namespace gg::ui
