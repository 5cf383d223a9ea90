#pragma once
#include <memory>
#include <vector>

#include "engine/generate/generator.h"
#include "engine/generate/style_set.h"

namespace gg::ui {

/// The inspected glyph with every attention block recorded, and the references that took part, in the order
/// that AttentionGrid::reference counts in. `attended` is null when there is nothing to show.
struct AttentionResult {
  std::shared_ptr<const Generator::Attended> attended;
  std::vector<StyleReference> references;
  std::vector<Bitmap> contents;  // of the references (reference_contents.h)
};

/// Looks at the weights once, in the worker thread: the window need not.
inline std::shared_ptr<const Generator::Attended> measuredAttention(Generator::Attended attended) {
  for (const auto& map : attended.maps) map.measure();
  return std::make_shared<const Generator::Attended>(std::move(attended));
}

}  // namespace gg::ui
