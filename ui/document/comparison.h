#pragma once
#include <QObject>
#include <QString>
#include <optional>

#include "ui/document/comparison_request.h"

namespace gg::ui {

class GenerationThread;
class WhatIf;

/// The inspected glyph made in another way beside the way it is made: without what WhatIf leaves out, or by another
/// model. Lives in the GUI thread; nothing here blocks.
class Comparison : public QObject {
  Q_OBJECT

 public:
  Comparison(GenerationThread& thread, const WhatIf& whatIf, QObject* parent = nullptr);

  /// The glyph in question, of the present style and model: the Document says it. None: no glyph is inspected.
  void setSubject(const std::optional<GenerateRequest>& subject);
  /// What the present model was made with; another one is made so, too.
  void setPresent(const GeneratorOptions& options);
  /// Comparisons are made only while somebody looks (default: nobody); then their memory is given back.
  void setWatched(bool watched);
  /// Another model's weight file; empty: the present model without what WhatIf leaves out.
  void setModelFile(const QString& file);
  const QString& modelFile() const { return modelFile_; }
  /// Null: none yet.
  const ComparisonResult* result() const { return result_ ? &*result_ : nullptr; }

 Q_SIGNALS:
  void changed();
  void failed(const gg::Error& error);

 private:
  void ask();
  void clear();

  GenerationThread& thread_;
  const WhatIf& whatIf_;
  std::optional<GenerateRequest> subject_;
  GeneratorOptions present_;
  QString modelFile_;
  std::optional<ComparisonResult> result_;
  std::uint64_t request_ = 0;
  bool watched_ = false;
};

}  // namespace gg::ui
