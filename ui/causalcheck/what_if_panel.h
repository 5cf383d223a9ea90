#pragma once
#include <QWidget>
#include <memory>

class QLayout;
class QScrollArea;
class QStackedLayout;
class QToolButton;

namespace gg::ui {

struct AttendedGlyph;
class Chip;
class DeletionPanel;
class EffectFigures;
class EffectView;
class HeadMutes;
class ReferenceMasks;
class WhatIf;

/// What made a glyph: leave heads, references or parts of them out and see at once what the glyph loses.
class WhatIfPanel : public QWidget {
  Q_OBJECT

 public:
  explicit WhatIfPanel(WhatIf& whatIf, QWidget* parent = nullptr);

  /// Null: nothing is inspected. `grid`: side of the references' grid of patches (ModelConfig::grid).
  void setAttended(const std::shared_ptr<const AttendedGlyph>& attended, int grid);

  EffectView& effect() { return *effect_; }
  HeadMutes& heads() { return *heads_; }
  ReferenceMasks& references() { return *references_; }
  DeletionPanel& deletion() { return *deletion_; }
  QToolButton& resetButton() { return *reset_; }
  Chip& shapePrior() { return *shapePrior_; }
  QToolButton& clearButton() { return *clear_; }
  Chip& eraser() { return *eraser_; }

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* makeContent();
  QLayout* makeEffectTitle();
  QLayout* makeReferenceTitle();
  QLayout* makePriorRow();
  void connectParts();
  void showOmission();
  void showEffect();
  /// The finished test may lie below what is seen.
  void showReport();

  WhatIf& whatIf_;
  QStackedLayout* pages_;
  QScrollArea* scroll_ = nullptr;
  EffectView* effect_;
  EffectFigures* figures_;
  QToolButton *reset_, *clear_;
  Chip *eraser_, *shapePrior_;
  HeadMutes* heads_;
  ReferenceMasks* references_;
  DeletionPanel* deletion_;
};

}  // namespace gg::ui
