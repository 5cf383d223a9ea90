#pragma once
#include "engine/generate/omission.h"
#include "ui/document/attention_result.h"
#include "ui/document/generate_request.h"

namespace gg::ui {

/// The single character of the request, to be made in another way: without something, by another model, or both.
struct ComparisonRequest {
  GenerateRequest glyph;
  Omission omission;
  GeneratorOptions model;  // modelFile empty: the present one; `size` is that of the present one
};

struct ComparisonResult {
  AttentionResult other;  // its maps count in the references of the whole style
  OmissionMeasures measures;
};

}  // namespace gg::ui
