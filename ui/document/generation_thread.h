#pragma once
#include "ui/document/generation_worker.h"
#include "ui/document/task_thread.h"

namespace gg::ui {

/// The thread that owns the Generator. Requests return at once; the worker's signals arrive queued.
/// Destruction stops what runs and waits for it.
class GenerationThread {
 public:
  GenerationThread() : thread_("generation") {}
  ~GenerationThread() { worker_.cancelEverything(); }

  const GenerationWorker& worker() const { return worker_; }
  const CausalWorker& causal() { return worker_.causal(); }
  const ComparisonWorker& comparer() { return worker_.comparison(); }
  const SurveyWorker& surveyor() { return worker_.survey(); }

  void loadModel(const ModelChoice& model) {
    worker_.askModel(model);
    wake();
  }
  void generate(const GenerateRequest& request) {
    worker_.askGlyphs(request);
    wake();
  }
  void attend(const AttendRequest& request) {
    worker_.askAttention(request);
    wake();
  }
  void makeEffect(const OmissionRequest& request) {
    worker_.causal().askEffect(request);
    wake();
  }
  void testDeletion(const GenerateRequest& request) {
    worker_.causal().askDeletion(request);
    wake();
  }
  void weighHeads(const GenerateRequest& request) {
    worker_.causal().askHeads(request);
    wake();
  }
  void cancelHeads() { worker_.causal().cancelHeads(); }
  void cancelDeletion() { worker_.causal().cancelDeletion(); }
  void compare(const ComparisonRequest& request) {
    worker_.comparison().ask(request);
    wake();
  }
  void releaseComparison() {
    worker_.comparison().release();
    wake();
  }
  void survey(const GenerateRequest& request) {
    worker_.survey().ask(request);
    wake();
  }
  void cancelSurvey() { worker_.survey().cancel(); }
  void prioritise(const std::vector<char32_t>& characters) { worker_.prioritise(characters); }
  void cancel() { worker_.cancel(); }

 private:
  void wake() {
    thread_.post([this] { worker_.process(); });
  }

  GenerationWorker worker_;
  TaskThread thread_;  // joined before the worker goes
};

}  // namespace gg::ui
