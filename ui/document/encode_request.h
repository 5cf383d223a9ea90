#pragma once
#include "engine/generate/generator.h"
#include "ui/document/generate_request.h"

namespace gg::ui {

/// The style a request asks for, both of them when it is a mix.
Result<StyleEncoding> encode(const GenerateRequest& request, Generator& generator, const ContentFonts& content,
                             const StopFlag& stop = {});

}  // namespace gg::ui
