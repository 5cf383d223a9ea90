#include "ui/document/causal_worker.h"

#include <utility>

#include "ui/document/caught.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {

DeletionOptions curveOptions() {
  DeletionOptions options;
  options.shares = {0.1, 0.2, 0.35, 0.5, 0.75, 1};
  return options;
}

}  // namespace

void CausalWorker::askEffect(const OmissionRequest& request) {
  std::lock_guard lock(mutex_);
  effectSlot_ = request;
}

void CausalWorker::askDeletion(const GenerateRequest& request) {
  cancelDeletion();
  std::lock_guard lock(mutex_);
  deletionSlot_ = request;
}

void CausalWorker::cancelDeletion() {
  std::lock_guard lock(mutex_);
  deletionSlot_.reset();
  again_ = false;
  if (stop_) stop_->request();
}

void CausalWorker::cancelEverything() {
  cancelDeletion();
  std::lock_guard lock(mutex_);
  effectSlot_.reset();
}

void CausalWorker::makeWay() {
  std::lock_guard lock(mutex_);
  if (!stop_ || stop_->requested()) return;
  stop_->request();
  again_ = true;
}

bool CausalWorker::waits() {
  std::lock_guard lock(mutex_);
  return effectSlot_ || deletionSlot_;
}

void CausalWorker::serveEffect(const Workbench& bench) {
  std::optional<OmissionRequest> request;
  {
    std::lock_guard lock(mutex_);
    request = std::exchange(effectSlot_, std::nullopt);
  }
  if (!request) return;
  const auto result = caught([&] { return effect(*request, bench); });
  if (result) {
    Q_EMIT effectMade(request->glyph.id, *result);
  } else {
    Q_EMIT effectFailed(request->glyph.id, result.error());
  }
}

Result<OmissionResult> CausalWorker::effect(const OmissionRequest& request, const Workbench& bench) {
  const GenerateRequest& glyph = request.glyph;
  const char32_t character = glyph.characters.front();
  if (!check_ || checkedVersion_ != glyph.styleVersion || checkedCharacter_ != character) {
    const auto encoding = bench.encode(glyph);
    if (!encoding) return tl::unexpected(encoding.error());
    check_.emplace(*encoding, glyph.references(), character, glyph.language);
    checkedVersion_ = glyph.styleVersion;
    checkedCharacter_ = character;
  }
  const auto effect = check_->run(bench.generator, bench.content, request.omission);
  if (!effect) return tl::unexpected(effect.error());
  return OmissionResult{coverageImage(effect->before), coverageImage(effect->after), effect->measures};
}

void CausalWorker::serveDeletion(const Workbench& bench, const std::function<void()>& between) {
  std::optional<GenerateRequest> request;
  StopFlag stop;
  {
    std::lock_guard lock(mutex_);
    request = std::exchange(deletionSlot_, std::nullopt);
    if (!request) return;
    stop_ = stop;
  }
  const auto report = caught([&] { return deletion(*request, bench, stop, between); });
  const bool stopped = !report && report.error().code == ErrorCode::Cancelled;
  {
    std::lock_guard lock(mutex_);
    stop_.reset();
    if (std::exchange(again_, false) && stopped) deletionSlot_ = request;
  }
  if (report) {
    Q_EMIT deletionDone(request->id, *report);
  } else if (!stopped) {
    Q_EMIT deletionFailed(request->id, report.error());
  }
}

Result<DeletionReport> CausalWorker::deletion(const GenerateRequest& request, const Workbench& bench,
                                              const StopFlag& stop, const std::function<void()>& between) {
  const auto encoding = bench.encode(request);
  if (!encoding) return tl::unexpected(encoding.error());
  return deletionTest(
      bench.generator, *encoding, request.references(), request.characters.front(), {}, bench.content, request.language,
      curveOptions(), stop, [&](const Progress& progress) {
        Q_EMIT deletionProgressed(request.id, progress.done, progress.total);
        between();
      });
}

}  // namespace gg::ui
