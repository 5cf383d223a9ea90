#pragma once
#include <QUndoCommand>
#include <functional>

#include "ui/document/glyph_store.h"

namespace gg::ui {

/// Accepting, rejecting or clearing the state of some glyphs.
class ChangeStatusCommand : public QUndoCommand {
 public:
  using Apply = std::function<void(const GlyphStore::Statuses&)>;
  ChangeStatusCommand(GlyphStore::Statuses before, GlyphStore::Statuses after, Apply apply, const QString& text)
      : QUndoCommand(text), before_(std::move(before)), after_(std::move(after)), apply_(std::move(apply)) {}

  void undo() override { apply_(before_); }
  void redo() override { apply_(after_); }

 private:
  GlyphStore::Statuses before_, after_;
  Apply apply_;
};

}  // namespace gg::ui
