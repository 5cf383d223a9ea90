#pragma once
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "app/cli/glyph_values.h"
#include "engine/export/font_parts.h"

namespace gg::cli {

/// The options that say what a font is called and how its glyphs are traced and spaced.
class FontOptions {
 public:
  void addTo(CLI::App& command);
  FontInfo info() const;
  TraceOptions trace() const;
  /// Of single glyphs.
  GlyphAdjustments adjustments() const;

 private:
  /// A name that may be given in several languages: TEXT in English, TAG=TEXT in another.
  struct Texts {
    std::string FontInfo::*english;
    std::string LocalNames::*local;
    std::vector<std::string> given = {};
  };
  struct Tracing {
    double TraceOptions::*field;
    GlyphValues values = {};
  };
  struct Spacing {
    std::optional<double> GlyphAdjustment::*field;
    GlyphValues values = {};
  };
  void addName(CLI::App& command, const char* name, Texts& texts, const char* help);

  FontInfo plain_;  // what is not said in several languages
  Texts family_{&FontInfo::family, &LocalNames::family}, style_{&FontInfo::style, &LocalNames::style},
      designer_{&FontInfo::designer, &LocalNames::designer}, copyright_{&FontInfo::copyright, &LocalNames::copyright},
      licence_{&FontInfo::licence, &LocalNames::licence},
      description_{&FontInfo::description, &LocalNames::description};
  Tracing threshold_{&TraceOptions::threshold}, smoothing_{&TraceOptions::smoothing},
      corners_{&TraceOptions::cornerLimit}, tolerance_{&TraceOptions::curveTolerance},
      specks_{&TraceOptions::smallestArea};
  Spacing advance_{&GlyphAdjustment::advance}, left_{&GlyphAdjustment::leftBearing},
      right_{&GlyphAdjustment::rightBearing};
};

}  // namespace gg::cli
