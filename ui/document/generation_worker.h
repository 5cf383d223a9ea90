#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <memory>
#include <mutex>
#include <optional>

#include "engine/generate/generate_job.h"
#include "ui/document/attention_result.h"
#include "ui/document/causal_worker.h"
#include "ui/document/comparison_worker.h"
#include "ui/document/generate_request.h"
#include "ui/document/glyph_batch.h"
#include "ui/document/model_choice.h"
#include "ui/document/survey_worker.h"

namespace gg::ui {

/// Owns the Generator. process() runs in the worker thread; the other members may be called from any thread
/// and only leave a request (the newest of each kind counts). Signals are emitted in the worker thread.
class GenerationWorker : public QObject {
  Q_OBJECT

 public:
  void askModel(const ModelChoice& model);
  void askGlyphs(const GenerateRequest& request);
  void askAttention(const AttendRequest& request);
  void prioritise(const std::vector<char32_t>& characters);
  /// Stops the running job and drops the one that waits.
  void cancel();
  void cancelEverything();
  CausalWorker& causal() { return causal_; }
  ComparisonWorker& comparison() { return comparison_; }
  SurveyWorker& survey() { return survey_; }

  void process();

 Q_SIGNALS:
  void modelLoaded(const gg::ModelInfo& info, const gg::Sentence& device, const QString& contentFont);
  void modelFailed(const gg::Error& error);
  /// The generator left its device for another.
  void deviceChanged(const gg::Sentence& device);
  void glyphsMade(quint64 request, const gg::ui::GlyphBatch& batch);
  void progressed(quint64 request, quint64 done, quint64 total);
  /// The last word on a request; error is empty unless it failed.
  void finished(quint64 request, const std::optional<gg::Error>& error);
  void attended(quint64 request, const gg::ui::AttentionResult& result);
  void attentionFailed(quint64 request, const gg::Error& error);

 private:
  template <class T>
  std::optional<T> take(std::optional<T>& slot);
  void loadModel(const ModelChoice& model);
  Status runJob(const GenerateRequest& request, const StopFlag& stop);
  void endJob(quint64 request);
  void announceDevice();
  /// Something is asked for that goes before a survey.
  bool waits();
  Workbench workbench();
  /// What the inspected glyph is asked for.
  void serveInspection();
  void serveAttention();
  Result<AttentionResult> attend(const AttendRequest& request);
  Result<StyleEncoding> encodingFor(const GenerateRequest& request, const StopFlag& stop);
  void flush(quint64 request);

  std::mutex mutex_;  // guards the slots, the running job and the stop flag
  std::optional<ModelChoice> modelSlot_;
  std::optional<GenerateRequest> glyphSlot_;
  std::optional<AttendRequest> attentionSlot_;
  std::shared_ptr<GenerateJob> job_;
  StopFlag stop_;
  CausalWorker causal_;
  ComparisonWorker comparison_;
  SurveyWorker survey_;

  // Of the worker thread alone.
  std::unique_ptr<Generator> generator_;
  Sentence device_;  // as announced
  std::optional<ContentFonts> content_;
  StyleEncoding encoding_;  // of both styles when two are mixed
  std::uint64_t encodedVersion_ = 0;
  GlyphBatch batch_;
  QElapsedTimer sinceFlush_;
};

}  // namespace gg::ui
