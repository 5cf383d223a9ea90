#pragma once
#include <optional>

#include "engine/glyph/content_fonts.h"

namespace gg::ui {

/// The content fonts of the loader thread, opened when first used there.
class LoaderContent {
 public:
  /// The fonts, or the error that opening them gave.
  const Result<ContentFonts>& get() {
    if (!fonts_) fonts_ = ContentFonts::open();
    return *fonts_;
  }

 private:
  std::optional<Result<ContentFonts>> fonts_;
};

}  // namespace gg::ui
