#pragma once
#include <QImage>

#include "engine/generate/omission.h"
#include "ui/document/generate_request.h"

namespace gg::ui {

/// The single character of the request, to be made without something.
struct OmissionRequest {
  GenerateRequest glyph;
  Omission omission;
};

struct OmissionResult {
  QImage before, after;  // [S, S] coverage, Format_Alpha8
  OmissionMeasures measures;
};

}  // namespace gg::ui
