#pragma once
#include <memory>
#include <string>
#include <vector>

#include "engine/generate/head_effects.h"
#include "ui/attention/attention_block.h"
#include "ui/attention/heat.h"

namespace gg::ui {

enum class HeadMerge { Max, Mean };
enum class HeadOrder {
  Number,
  Entropy,  // the sharpest first, by the mean entropy over the source's patches
  Effect,   // the one the glyph changes most without first; as before where that is not known
};
enum class HeatScale {
  Absolute,  // 0 … AttentionBlock::strong(): heads and patches can be compared
  PerMap,    // 0 … the largest weight of the row shown
};

/// One of the targets' patches.
struct TargetPlace {
  std::size_t grid = 0;  // among AttentionView::targets()
  int cell = 0;
};

/// What the inspector shows, without a widget: the chosen direction, block, source, heads and patch, and the numbers
/// that follow from them. Indices out of range are ignored.
class AttentionView {
 public:
  using Maps = std::shared_ptr<const std::vector<AttentionMap>>;

  /// Keeps the block, heads and patch where the new maps have them; else the finest cross block, all heads.
  /// In a block with other patches the patch in the same place is shown.
  void setMaps(Maps maps);
  bool empty() const { return block_.empty(); }
  const Maps& maps() const { return maps_; }
  std::vector<std::string> blocks() const;
  const AttentionBlock& block() const { return block_; }
  void setBlock(const std::string& name);

  /// Chooses what another view has chosen, as far as these maps have it: block, direction, patch in the same place,
  /// heads, merging and scale.
  void choosesAs(const AttentionView& lead);

  AttentionDirection direction() const { return direction_; }
  /// The other way round goes on from the hottest of the targets' patches.
  void setDirection(AttentionDirection direction);
  /// Turns the direction round, at one of the targets' patches.
  void follow(int target);

  /// Which of the block's sources holds the patch: the content glyph, or one of the references.
  int source() const { return source_; }
  void setSource(int index);
  const AttentionGrid& sourceGrid() const { return block_.source(source_); }
  const std::vector<AttentionGrid>& targets() const { return block_.targets(source_); }
  int targetCount() const { return block_.targetCount(source_); }
  /// Of 0 ≤ target < targetCount().
  TargetPlace placeOf(int target) const;

  // Heads: click toggles, double click solos, hover focuses one without changing what is chosen.
  int heads() const { return block_.heads(); }
  bool headOn(int head) const { return headsOn_[static_cast<std::size_t>(head)]; }
  /// The last one cannot be switched off: that switches all on.
  void toggleHead(int head);
  /// Only this head.
  void soloHead(int head);
  /// The head after the one that is alone (with −1 the one before), in their order, round and round; else the first.
  void stepHead(int by);
  void showAllHeads() { headsOn_.assign(headsOn_.size(), true); }
  /// −1: none.
  void focusHead(int head);
  int focusedHead() const { return focusedHead_; }
  /// The focused head, else those switched on.
  std::vector<int> shownHeads() const;
  HeadOrder headOrder() const { return headOrder_; }
  void setHeadOrder(HeadOrder order);
  const std::vector<int>& orderedHeads() const { return orderedHeads_; }
  /// What leaving out each head does to the glyph; empty: not known.
  void setHeadEffects(const std::vector<HeadEffect>& effects);
  /// Null: not known.
  const OmissionMeasures* headEffect(int head) const;

  HeadMerge merge() const { return merge_; }
  void setMerge(HeadMerge merge) { merge_ = merge; }

  // The patch: hover focuses, click locks.
  int patch() const { return patch_; }
  bool locked() const { return locked_; }
  /// Does nothing while a patch is locked.
  void focusPatch(int cell);
  /// Locks this patch, or unlocks when it is the locked one.
  void toggleLock(int cell);
  /// A patch of the targets that is pointed at; −1: none.
  int focusedTarget() const { return focusedTarget_; }
  void focusTarget(int target);

  HeatScale scale() const { return scale_; }
  void setScale(HeatScale scale) { scale_ = scale; }
  /// The share (0…1) of the weights that the contour holds; 0: no contour.
  double contourShare() const { return contourShare_; }
  void setContourShare(double share) { contourShare_ = share; }

  // The numbers for the patch; the targets one after the other.
  std::vector<float> row(int head) const { return block_.row(head, source_, patch_); }
  /// The shown heads merged: by their largest weight, or by their mean. Only in direction Looks, and with one head or
  /// the mean, it sums to 1.
  std::vector<float> mergedRow() const { return mergedHeat(patch_).weights; }
  /// mergedRow() with its contour.
  Heat heat() const;
  /// One head's row, without.
  Heat heat(int head) const;
  /// What mergedRow() is for another patch of the source, and the head of the largest weight.
  Heat mergedHeat(int cell) const;
  /// The part of the row's weight that lies on each target, mean over the shown heads; sums to 1 unless there is none.
  std::vector<double> mass() const { return mass(shownHeads()); }
  std::vector<double> mass(const std::vector<int>& heads) const;
  /// In direction Feeds: the part of the attention of all queries that falls on each source, mean over the shown heads.
  std::vector<double> sourceShares() const;
  double entropyBits(int head) const { return block_.entropyBits(head, source_, patch_); }
  /// Entropy of a row that is everywhere alike.
  double largestEntropyBits() const;
  /// The row's largest weight.
  float peak(int head) const;

 private:
  float limit(const std::vector<float>& row) const;
  void setPatch(int cell);
  void orderHeads();
  /// Smaller ones come first; empty: they stay as they are.
  std::vector<double> headKeys() const;

  Maps maps_;
  AttentionBlock block_;
  AttentionDirection direction_ = AttentionDirection::Looks;
  int source_ = 0;
  std::vector<bool> headsOn_;
  int focusedHead_ = -1;
  HeadOrder headOrder_ = HeadOrder::Number;
  std::vector<int> orderedHeads_;
  std::vector<HeadEffect> headEffects_;
  HeadMerge merge_ = HeadMerge::Max;
  HeatScale scale_ = HeatScale::Absolute;
  double contourShare_ = 0;
  AttentionGrid patchGrid_;  // that patch_ counts in
  int patch_ = 0;
  bool locked_ = false;
  int focusedTarget_ = -1;
};

}  // namespace gg::ui
