#pragma once
#include <QObject>
#include <functional>
#include <optional>

#include "ui/document/generate_request.h"
#include "ui/document/survey_result.h"

namespace gg::ui {

class GenerationThread;

/// What the heads look at over all generated characters. Lives in the GUI thread; nothing here blocks.
class SetSurvey : public QObject {
  Q_OBJECT

 public:
  /// `request` gives the characters to look at, in the present style.
  SetSurvey(GenerationThread& thread, std::function<GenerateRequest()> request, QObject* parent = nullptr);

  void start();
  /// What was looked at so far stays.
  void cancel();
  /// Another style or model: what was looked at is of no use.
  void forget();
  bool running() const { return running_; }
  std::size_t total() const { return total_; }
  /// So far; null: nothing yet.
  const SurveyResult* result() const { return result_ ? &*result_ : nullptr; }

 Q_SIGNALS:
  /// running() or result() is another.
  void changed();
  void failed(const gg::Error& error);

 private:
  GenerationThread& thread_;
  std::function<GenerateRequest()> makeRequest_;
  std::optional<SurveyResult> result_;
  std::uint64_t request_ = 0;
  std::size_t total_ = 0;
  bool running_ = false;
};

}  // namespace gg::ui
