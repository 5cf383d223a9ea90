#pragma once
#include <memory>
#include <string>
#include <vector>

#include "ui/attention/attention_block.h"

namespace gg::ui {

enum class HeadMerge { Max, Mean };
enum class HeatScale {
  Absolute,  // 0 … AttentionBlock::strong(): heads and patches can be compared
  PerMap,    // 0 … the largest weight of the row shown
};

/// What the inspector shows, without a widget: the chosen block, source, heads and patch, and the numbers that
/// follow from them. Indices out of range are ignored.
class AttentionView {
 public:
  using Maps = std::shared_ptr<const std::vector<AttentionMap>>;

  /// Keeps the block, heads and patch where the new maps have them; else the finest cross block, all heads.
  /// In a block with other patches the patch in the same place is shown.
  void setMaps(Maps maps);
  bool empty() const { return block_.empty(); }
  std::vector<std::string> blocks() const;
  const AttentionBlock& block() const { return block_; }
  void setBlock(const std::string& name);

  /// Which of the block's sources looks: the content glyph, or one of the references.
  int source() const { return source_; }
  void setSource(int index);
  const AttentionGrid& sourceGrid() const { return block_.source(source_); }
  const std::vector<AttentionGrid>& keys() const { return block_.keys(source_); }

  // Heads: click toggles, double click solos, hover focuses one without changing what is chosen.
  int heads() const { return block_.heads(); }
  bool headOn(int head) const { return headsOn_[static_cast<std::size_t>(head)]; }
  /// The last one cannot be switched off: that switches all on.
  void toggleHead(int head);
  /// Only this head.
  void soloHead(int head);
  /// The head after the one that is alone, else the first.
  void soloNextHead();
  void showAllHeads() { headsOn_.assign(headsOn_.size(), true); }
  /// −1: none.
  void focusHead(int head);
  int focusedHead() const { return focusedHead_; }
  /// The focused head, else those switched on.
  std::vector<int> shownHeads() const;
  HeadMerge merge() const { return merge_; }
  void setMerge(HeadMerge merge) { merge_ = merge; }

  // The patch: hover focuses, click locks.
  int patch() const { return patch_; }
  bool locked() const { return locked_; }
  /// Does nothing while a patch is locked.
  void focusPatch(int cell);
  /// Locks this patch, or unlocks when it is the locked one.
  void toggleLock(int cell);

  HeatScale scale() const { return scale_; }
  void setScale(HeatScale scale) { scale_ = scale; }

  // The numbers for the patch; the key grids one after the other.
  std::vector<float> row(int head) const;
  /// The shown heads merged. With Max it need not sum to 1.
  std::vector<float> mergedRow() const;
  /// The weight that the hottest colour stands for.
  float limit(const std::vector<float>& row) const;
  /// The part of the attention each key grid gets, mean over the shown heads; sums to 1.
  std::vector<double> mass() const;
  double entropyBits(int head) const;
  /// Entropy of a head that looks everywhere alike.
  double largestEntropyBits() const;

 private:
  void setPatch(int cell);

  Maps maps_;
  AttentionBlock block_;
  int source_ = 0;
  std::vector<bool> headsOn_;
  int focusedHead_ = -1;
  HeadMerge merge_ = HeadMerge::Max;
  HeatScale scale_ = HeatScale::Absolute;
  AttentionGrid patchGrid_;  // that patch_ counts in
  int patch_ = 0;
  bool locked_ = false;
};

}  // namespace gg::ui
