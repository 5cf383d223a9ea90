#include "ui/document/draw_advice.h"

#include "ui/document/loader_content.h"
#include "ui/document/task_thread.h"

namespace gg::ui {

namespace {
constexpr int kDelay = 400;  // ms
}

DrawAdvice::DrawAdvice(TaskThread& thread, std::shared_ptr<LoaderContent> content,
                       std::function<DrawQuestion()> question, QObject* parent)
    : QObject(parent), thread_(thread), content_(std::move(content)), question_(std::move(question)) {
  delay_.setSingleShot(true);
  delay_.setInterval(kDelay);
  connect(&delay_, &QTimer::timeout, this, &DrawAdvice::ask);
}

void DrawAdvice::ask() {
  thread_.post([question = question_(), content = content_, run = ++run_, self = QPointer(this)] {
    const auto& fonts = content->get();
    std::vector<char32_t> candidates, proposed;
    for (const auto& wanted : question.wanted) candidates.push_back(wanted.character);
    if (fonts && !question.drawn.empty()) {
      proposed = charactersToDraw(question.drawn, candidates, question.wanted, kCount, *fonts, question.language);
    }
    deliver(self, [run, proposed](DrawAdvice& advice) {
      if (run != advice.run_ || proposed == advice.characters_) return;
      advice.characters_ = proposed;
      Q_EMIT advice.changed();
    });
  });
}

}  // namespace gg::ui
