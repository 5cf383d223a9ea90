#include "ui/attention/attention_view.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gg::ui {

namespace {

int samePlace(int cell, const AttentionGrid& from, const AttentionGrid& to) {
  const int row = (2 * (cell / from.width) + 1) * to.height / (2 * from.height);
  const int column = (2 * (cell % from.width) + 1) * to.width / (2 * from.width);
  return row * to.width + column;
}

}  // namespace

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
  auto block = blockOf(*maps_, name);
  if (block.empty()) return;
  block_ = std::move(block);
  if (static_cast<int>(headsOn_.size()) != heads()) headsOn_.assign(static_cast<std::size_t>(heads()), true);
  if (focusedHead_ >= heads()) focusedHead_ = -1;
  setSource(source_ < block_.sourceCount() ? source_ : 0);
}

void AttentionView::setSource(int index) {
  if (index < 0 || index >= block_.sourceCount()) return;
  source_ = index;
  const auto& grid = sourceGrid();
  patch_ = patchGrid_.cells() == 0 ? 0 : samePlace(patch_, patchGrid_, grid);
  patchGrid_ = grid;
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

void AttentionView::soloNextHead() {
  if (empty()) return;
  const bool alone = std::count(headsOn_.begin(), headsOn_.end(), true) == 1;
  const auto first = std::find(headsOn_.begin(), headsOn_.end(), true) - headsOn_.begin();
  soloHead(alone ? static_cast<int>(first + 1) % heads() : 0);
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

std::vector<float> AttentionView::row(int head) const {
  const float* weights = block_.row(head, source_, patch_);
  return {weights, weights + block_.keyCount(source_)};
}

std::vector<float> AttentionView::mergedRow() const {
  const auto shown = shownHeads();
  std::vector<float> merged(static_cast<std::size_t>(block_.keyCount(source_)), 0.F);
  for (const int head : shown) {
    const float* weights = block_.row(head, source_, patch_);
    for (std::size_t i = 0; i < merged.size(); ++i) {
      if (merge_ == HeadMerge::Max) {
        merged[i] = std::max(merged[i], weights[i]);
      } else {
        merged[i] += weights[i] / static_cast<float>(shown.size());
      }
    }
  }
  return merged;
}

float AttentionView::limit(const std::vector<float>& row) const {
  if (scale_ == HeatScale::Absolute) return block_.strong();
  return row.empty() ? 0.F : *std::max_element(row.begin(), row.end());
}

std::vector<double> AttentionView::mass() const {
  const auto shown = shownHeads();
  std::vector<double> mass(keys().size(), 0.0);
  for (const int head : shown) {
    const float* weights = block_.row(head, source_, patch_);
    for (std::size_t i = 0; i < mass.size(); ++i) {
      const float* end = weights + keys()[i].cells();
      mass[i] += std::accumulate(weights, end, 0.0) / static_cast<double>(shown.size());
      weights = end;
    }
  }
  return mass;
}

double AttentionView::entropyBits(int head) const {
  return gg::entropyBits(block_.row(head, source_, patch_), block_.keyCount(source_));
}

double AttentionView::largestEntropyBits() const { return std::log2(block_.keyCount(source_)); }

}  // namespace gg::ui
