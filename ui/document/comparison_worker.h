#pragma once
#include <QObject>
#include <memory>
#include <mutex>
#include <optional>
#include <tuple>

#include "engine/generate/causal_check.h"
#include "ui/document/comparison_request.h"
#include "ui/document/workbench.h"

namespace gg::ui {

/// Makes a glyph in another way, to be compared, and holds the other model while it is needed. ask() and release() may
/// be called from any thread; serve() runs in the worker thread, where the signals are emitted.
class ComparisonWorker : public QObject {
  Q_OBJECT

 public:
  /// The newest request counts.
  void ask(const ComparisonRequest& request);
  /// Nobody compares any more: the other model goes.
  void release();
  bool waits();

  void serve(const Workbench& bench);
  /// What the present generator made is of no use any more.
  void forget();

 Q_SIGNALS:
  void compared(quint64 request, const gg::ui::ComparisonResult& result);
  void failed(quint64 request, const gg::Error& error);

 private:
  Result<ComparisonResult> compare(const ComparisonRequest& request, const Workbench& bench);
  Status loadOther(const GeneratorOptions& model, const Workbench& bench);

  std::mutex mutex_;  // guards the next two
  std::optional<ComparisonRequest> slot_;
  bool released_ = false;

  // Of the worker thread alone.
  std::unique_ptr<Generator> other_;
  GeneratorOptions otherOptions_;
  StyleEncoding encoding_;  // by the other model
  std::uint64_t encodedVersion_ = 0;
};

}  // namespace gg::ui
