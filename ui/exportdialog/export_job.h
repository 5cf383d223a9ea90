#pragma once
#include <QObject>
#include <optional>

#include "ui/document/task_thread.h"
#include "ui/exportdialog/export_request.h"

namespace gg::ui {

/// An export in a thread of its own. Destruction stops it and waits for it.
class ExportJob : public QObject {
  Q_OBJECT

 public:
  explicit ExportJob(QObject* parent = nullptr);
  ~ExportJob() override;

  void start(ExportRequest request);
  void cancel() { stop_.request(); }

 Q_SIGNALS:
  void progressed(int done, int total);
  /// `reused`: how many outlines were known from before.
  void finished(const std::optional<gg::Error>& error, int reused);

 private:
  StopFlag stop_;
  TaskThread thread_;
};

}  // namespace gg::ui
