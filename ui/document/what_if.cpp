#include "ui/document/what_if.h"

#include "ui/document/generation_thread.h"

namespace gg::ui {

namespace {

bool same(const std::optional<GenerateRequest>& a, const std::optional<GenerateRequest>& b) {
  if (!a || !b) return !a && !b;
  return a->styleVersion == b->styleVersion && a->characters == b->characters;
}

}  // namespace

WhatIf::WhatIf(GenerationThread& thread, QObject* parent) : QObject(parent), thread_(thread) {
  const CausalWorker* worker = &thread.causal();
  connect(worker, &CausalWorker::effectMade, this, [this](quint64 request, const OmissionResult& result) {
    if (request != effectRequest_) return;
    effect_ = result;
    Q_EMIT effectChanged();
  });
  connect(worker, &CausalWorker::effectFailed, this, [this](quint64 request, const Error& error) {
    if (request != effectRequest_) return;
    effect_.reset();
    Q_EMIT effectChanged();
    Q_EMIT failed(error);
  });
  connect(worker, &CausalWorker::headsWeighed, this, [this](quint64 request, const std::vector<HeadEffect>& effects) {
    if (request != headsRequest_) return;
    headEffects_ = effects;
    Q_EMIT headEffectsChanged();
  });
  connect(worker, &CausalWorker::headsFailed, this, [this](quint64 request, const Error& error) {
    if (request == headsRequest_) Q_EMIT failed(error);
  });
  connect(worker, &CausalWorker::deletionProgressed, this, [this](quint64 request, quint64 done, quint64 total) {
    if (request == testRequest_) Q_EMIT testProgressed(static_cast<int>(done), static_cast<int>(total));
  });
  connect(worker, &CausalWorker::deletionDone, this, [this](quint64 request, const DeletionReport& report) {
    if (request != testRequest_) return;
    report_ = report;
    endTest();
  });
  connect(worker, &CausalWorker::deletionFailed, this, [this](quint64 request, const Error& error) {
    if (request != testRequest_) return;
    endTest();
    Q_EMIT failed(error);
  });
}

void WhatIf::setSubject(const std::optional<GenerateRequest>& subject) {
  if (same(subject, subject_)) return;
  subject_ = subject;
  report_.reset();
  cancelTest();
  ask();
  askHeads();
}

void WhatIf::setWatched(bool watched) {
  if (watched == watched_) return;
  watched_ = watched;
  ask();
}

void WhatIf::setOmission(const Omission& omission) {
  if (omission == omission_) return;
  omission_ = omission;
  Q_EMIT omissionChanged();
  ask();
}

void WhatIf::ask() {
  ++effectRequest_;  // what is still on its way is not wanted any more
  if (!subject_) {
    effect_.reset();
    Q_EMIT effectChanged();
  } else if (watched_) {
    OmissionRequest request{*subject_, omission_};
    request.glyph.id = effectRequest_;
    thread_.makeEffect(request);
  }
}

void WhatIf::weighHeads(bool wanted) {
  if (wanted == weighing_) return;
  weighing_ = wanted;
  askHeads();
}

void WhatIf::askHeads() {
  ++headsRequest_;
  thread_.cancelHeads();
  if (!headEffects_.empty()) {
    headEffects_.clear();
    Q_EMIT headEffectsChanged();
  }
  if (!subject_ || !weighing_) return;
  GenerateRequest request = *subject_;
  request.id = headsRequest_;
  thread_.weighHeads(request);
}

void WhatIf::test() {
  if (!subject_) return;
  GenerateRequest request = *subject_;
  request.id = ++testRequest_;
  thread_.testDeletion(request);
  testing_ = true;
  Q_EMIT testChanged();
}

void WhatIf::cancelTest() {
  ++testRequest_;
  thread_.cancelDeletion();
  endTest();
}

void WhatIf::endTest() {
  testing_ = false;
  Q_EMIT testChanged();
}

}  // namespace gg::ui
