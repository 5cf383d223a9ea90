#pragma once
#include "engine/generate/omission.h"

namespace gg::ui {

// Changes of an Omission as values.
Omission withHeadToggled(Omission omission, const std::string& block, int head);
/// Of this block (with so many heads) only this head; all of them when none is left: a double click toggles first.
Omission withHeadAlone(Omission omission, const std::string& block, int head, int heads);
Omission withReferenceToggled(Omission omission, std::uint64_t reference);
/// Of these references only this one; all of them when none is left.
Omission withReferenceAlone(Omission omission, std::uint64_t reference, const std::vector<std::uint64_t>& all);
Omission withShapePrior(Omission omission, bool wanted);
Omission withPatches(Omission omission, std::uint64_t reference, const std::vector<std::uint8_t>& hidden);
Omission withoutPatches(Omission omission);

bool isMuted(const Omission& omission, const std::string& block, int head);

}  // namespace gg::ui
