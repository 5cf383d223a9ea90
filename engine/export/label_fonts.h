#pragma once
#include <string>
#include <utility>
#include <vector>

#include "engine/export/pdf_canvas.h"

namespace gg {

/// What labels of a PDF are set in: the bundled Noto Sans, and its large sets for what it lacks.
class LabelFonts {
 public:
  /// `names` is all the text that may go beyond Latin letters: fonts it does not need are not read.
  static Result<LabelFonts> open(std::u32string names);

  /// Of the text at 1 pt.
  double width(const std::u32string& text) const;
  void draw(PdfCanvas& canvas, double size, double x, double y, const std::u32string& text, double grey = 0) const;

 private:
  /// Stretches of text that one font has.
  std::vector<std::pair<const PdfFont*, std::u32string>> runsOf(const std::u32string& text) const;

  std::vector<PdfFont> fonts_;
};

}  // namespace gg
