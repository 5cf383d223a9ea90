#include "ui/document/generation_worker.h"

#include <utility>

#include "engine/generate/reference_contents.h"
#include "ui/document/caught.h"
#include "ui/document/encode_request.h"
#include "ui/document/references_of.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {
constexpr qint64 kFlushInterval = 33;  // ms
}

template <class T>
std::optional<T> GenerationWorker::take(std::optional<T>& slot) {
  std::lock_guard lock(mutex_);
  return std::exchange(slot, std::nullopt);
}

void GenerationWorker::askModel(const ModelChoice& model) {
  std::lock_guard lock(mutex_);
  modelSlot_ = model;
  stop_.request();
  causal_.makeWay();
}

void GenerationWorker::askGlyphs(const GenerateRequest& request) {
  std::lock_guard lock(mutex_);
  glyphSlot_ = request;
  stop_.request();
  causal_.makeWay();
}

void GenerationWorker::askAttention(const AttendRequest& request) {
  std::lock_guard lock(mutex_);
  attentionSlot_ = request;
}

void GenerationWorker::prioritise(const std::vector<char32_t>& characters) {
  std::lock_guard lock(mutex_);
  if (job_) job_->prioritise(characters);
}

void GenerationWorker::cancel() {
  std::lock_guard lock(mutex_);
  glyphSlot_.reset();
  stop_.request();
}

void GenerationWorker::cancelEverything() {
  std::lock_guard lock(mutex_);
  modelSlot_.reset();
  glyphSlot_.reset();
  attentionSlot_.reset();
  stop_.request();
  causal_.cancelEverything();
  comparison_.release();
  survey_.cancel();
}

bool GenerationWorker::waits() {
  std::lock_guard lock(mutex_);
  return modelSlot_ || glyphSlot_ || attentionSlot_ || causal_.waits() || comparison_.waits();
}

void GenerationWorker::process() {
  if (const auto model = take(modelSlot_)) loadModel(*model);
  if (!generator_) return;
  std::optional<GenerateRequest> request;
  StopFlag stop;
  {
    std::lock_guard lock(mutex_);
    request = std::exchange(glyphSlot_, std::nullopt);
    stop_ = stop;
  }
  if (request) {
    const Status status = caught([&] { return runJob(*request, stop); });
    endJob(request->id);
    announceDevice();
    const bool quiet = status || status.error().code == ErrorCode::Cancelled;
    Q_EMIT finished(request->id, quiet ? std::nullopt : std::optional(status.error()));
  }
  serveInspection();  // while a job runs it is served between micro-batches: glyphs appear first
  survey_.serve(workbench(), [this] { return waits(); });  // the wake of what waits calls process() again
}

Workbench GenerationWorker::workbench() {
  return {*generator_, *content_, [this](const GenerateRequest& request) { return encodingFor(request, {}); }};
}

void GenerationWorker::loadModel(const ModelChoice& model) {
  if (!content_) {
    auto content = caught([] { return ContentFonts::open(); });
    if (!content) {
      Q_EMIT modelFailed(content.error());
      return;
    }
    content_ = std::move(*content);
  }
  auto made = caught([&model] {
    return model.refined ? Generator::create(*model.refined, model.options) : Generator::create(model.options);
  });
  if (!made) {
    Q_EMIT modelFailed(made.error());
    return;
  }
  encoding_ = {};
  causal_.forget();
  comparison_.forget();
  generator_ = std::move(*made);
  device_ = generator_->deviceTitle();
  Q_EMIT modelLoaded(generator_->info(), device_, QString::fromStdString(content_->description()));
}

void GenerationWorker::announceDevice() {
  const Sentence now = generator_->deviceTitle();
  if (now.text() == device_.text()) return;
  device_ = now;
  Q_EMIT deviceChanged(device_);
}

Result<StyleEncoding> GenerationWorker::encodingFor(const GenerateRequest& request, const StopFlag& stop) {
  if (encoding_.empty() || encodedVersion_ != request.styleVersion) {
    auto encoded = encode(request, *generator_, *content_, stop);
    if (!encoded) return encoded;
    encoding_ = std::move(*encoded);
    encodedVersion_ = request.styleVersion;
  }
  return encoding_;
}

Status GenerationWorker::runJob(const GenerateRequest& request, const StopFlag& stop) {
  const auto encoding = encodingFor(request, stop);
  if (!encoding) return tl::unexpected(encoding.error());
  auto job = std::make_shared<GenerateJob>(*encoding, request.characters, request.language);
  {
    std::lock_guard lock(mutex_);
    if (stop.requested()) return failure(ErrorCode::Cancelled, {});
    stop_ = job->stopFlag();
    job_ = job;
  }
  batch_ = {};
  sinceFlush_.start();
  return job->run(
      *generator_, *content_,
      [&](GeneratedGlyph glyph) {
        batch_.glyphs.push_back(
            {glyph.character, coverageImage(glyph.bitmap), glyph.advance, glyph.clipped, glyph.doubt});
        if (sinceFlush_.elapsed() >= kFlushInterval) flush(request.id);
      },
      [&](const Progress& progress) {
        flush(request.id);
        Q_EMIT progressed(request.id, progress.done, progress.total);
        serveInspection();
      },
      [&](char32_t character) { batch_.missing.push_back(character); });
}

void GenerationWorker::endJob(quint64 request) {
  flush(request);
  std::lock_guard lock(mutex_);
  job_.reset();
}

void GenerationWorker::flush(quint64 request) {
  sinceFlush_.restart();
  if (!batch_.empty()) Q_EMIT glyphsMade(request, std::exchange(batch_, {}));
}

void GenerationWorker::serveInspection() {
  const Workbench bench = workbench();
  const auto serveQuick = [&] {
    serveAttention();
    causal_.serveEffect(bench);
    comparison_.serve(bench);
  };
  const auto serveHeads = [&] {
    serveQuick();
    causal_.serveHeads(bench, serveQuick);
  };
  serveHeads();
  causal_.serveDeletion(bench, serveHeads);
}

void GenerationWorker::serveAttention() {
  const auto request = take(attentionSlot_);
  if (!request) return;
  const auto result = caught([&] { return attend(*request); });
  if (result) {
    Q_EMIT attended(request->id, *result);
  } else {
    Q_EMIT attentionFailed(request->id, result.error());
  }
}

Result<AttentionResult> GenerationWorker::attend(const AttendRequest& request) {
  const auto encoding = encodingFor(request, {});
  if (!encoding) return tl::unexpected(encoding.error());
  auto attended = generator_->attend(*encoding, request.characters.front(), *content_, request.language);
  if (!attended) return tl::unexpected(attended.error());
  auto references = referencesOf(*encoding, request.references());
  auto contents = referenceContents(*encoding, references, *content_, request.language);
  return AttentionResult{measuredAttention(std::move(*attended)), std::move(references), std::move(contents)};
}

}  // namespace gg::ui
