#include "ui/causalcheck/omission_edit.h"

#include <algorithm>

namespace gg::ui {

namespace {

template <class T>
void toggle(std::set<T>& set, const T& value) {
  if (set.erase(value) == 0) set.insert(value);
}

/// What is left out so that only `value` remains of `all`.
template <class T>
std::set<T> allBut(const std::set<T>& out, const T& value, const std::vector<T>& all) {
  const auto isOut = [&out](const T& one) { return out.count(one) > 0; };
  if (std::all_of(all.begin(), all.end(), isOut)) return {};
  std::set<T> others(all.begin(), all.end());
  others.erase(value);
  return others;
}

}  // namespace

Omission withHeadToggled(Omission omission, const std::string& block, int head) {
  auto& muted = omission.heads[block];
  toggle(muted, head);
  if (muted.empty()) omission.heads.erase(block);
  return omission;
}

Omission withHeadAlone(Omission omission, const std::string& block, int head, int heads) {
  std::vector<int> all;
  for (int i = 0; i < heads; ++i) all.push_back(i);
  auto& muted = omission.heads[block];
  muted = allBut(muted, head, all);
  if (muted.empty()) omission.heads.erase(block);
  return omission;
}

Omission withReferenceToggled(Omission omission, std::uint64_t reference) {
  toggle(omission.references, reference);
  return omission;
}

Omission withReferenceAlone(Omission omission, std::uint64_t reference, const std::vector<std::uint64_t>& all) {
  omission.references = allBut(omission.references, reference, all);
  return omission;
}

Omission withShapePrior(Omission omission, bool wanted) {
  omission.networkAlone = !wanted;
  return omission;
}

Omission withPatches(Omission omission, std::uint64_t reference, const std::vector<std::uint8_t>& hidden) {
  const bool any = std::any_of(hidden.begin(), hidden.end(), [](std::uint8_t patch) { return patch != 0; });
  if (any) {
    omission.patches[reference] = hidden;
  } else {
    omission.patches.erase(reference);
  }
  return omission;
}

Omission withoutPatches(Omission omission) {
  omission.patches.clear();
  return omission;
}

bool isMuted(const Omission& omission, const std::string& block, int head) {
  const auto found = omission.heads.find(block);
  return found != omission.heads.end() && found->second.count(head) > 0;
}

}  // namespace gg::ui
