#pragma once
#include <QImage>
#include <QObject>
#include <functional>
#include <memory>
#include <vector>

#include "engine/base/stop_flag.h"
#include "engine/train/refine.h"
#include "ui/document/task_thread.h"

namespace gg::ui {

/// What is refined, and what is shown of it.
struct RefineOrder {
  StyleSet style;
  std::string language;
  RefineOptions options;
  std::vector<char32_t> shown;  // glyphs made now and then
};

/// Trains the model on the style's own references in a thread of its own: glyphs are generated meanwhile. Lives in the
/// GUI thread; nothing here blocks.
class Refinement : public QObject {
  Q_OBJECT

 public:
  struct Glyph {
    char32_t character = 0;
    QImage before, after;  // coverage; after is null until the first preview
  };

  explicit Refinement(std::function<RefineOrder()> order, QObject* parent = nullptr);
  ~Refinement() override;

  /// False when the references are too few: two of known characters are needed.
  bool possible() const;
  void start(int steps);
  void cancel();
  bool running() const { return running_; }
  int step() const { return step_; }
  int steps() const { return steps_; }
  /// Of every step so far: mean absolute difference of the references to what was drawn of them from the others.
  const std::vector<double>& errors() const { return errors_; }
  const std::vector<Glyph>& glyphs() const { return glyphs_; }

 Q_SIGNALS:
  /// Something of the above is another.
  void changed();
  void refined(const std::shared_ptr<const gg::SafetensorsFile>& weights);
  void failed(const gg::Error& error);

 private:
  using Pointer = QPointer<Refinement>;
  /// In the thread.
  static Status run(const RefineOrder& order, const StopFlag& stop, int run, const Pointer& self);
  void end();

  std::function<RefineOrder()> order_;
  StopFlag stop_;
  int run_ = 0;  // counts what was begun: what is still on its way from an earlier one is not wanted
  bool running_ = false;
  int step_ = 0, steps_ = 0;
  std::vector<double> errors_;
  std::vector<Glyph> glyphs_;
  TaskThread thread_;
};

}  // namespace gg::ui
