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
  /// Changes of one kind that follow each other are undone together; −1: each on its own.
  ChangeCommand(Value before, Value after, Apply apply, const QString& text, int kind = -1)
      : QUndoCommand(text), before_(std::move(before)), after_(std::move(after)), apply_(std::move(apply)),
        kind_(kind) {}

  void undo() override { apply_(before_); }
  void redo() override { apply_(after_); }
  int id() const override { return kind_; }
  bool mergeWith(const QUndoCommand* next) override {
    const auto* change = dynamic_cast<const ChangeCommand*>(next);
    if (change != nullptr) after_ = change->after_;
    return change != nullptr;
  }

 private:
  Value before_, after_;
  Apply apply_;
  int kind_;
};

}  // namespace gg::ui
