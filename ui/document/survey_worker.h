#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <mutex>
#include <optional>

#include "ui/document/survey_result.h"
#include "ui/document/workbench.h"

namespace gg::ui {

/// Surveys the attention of a set, glyph by glyph, when nothing else is to be done. ask() and cancel() may be called
/// from any thread; serve() runs in the worker thread, where the signals are emitted.
class SurveyWorker : public QObject {
  Q_OBJECT

 public:
  /// Takes the place of a survey under way.
  void ask(const GenerateRequest& request);
  void cancel();
  /// Goes on until the survey is done or something waits.
  void serve(const Workbench& bench, const std::function<bool()>& waits);

 Q_SIGNALS:
  /// Several times a second, and at the end.
  void surveyed(quint64 request, const gg::ui::SurveyResult& result);
  void failed(quint64 request, const gg::Error& error);

 private:
  /// A survey under way.
  struct Tour {
    GenerateRequest request;
    std::vector<StyleReference> references;
    AttentionSurvey survey;
    std::size_t next = 0;
  };
  Status visit(const Workbench& bench);
  void report();

  std::mutex mutex_;  // guards the next two
  std::optional<GenerateRequest> slot_;
  bool cancelled_ = false;

  // Of the worker thread alone.
  std::optional<Tour> tour_;
  QElapsedTimer sinceReport_;
};

}  // namespace gg::ui
