#include "ui/document/set_survey.h"

#include "ui/document/generation_thread.h"

namespace gg::ui {

SetSurvey::SetSurvey(GenerationThread& thread, std::function<GenerateRequest()> request, QObject* parent)
    : QObject(parent), thread_(thread), makeRequest_(std::move(request)) {
  const SurveyWorker* worker = &thread.surveyor();
  connect(worker, &SurveyWorker::surveyed, this, [this](quint64 request, const SurveyResult& result) {
    if (request != request_) return;
    result_ = result;
    running_ = result.glyphs < total_;
    Q_EMIT changed();
  });
  connect(worker, &SurveyWorker::failed, this, [this](quint64 request, const Error& error) {
    if (request != request_) return;
    cancel();
    Q_EMIT failed(error);
  });
}

void SetSurvey::start() {
  GenerateRequest request = makeRequest_();
  if (request.characters.empty()) return;
  request.id = ++request_;
  total_ = request.characters.size();
  result_.reset();
  running_ = true;
  thread_.survey(request);
  Q_EMIT changed();
}

void SetSurvey::cancel() {
  if (!running_) return;
  ++request_;  // what is still on its way is not wanted any more
  thread_.cancelSurvey();
  running_ = false;
  Q_EMIT changed();
}

void SetSurvey::forget() {
  cancel();
  if (!result_) return;
  result_.reset();
  Q_EMIT changed();
}

}  // namespace gg::ui
