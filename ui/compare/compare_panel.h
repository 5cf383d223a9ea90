#pragma once
#include <QWidget>
#include <memory>

#include "engine/export/attention_figure.h"
#include "ui/attention/attention_view.h"

class QComboBox;
class QLabel;
class QStackedLayout;
class QToolButton;

namespace gg::ui {

struct AttendedGlyph;
class AttentionInspector;
class Comparison;
class EffectFigures;
class EffectView;
class HeatPair;

/// The inspected glyph (A) beside itself made in another way (B): both pictures, their difference, and what the
/// inspector's patch looks at in both. Pointing at the pictures points at patches of the inspector.
class ComparePanel : public QWidget {
  Q_OBJECT

 public:
  ComparePanel(Comparison& comparison, AttentionInspector& inspector, QWidget* parent = nullptr);

  QComboBox& chooser() { return *chooser_; }
  EffectView& pictures() { return *pictures_; }
  HeatPair& heat() { return *heat_; }
  QToolButton& saveButton() { return *save_; }
  /// A and B, as they are shown, for a file; empty while there is nothing to compare.
  std::vector<AttentionFigure> figures() const;
  /// Compares with a weight file's model; empty: with what What If makes.
  void chooseModel(const QString& file);

 Q_SIGNALS:
  void figureWanted(const std::vector<gg::AttentionFigure>& figures);

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* makeContent();
  void connectParts();
  void choose(int index);
  void fillChooser();
  void take();
  void showBoth();
  void showHeat();
  /// The patch of the inspected glyph at a place of its picture; −1: another picture's patches are pointed at.
  int patchAt(const QPointF& place) const;

  Comparison& comparison_;
  AttentionInspector& inspector_;
  QStackedLayout* pages_;
  QComboBox* chooser_;
  QToolButton* save_;
  QLabel* hint_;
  EffectView* pictures_;
  EffectFigures* figures_;
  HeatPair* heat_;
  std::shared_ptr<const AttendedGlyph> other_;
  AttentionView view_;  // of the other's maps
};

}  // namespace gg::ui
