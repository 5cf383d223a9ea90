#pragma once
#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/generate/draw_next.h"

namespace gg::ui {

class LoaderContent;
class TaskThread;

/// What the advice is about.
struct DrawQuestion {
  std::vector<char32_t> drawn;
  std::vector<WantedCharacter> wanted;
  std::string language;
};

/// Which characters of the set to draw next, worked out in the background some time after it was asked for.
class DrawAdvice : public QObject {
  Q_OBJECT

 public:
  static constexpr int kCount = 6;

  DrawAdvice(TaskThread& thread, std::shared_ptr<LoaderContent> content, std::function<DrawQuestion()> question,
             QObject* parent = nullptr);

  /// The style, the set or its glyphs are others. Calls that follow each other give one answer.
  void renew() { delay_.start(); }
  /// The most useful first.
  const std::vector<char32_t>& characters() const { return characters_; }

 Q_SIGNALS:
  void changed();

 private:
  void ask();

  TaskThread& thread_;
  std::shared_ptr<LoaderContent> content_;
  std::function<DrawQuestion()> question_;
  QTimer delay_;
  int run_ = 0;  // counts the questions: only the newest one's answer counts
  std::vector<char32_t> characters_;
};

}  // namespace gg::ui
