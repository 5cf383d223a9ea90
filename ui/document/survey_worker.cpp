#include "ui/document/survey_worker.h"

#include <utility>

#include "ui/document/caught.h"
#include "ui/document/references_of.h"

namespace gg::ui {

namespace {
constexpr qint64 kReportInterval = 250;  // ms
}

void SurveyWorker::ask(const GenerateRequest& request) {
  std::lock_guard lock(mutex_);
  slot_ = request;
}

void SurveyWorker::cancel() {
  std::lock_guard lock(mutex_);
  slot_.reset();
  cancelled_ = true;
}

void SurveyWorker::serve(const Workbench& bench, const std::function<bool()>& waits) {
  while (true) {
    {
      std::lock_guard lock(mutex_);
      if (std::exchange(cancelled_, false)) tour_.reset();
      if (auto request = std::exchange(slot_, std::nullopt)) {
        tour_ = Tour{std::move(*request), {}, {}, 0};
        sinceReport_.start();
      }
    }
    if (!tour_ || waits()) return;
    const auto status = caught([&] { return visit(bench); });
    const bool done = !status || tour_->next == tour_->request.characters.size();
    if (!status) {
      Q_EMIT failed(tour_->request.id, status.error());
    } else if (done || sinceReport_.elapsed() >= kReportInterval) {
      report();
    }
    if (done) tour_.reset();
  }
}

Status SurveyWorker::visit(const Workbench& bench) {
  const GenerateRequest& request = tour_->request;
  const auto encoding = bench.encode(request);
  if (!encoding) return tl::unexpected(encoding.error());
  tour_->references = referencesOf(*encoding, request.references());
  const char32_t character = request.characters[tour_->next++];
  const auto attended = bench.generator.attend(*encoding, character, bench.content, request.language);
  if (!attended) return tl::unexpected(attended.error());
  if (hasInk(attended->glyph.bitmap)) tour_->survey.add(character, attended->maps, attended->glyph.bitmap);
  return {};
}

void SurveyWorker::report() {
  sinceReport_.restart();
  const AttentionSurvey& survey = tour_->survey;
  Q_EMIT surveyed(tour_->request.id,
                  {tour_->references, survey.blocks(), survey.mass(), survey.outliers(), tour_->next});
}

}  // namespace gg::ui
