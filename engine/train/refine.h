#pragma once
#include <functional>
#include <string>

#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/generate/generator.h"
#include "engine/generate/style_set.h"
#include "engine/glyph/content_fonts.h"
#include "engine/model/safetensors.h"

namespace gg {

struct RefineOptions {
  GeneratorOptions model;      // the weights to start from, the device and the threads
  int steps = 60;              // of at most LeaveOneOut::kTargets glyphs
  double learningRate = 3e-4;  // it rises over the first steps, then stays
  std::uint64_t seed = 1;
  int previewEvery = 0;  // > 0: the weights so far are shown after so many steps
};

struct RefineStep {
  int step = 0, steps = 0;
  double error = 0;  // mean absolute difference of what was drawn from the others to the references
};

/// Trains a model's decoder and cross-attention on one style's own references, each drawn from the others
/// (leave_one_out.h). Returns the mean of the weights before and after as a model file of their own: a few references
/// are soon learned by heart, and the mean keeps most of the gain and the structure of the other glyphs (Wortsman et
/// al., CVPR 2022). A raised flag ends it: Cancelled.
Result<SafetensorsFile> refine(const StyleSet& style, const ContentFonts& content, const std::string& language,
                               const RefineOptions& options, const StopFlag& stop = {},
                               const std::function<void(const RefineStep&)>& progress = {},
                               const std::function<void(const SafetensorsFile&)>& preview = {});

}  // namespace gg
