#pragma once
#include <QWidget>
#include <memory>

#include "ui/attention/attended_glyph.h"
#include "ui/attention/attention_view.h"

class QComboBox;
class QLabel;
class QLayout;
class QStackedLayout;

namespace gg::ui {

class ColourBar;
class HeadStrip;
class HeatPlot;
class MassChart;
class MergeChips;
class PatchPicker;

/// Where each attention head looked for one glyph: choose a block and heads, point at a patch, and see the
/// heat over every reference.
class AttentionInspector : public QWidget {
  Q_OBJECT

 public:
  explicit AttentionInspector(QWidget* parent = nullptr);

  /// Null: nothing is inspected. Block, heads and a locked patch stay chosen where the new glyph has them.
  void setAttended(std::shared_ptr<const AttendedGlyph> attended);
  const std::shared_ptr<const AttendedGlyph>& attended() const { return attended_; }

  const AttentionView& view() const { return view_; }
  /// The next block of the list, or with −1 the one before; at its end nothing.
  void stepBlock(int by);
  void soloNextHead();
  void showAllHeads();
  /// Locks the patch shown, or unlocks it.
  void toggleLock();
  void setScale(HeatScale scale);
  QComboBox& blockChooser() { return *blockChooser_; }
  PatchPicker& patchPicker() { return *picker_; }
  /// The heat over the references (over the content glyph for self-attention).
  HeatPlot& heat() { return *heat_; }
  MassChart& mass() { return *mass_; }
  HeadStrip& headStrip() { return *heads_; }

 Q_SIGNALS:
  /// Something of view() is another.
  void viewChanged();

 private:
  QWidget* makeContent();
  QLayout* makeChoosers();
  QLayout* makeGlyphRow();
  QLayout* makeHeatTitle();
  void connectParts();
  void chooseBlock(int index);
  void fillBlocks();
  void fillSources();
  void showBlock();
  void showSource();
  void showPatch();
  void showNumbers();
  QString describeKey(const std::vector<float>& row, int panel, int cell) const;

  std::shared_ptr<const AttendedGlyph> attended_;
  AttentionView view_;
  QStackedLayout* pages_;
  QComboBox* blockChooser_;
  QComboBox* sourceChooser_;
  QComboBox* scaleChooser_;
  PatchPicker* picker_;
  QLabel* patchText_;
  MassChart* mass_;
  MergeChips* merge_;
  HeatPlot* heat_;
  ColourBar* colourBar_;
  HeadStrip* heads_;
};

}  // namespace gg::ui
