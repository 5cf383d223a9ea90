#include "ui/attention/attention_view.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/export/mass_contour.h"

namespace gg::ui {

void AttentionView::setMaps(Maps maps) {
  const std::string before = block_.name();
  maps_ = std::move(maps);
  block_ = {};
  if (!maps_ || maps_->empty()) return;
  const auto names = blocks();
  const bool kept = std::find(names.begin(), names.end(), before) != names.end();
  setBlock(kept ? before : finestCrossBlock(*maps_));
}

std::vector<std::string> AttentionView::blocks() const {
  return maps_ ? blockNames(*maps_) : std::vector<std::string>();
}

void AttentionView::setBlock(const std::string& name) {
  if (!maps_) return;
  auto block = blockOf(*maps_, name, direction_);
  if (block.empty()) return;
  block_ = std::move(block);
  if (static_cast<int>(headsOn_.size()) != heads()) headsOn_.assign(static_cast<std::size_t>(heads()), true);
  if (focusedHead_ >= heads()) focusedHead_ = -1;
  setSource(std::max(block_.sourceOn(patchGrid_), 0));
}

void AttentionView::choosesAs(const AttentionView& lead) {
  if (empty() || lead.empty()) return;
  merge_ = lead.merge_;
  scale_ = lead.scale_;
  contourShare_ = lead.contourShare_;
  if (direction_ != lead.direction_ || block_.name() != lead.block_.name()) {
    direction_ = lead.direction_;
    const auto names = blocks();
    const bool has = std::find(names.begin(), names.end(), lead.block_.name()) != names.end();
    setBlock(has ? lead.block_.name() : block_.name());
  }
  patchGrid_ = lead.patchGrid_;
  patch_ = lead.patch_;
  setSource(std::max(block_.sourceOn(patchGrid_), 0));
  if (heads() == lead.heads()) {
    headsOn_ = lead.headsOn_;
    focusedHead_ = lead.focusedHead_;
  } else {
    showAllHeads();
    focusedHead_ = -1;
  }
}

void AttentionView::setDirection(AttentionDirection direction) {
  if (direction == direction_) return;
  if (empty()) {
    direction_ = direction;
    return;
  }
  const auto row = mergedRow();
  follow(static_cast<int>(std::max_element(row.begin(), row.end()) - row.begin()));
}

void AttentionView::follow(int target) {
  if (empty() || target < 0 || target >= targetCount()) return;
  const TargetPlace place = placeOf(target);
  patchGrid_ = targets()[place.grid];
  patch_ = place.cell;
  direction_ = direction_ == AttentionDirection::Looks ? AttentionDirection::Feeds : AttentionDirection::Looks;
  setBlock(block_.name());
}

TargetPlace AttentionView::placeOf(int target) const {
  TargetPlace place{0, target};
  for (; place.cell >= targets()[place.grid].cells(); ++place.grid) place.cell -= targets()[place.grid].cells();
  return place;
}

void AttentionView::setSource(int index) {
  if (index < 0 || index >= block_.sourceCount()) return;
  source_ = index;
  const auto& grid = sourceGrid();
  patch_ = patchGrid_.cells() == 0 ? 0 : samePlace(patch_, patchGrid_, grid);
  patchGrid_ = grid;
  focusedTarget_ = -1;
  orderHeads();
}

void AttentionView::toggleHead(int head) {
  if (head < 0 || head >= heads()) return;
  headsOn_[static_cast<std::size_t>(head)] = !headOn(head);
  if (std::find(headsOn_.begin(), headsOn_.end(), true) == headsOn_.end()) showAllHeads();
}

void AttentionView::soloHead(int head) {
  if (head < 0 || head >= heads()) return;
  headsOn_.assign(headsOn_.size(), false);
  headsOn_[static_cast<std::size_t>(head)] = true;
}

void AttentionView::stepHead(int by) {
  if (empty()) return;
  int next = 0;
  if (std::count(headsOn_.begin(), headsOn_.end(), true) == 1) {
    const auto alone =
        std::find_if(orderedHeads_.begin(), orderedHeads_.end(), [this](int head) { return headOn(head); });
    next = (static_cast<int>(alone - orderedHeads_.begin()) + by + heads()) % heads();
  }
  soloHead(orderedHeads_[static_cast<std::size_t>(next)]);
}

void AttentionView::setHeadOrder(HeadOrder order) {
  headOrder_ = order;
  if (!empty()) orderHeads();
}

void AttentionView::setHeadEffects(const std::vector<HeadEffect>& effects) {
  headEffects_ = effects;
  if (!empty()) orderHeads();
}

const OmissionMeasures* AttentionView::headEffect(int head) const {
  const std::string block = block_.name();
  const auto found = std::find_if(headEffects_.begin(), headEffects_.end(), [&](const HeadEffect& effect) {
    return effect.head == head && effect.block == block;
  });
  return found == headEffects_.end() ? nullptr : &found->measures;
}

void AttentionView::orderHeads() {
  const bool same = static_cast<int>(orderedHeads_.size()) == heads();
  const auto keys = headKeys();
  if (keys.empty() && same) return;
  orderedHeads_.resize(static_cast<std::size_t>(heads()));
  std::iota(orderedHeads_.begin(), orderedHeads_.end(), 0);
  if (keys.empty()) return;
  std::stable_sort(orderedHeads_.begin(), orderedHeads_.end(),
                   [&](int a, int b) { return keys[static_cast<std::size_t>(a)] < keys[static_cast<std::size_t>(b)]; });
}

std::vector<double> AttentionView::headKeys() const {
  std::vector<double> keys(static_cast<std::size_t>(heads()), 0.0);
  for (int head = 0; head < heads(); ++head) {
    double& key = keys[static_cast<std::size_t>(head)];
    if (headOrder_ == HeadOrder::Number) key = head;
    if (headOrder_ == HeadOrder::Entropy) key = block_.meanEntropyBits(head, source_);
    if (headOrder_ != HeadOrder::Effect) continue;
    const OmissionMeasures* effect = headEffect(head);
    if (!effect) return {};
    key = -effect->l1;
  }
  return keys;
}

void AttentionView::focusHead(int head) {
  if (head < heads()) focusedHead_ = std::max(head, -1);
}

std::vector<int> AttentionView::shownHeads() const {
  if (focusedHead_ >= 0) return {focusedHead_};
  std::vector<int> shown;
  for (int head = 0; head < heads(); ++head) {
    if (headOn(head)) shown.push_back(head);
  }
  return shown;
}

void AttentionView::setPatch(int cell) {
  if (!empty() && cell >= 0 && cell < sourceGrid().cells()) patch_ = cell;
}

void AttentionView::focusPatch(int cell) {
  if (!locked_) setPatch(cell);
}

void AttentionView::toggleLock(int cell) {
  if (empty() || cell < 0 || cell >= sourceGrid().cells()) return;
  locked_ = !(locked_ && cell == patch_);
  patch_ = cell;
}

void AttentionView::focusTarget(int target) {
  if (!empty() && target < targetCount()) focusedTarget_ = std::max(target, -1);
}

Heat AttentionView::mergedHeat(int cell) const {
  const auto shown = shownHeads();
  const auto count = static_cast<std::size_t>(targetCount());
  Heat heat{std::vector<float>(count, -1.F), 0, std::vector<int>(count), {}};
  std::vector<float> mean(merge_ == HeadMerge::Mean ? count : 0, 0.F);
  for (const int head : shown) {
    const auto weights = block_.row(head, source_, cell);
    for (std::size_t i = 0; i < count; ++i) {  // without branches: whole matrices are merged so
      const bool more = weights[i] > heat.weights[i];
      heat.weights[i] = more ? weights[i] : heat.weights[i];
      heat.heads[i] = more ? head : heat.heads[i];
    }
    for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += weights[i] / static_cast<float>(shown.size());
  }
  if (merge_ == HeadMerge::Mean) heat.weights = std::move(mean);
  heat.limit = limit(heat.weights);
  return heat;
}

Heat AttentionView::heat() const {
  Heat heat = mergedHeat(patch_);
  if (contourShare_ > 0) heat.outlined = largestShare(heat.weights, contourShare_);
  return heat;
}

Heat AttentionView::heat(int head) const {
  Heat heat{row(head), 0, {}, {}};
  heat.limit = limit(heat.weights);
  heat.heads.assign(heat.weights.size(), head);
  return heat;
}

float AttentionView::limit(const std::vector<float>& row) const {
  if (scale_ == HeatScale::Absolute) return block_.strong();
  return row.empty() ? 0.F : *std::max_element(row.begin(), row.end());
}

std::vector<double> AttentionView::mass(const std::vector<int>& heads) const {
  std::vector<double> mass(targets().size(), 0.0);
  double total = 0;
  for (const int head : heads) {
    const auto weights = row(head);
    auto from = weights.begin();
    for (std::size_t i = 0; i < mass.size(); ++i) {
      const auto end = from + targets()[i].cells();
      const double sum = std::accumulate(from, end, 0.0);
      mass[i] += sum;
      total += sum;
      from = end;
    }
  }
  if (total > 0) {
    for (double& part : mass) part /= total;
  }
  return mass;
}

std::vector<double> AttentionView::sourceShares() const {
  const auto shown = shownHeads();
  std::vector<double> shares(static_cast<std::size_t>(block_.sourceCount()), 0.0);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    for (const int head : shown) {
      shares[i] += block_.share(head, static_cast<int>(i)) / static_cast<double>(shown.size());
    }
  }
  return shares;
}

double AttentionView::largestEntropyBits() const { return std::log2(targetCount()); }

float AttentionView::peak(int head) const {
  const auto weights = row(head);
  return *std::max_element(weights.begin(), weights.end());
}

}  // namespace gg::ui
