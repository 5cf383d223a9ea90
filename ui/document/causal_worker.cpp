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

/// Serves what waits: `make(running)` gives a Result, which is handed on unless it was stopped.
template <class Make, class Done, class Failed>
void serveLong(LongRequest& place, Make make, Done done, Failed failed) {
  const auto running = place.begin();
  if (!running) return;
  const auto result = caught([&] { return make(*running); });
  const bool stopped = !result && result.error().code == ErrorCode::Cancelled;
  place.end(*running, stopped);
  if (result) {
    done(running->request.id, *result);
  } else if (!stopped) {
    failed(running->request.id, result.error());
  }
}

}  // namespace

void CausalWorker::askEffect(const OmissionRequest& request) {
  std::lock_guard lock(mutex_);
  effectSlot_ = request;
}

void CausalWorker::cancelEverything() {
  heads_.cancel();
  deletion_.cancel();
  std::lock_guard lock(mutex_);
  effectSlot_.reset();
}

void CausalWorker::makeWay() {
  heads_.makeWay();
  deletion_.makeWay();
}

bool CausalWorker::waits() {
  if (heads_.waits() || deletion_.waits()) return true;
  std::lock_guard lock(mutex_);
  return effectSlot_.has_value();
}

Result<CausalCheck*> CausalWorker::checkOf(const GenerateRequest& glyph, const Workbench& bench) {
  const char32_t character = glyph.characters.front();
  if (!check_ || checkedVersion_ != glyph.styleVersion || checkedCharacter_ != character) {
    const auto encoding = bench.encode(glyph);
    if (!encoding) return tl::unexpected(encoding.error());
    check_.emplace(*encoding, glyph.references(), character, glyph.language);
    checkedVersion_ = glyph.styleVersion;
    checkedCharacter_ = character;
  }
  return &*check_;
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
  const auto check = checkOf(request.glyph, bench);
  if (!check) return tl::unexpected(check.error());
  const auto effect = (*check)->run(bench.generator, bench.content, request.omission);
  if (!effect) return tl::unexpected(effect.error());
  return OmissionResult{coverageImage(effect->before), coverageImage(effect->after), effect->measures};
}

void CausalWorker::serveHeads(const Workbench& bench, const std::function<void()>& between) {
  serveLong(
      heads_,
      [&](const LongRequest::Running& running) -> Result<std::vector<HeadEffect>> {
        const auto check = checkOf(running.request, bench);
        if (!check) return tl::unexpected(check.error());
        CausalCheck own = **check;  // `between` may make another
        return headEffects(own, bench.generator, bench.content, running.stop, [&](const Progress&) { between(); });
      },
      [this](quint64 id, const std::vector<HeadEffect>& effects) { Q_EMIT headsWeighed(id, effects); },
      [this](quint64 id, const Error& error) { Q_EMIT headsFailed(id, error); });
}

void CausalWorker::serveDeletion(const Workbench& bench, const std::function<void()>& between) {
  serveLong(
      deletion_,
      [&](const LongRequest::Running& running) { return deletion(running.request, bench, running.stop, between); },
      [this](quint64 id, const DeletionReport& report) { Q_EMIT deletionDone(id, report); },
      [this](quint64 id, const Error& error) { Q_EMIT deletionFailed(id, error); });
}

Result<DeletionReport> CausalWorker::deletion(const GenerateRequest& request, const Workbench& bench,
                                              const StopFlag& stop, const std::function<void()>& between) {
  const auto encoding = bench.encode(request);
  if (!encoding) return tl::unexpected(encoding.error());
  return deletionTest(bench.generator, *encoding, request.references(), request.characters.front(), {}, bench.content,
                      request.language, curveOptions(), stop, [&](const Progress& progress) {
                        Q_EMIT deletionProgressed(request.id, progress.done, progress.total);
                        between();
                      });
}

}  // namespace gg::ui
