#pragma once
#include <memory>

#include "engine/generate/generator.h"
#include "engine/model/safetensors.h"

namespace gg::ui {

/// Which weights make the glyphs.
struct ModelChoice {
  GeneratorOptions options;
  std::shared_ptr<const SafetensorsFile> refined;  // in memory, from options.modelFile; null: the file itself
};

}  // namespace gg::ui
