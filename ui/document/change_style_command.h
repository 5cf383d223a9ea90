#pragma once
#include <QUndoCommand>
#include <functional>

#include "engine/generate/style_set.h"

namespace gg::ui {

/// Any change of the references.
class ChangeStyleCommand : public QUndoCommand {
 public:
  using Apply = std::function<void(const StyleSet&)>;
  ChangeStyleCommand(StyleSet before, StyleSet after, Apply apply, const QString& text)
      : QUndoCommand(text), before_(std::move(before)), after_(std::move(after)), apply_(std::move(apply)) {}

  void undo() override { apply_(before_); }
  void redo() override { apply_(after_); }

 private:
  StyleSet before_, after_;
  Apply apply_;
};

}  // namespace gg::ui
