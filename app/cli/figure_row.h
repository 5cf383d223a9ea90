#pragma once
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "app/cli/style_session.h"
#include "engine/export/attention_figure.h"

namespace gg::cli {

/// What a figure shows of a glyph's attention.
struct FigureArguments {
  std::string file, block;
  int head = 0;            // from 1; 0: the mean of all
  std::vector<int> patch;  // row and column, from 1; empty: the mean over the ink

  /// Returns the option that asks for a figure.
  CLI::Option* addTo(CLI::App& command);
};

/// The figure of one glyph, with its caption. `lead`: a figure whose patch is shown in its place; else the arguments'.
Result<AttentionFigure> figureRow(const FigureArguments& arguments, const Generator::Attended& attended,
                                  const StyleSession& session, const AttentionFigure* lead = nullptr);

}  // namespace gg::cli
