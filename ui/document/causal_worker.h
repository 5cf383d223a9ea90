#pragma once
#include <QObject>
#include <mutex>
#include <optional>

#include "engine/base/stop_flag.h"
#include "engine/generate/causal_check.h"
#include "engine/generate/deletion.h"
#include "ui/document/omission_request.h"
#include "ui/document/workbench.h"

namespace gg::ui {

/// Makes a glyph without something, and runs its deletion test. The asking members may be called from any thread and
/// only leave a request (the newest of each kind counts); the serving ones run in the worker thread, where the signals
/// are emitted.
class CausalWorker : public QObject {
  Q_OBJECT

 public:
  void askEffect(const OmissionRequest& request);
  void askDeletion(const GenerateRequest& request);
  void cancelDeletion();
  void cancelEverything();
  /// Something more urgent waits: a running deletion test stops, and begins again when it is served next.
  void makeWay();
  /// Something is asked for.
  bool waits();

  void serveEffect(const Workbench& bench);
  /// `between` is run between the glyphs that the test makes.
  void serveDeletion(const Workbench& bench, const std::function<void()>& between);
  /// What another generator made is of no use any more.
  void forget() { check_.reset(); }

 Q_SIGNALS:
  void effectMade(quint64 request, const gg::ui::OmissionResult& result);
  void deletionProgressed(quint64 request, quint64 done, quint64 total);
  void deletionDone(quint64 request, const gg::DeletionReport& report);
  void effectFailed(quint64 request, const gg::Error& error);
  void deletionFailed(quint64 request, const gg::Error& error);

 private:
  Result<OmissionResult> effect(const OmissionRequest& request, const Workbench& bench);
  Result<DeletionReport> deletion(const GenerateRequest& request, const Workbench& bench, const StopFlag& stop,
                                  const std::function<void()>& between);

  std::mutex mutex_;  // guards the next four
  std::optional<OmissionRequest> effectSlot_;
  std::optional<GenerateRequest> deletionSlot_;
  std::optional<StopFlag> stop_;  // of the running test
  bool again_ = false;            // it was stopped to make way

  // Of the worker thread alone.
  std::optional<CausalCheck> check_;
  std::uint64_t checkedVersion_ = 0;  // of the style
  char32_t checkedCharacter_ = 0;
};

}  // namespace gg::ui
