#include "ui/exportdialog/export_job.h"

#include "ui/document/caught.h"

namespace gg::ui {

namespace {

/// Passes on one step in a hundred: the window need not hear of every glyph.
bool worthTelling(const Progress& progress) {
  const std::size_t step = progress.total / 100 + 1;
  return progress.done % step == 0 || progress.done == progress.total;
}

}  // namespace

ExportJob::ExportJob(QObject* parent) : QObject(parent), thread_("export") {}

ExportJob::~ExportJob() { cancel(); }

void ExportJob::start(ExportRequest request) {
  thread_.post([self = QPointer(this), stop = stop_, request = std::move(request)] {
    const auto tell = [&self](const Progress& progress) {
      if (!worthTelling(progress)) return;
      deliver(self, [progress](ExportJob& job) {
        Q_EMIT job.progressed(static_cast<int>(progress.done), static_cast<int>(progress.total));
      });
    };
    const auto written = caught([&] { return runExport(request, stop, tell); });
    const auto error = written ? std::nullopt : std::optional<Error>(written.error());
    deliver(self, [error, reused = static_cast<int>(written.value_or(0))](ExportJob& job) {
      Q_EMIT job.finished(error, reused);
    });
  });
}

}  // namespace gg::ui
