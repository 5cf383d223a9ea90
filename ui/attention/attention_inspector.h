#pragma once
#include <QWidget>
#include <memory>

#include "ui/attention/attended_glyph.h"
#include "ui/attention/attention_view.h"
#include "ui/attention/heat_colours.h"

class QComboBox;
class QLabel;
class QLayout;
class QStackedLayout;

namespace gg::ui {

class BarChart;
class BlockOverview;
class ChipChoice;
class ColourBar;
class DetailTabs;
class DisplayActions;
class HeadNumbers;
class HeadStrip;
class HeatPlot;
class MatrixPage;
class PatchPicker;
class SourceStrip;

/// Where each attention head looked for one glyph: choose a block and heads, point at a patch, and see the
/// heat over every reference; or the other way round, what a patch of a reference fed.
class AttentionInspector : public QWidget {
  Q_OBJECT

 public:
  explicit AttentionInspector(QWidget* parent = nullptr);

  /// Null: nothing is inspected. Block, heads and a locked patch stay chosen where the new glyph has them.
  void setAttended(std::shared_ptr<const AttendedGlyph> attended);
  const std::shared_ptr<const AttendedGlyph>& attended() const { return attended_; }

  const AttentionView& view() const { return view_; }
  const HeatColours& colours() const { return colours_; }
  void setDirection(AttentionDirection direction);
  /// The next block of the list, or with −1 the one before; at its end nothing.
  void stepBlock(int by);
  /// Likewise for the picture whose patches are pointed at.
  void stepSource(int by);
  void stepHead(int by);
  void showAllHeads();
  void setHeadOrder(HeadOrder order);
  /// What leaving out each head does to the glyph (setHeadOrder(Effect) asks for it); empty: not known.
  void setHeadEffects(const std::vector<HeadEffect>& effects);
  /// Moves the patch, and its lock; at the edge nothing.
  void stepPatch(int rows, int columns);
  /// Unless another one is locked.
  void focusPatch(int cell);
  /// Locks a patch of the source shown, or unlocks it.
  void lockPatch(int cell);
  /// Locks the patch shown, or unlocks it.
  void toggleLock();
  void setScale(HeatScale scale);
  void setScheme(HeatScheme scheme);
  /// In percent of the weight; 0: none.
  void setContour(int percent);
  DisplayActions& display() { return *display_; }
  QComboBox& blockChooser() { return *blockChooser_; }
  SourceStrip& sources() { return *sources_; }
  PatchPicker& patchPicker() { return *picker_; }
  /// The heat over the references (over the content glyph for self-attention); over the glyph in direction Feeds.
  HeatPlot& heat() { return *heat_; }
  BarChart& mass() { return *mass_; }
  ChipChoice& mergeChoice() { return *merge_; }
  DetailTabs& details() { return *details_; }
  HeadStrip& headStrip() { return *heads_; }
  MatrixPage& matrix() { return *matrix_; }
  BlockOverview& overview() { return *overview_; }
  HeadNumbers& numbers() { return *numbers_; }

 Q_SIGNALS:
  /// Something of view() or colours() is another.
  void viewChanged();
  /// The user wants to know what attention explains.
  void noteAsked();

 private:
  QWidget* makeContent();
  QLayout* makeChoosers();
  QLayout* makeGlyphRow();
  QLayout* makeHeatTitle();
  void makeDetails();
  void connectParts();
  void connectDetails();
  void chooseBlock(int index);
  void chooseSource(int index);
  void fillBlocks();
  void showBlock();
  void showSource();
  void showPatch();
  void showTarget(int target);
  void showNumbers();
  void showMass();
  QString describeWeight(float weight, int target) const;

  std::shared_ptr<const AttendedGlyph> attended_;
  AttentionView view_;
  HeatColours colours_;
  HeatScheme scheme_;
  DisplayActions* display_ = nullptr;
  QStackedLayout* pages_;
  QComboBox* blockChooser_;
  SourceStrip* sources_;
  PatchPicker* picker_;
  QLabel* patchText_;
  BarChart* mass_;
  ChipChoice* direction_;
  ChipChoice* merge_;
  HeatPlot* heat_;
  ColourBar* colourBar_;
  DetailTabs* details_;
  HeadStrip* heads_;
  MatrixPage* matrix_;
  BlockOverview* overview_;
  HeadNumbers* numbers_;
};

}  // namespace gg::ui
