#pragma once
#include <functional>

#include "engine/generate/generator.h"
#include "ui/document/generate_request.h"

namespace gg::ui {

/// What the worker thread lends to those who work in it.
struct Workbench {
  Generator& generator;
  const ContentFonts& content;
  std::function<Result<StyleEncoding>(const GenerateRequest&)> encode;  // cached
};

}  // namespace gg::ui
