#include "ui/document/comparison.h"

#include "ui/document/generation_thread.h"
#include "ui/document/what_if.h"

namespace gg::ui {

Comparison::Comparison(GenerationThread& thread, const WhatIf& whatIf, QObject* parent)
    : QObject(parent), thread_(thread), whatIf_(whatIf) {
  const ComparisonWorker* worker = &thread.comparer();
  connect(worker, &ComparisonWorker::compared, this, [this](quint64 request, const ComparisonResult& result) {
    if (request != request_) return;
    result_ = result;
    Q_EMIT changed();
  });
  connect(worker, &ComparisonWorker::failed, this, [this](quint64 request, const Error& error) {
    if (request != request_) return;
    clear();
    Q_EMIT failed(error);
  });
  connect(&whatIf, &WhatIf::omissionChanged, this, [this] {
    if (modelFile_.isEmpty()) ask();
  });
}

void Comparison::setSubject(const std::optional<GenerateRequest>& subject) {
  const bool sameStyle = subject_ && subject && subject_->styleVersion == subject->styleVersion;
  if (!sameStyle && result_) clear();  // its references may be others
  subject_ = subject;
  ask();
}

void Comparison::setPresent(const GeneratorOptions& options) { present_ = options; }

void Comparison::setWatched(bool watched) {
  if (watched == watched_) return;
  watched_ = watched;
  if (!watched) thread_.releaseComparison();
  ask();
}

void Comparison::setModelFile(const QString& file) {
  if (file == modelFile_) return;
  modelFile_ = file;
  if (file.isEmpty()) thread_.releaseComparison();
  clear();
  ask();
}

void Comparison::clear() {
  result_.reset();
  Q_EMIT changed();
}

void Comparison::ask() {
  ++request_;  // what is still on its way is not wanted any more
  if (!subject_ || !watched_) return clear();
  ComparisonRequest request{*subject_, {}, {}};
  request.glyph.id = request_;
  if (modelFile_.isEmpty()) {
    request.omission = whatIf_.omission();
  } else {
    request.model = present_;
    request.model.modelFile = modelFile_.toStdString();
  }
  thread_.compare(request);
}

}  // namespace gg::ui
