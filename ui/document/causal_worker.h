#pragma once
#include <QObject>
#include <mutex>
#include <optional>

#include "engine/generate/deletion.h"
#include "engine/generate/head_effects.h"
#include "ui/document/long_request.h"
#include "ui/document/omission_request.h"
#include "ui/document/workbench.h"

namespace gg::ui {

/// Makes a glyph without something, without each of its heads, and runs its deletion test. The asking members may be
/// called from any thread and only leave a request (the newest of each kind counts); the serving ones run in the worker
/// thread, where the signals are emitted.
class CausalWorker : public QObject {
  Q_OBJECT

 public:
  void askEffect(const OmissionRequest& request);
  void askHeads(const GenerateRequest& request) { heads_.ask(request); }
  void cancelHeads() { heads_.cancel(); }
  void askDeletion(const GenerateRequest& request) { deletion_.ask(request); }
  void cancelDeletion() { deletion_.cancel(); }
  void cancelEverything();
  /// Something more urgent waits: what runs stops, and begins again when it is served next.
  void makeWay();
  /// Something is asked for.
  bool waits();

  void serveEffect(const Workbench& bench);
  /// `between` is run between the glyphs that are made.
  void serveHeads(const Workbench& bench, const std::function<void()>& between);
  void serveDeletion(const Workbench& bench, const std::function<void()>& between);
  /// What another generator made is of no use any more.
  void forget() { check_.reset(); }

 Q_SIGNALS:
  void effectMade(quint64 request, const gg::ui::OmissionResult& result);
  void headsWeighed(quint64 request, const std::vector<gg::HeadEffect>& effects);
  void deletionProgressed(quint64 request, quint64 done, quint64 total);
  void deletionDone(quint64 request, const gg::DeletionReport& report);
  void effectFailed(quint64 request, const gg::Error& error);
  void headsFailed(quint64 request, const gg::Error& error);
  void deletionFailed(quint64 request, const gg::Error& error);

 private:
  Result<OmissionResult> effect(const OmissionRequest& request, const Workbench& bench);
  Result<DeletionReport> deletion(const GenerateRequest& request, const Workbench& bench, const StopFlag& stop,
                                  const std::function<void()>& between);
  /// That of the request's glyph, made when it is another.
  Result<CausalCheck*> checkOf(const GenerateRequest& glyph, const Workbench& bench);

  std::mutex mutex_;  // guards the next
  std::optional<OmissionRequest> effectSlot_;
  LongRequest heads_, deletion_;

  // Of the worker thread alone.
  std::optional<CausalCheck> check_;
  std::uint64_t checkedVersion_ = 0;  // of the style
  char32_t checkedCharacter_ = 0;
};

}  // namespace gg::ui
