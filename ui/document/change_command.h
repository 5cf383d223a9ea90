#pragma once
#include <QUndoCommand>
#include <functional>
#include <utility>

namespace gg::ui {

/// A change from one value to another that is made, and taken back, by applying the value.
template <class Value>
class ChangeCommand : public QUndoCommand {
 public:
  using Apply = std::function<void(const Value&)>;
  ChangeCommand(Value before, Value after, Apply apply, const QString& text)
      : QUndoCommand(text), before_(std::move(before)), after_(std::move(after)), apply_(std::move(apply)) {}

  void undo() override { apply_(before_); }
  void redo() override { apply_(after_); }

 private:
  Value before_, after_;
  Apply apply_;
};

}  // namespace gg::ui
