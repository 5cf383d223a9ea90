#include "engine/export/label_fonts.h"

#include <algorithm>

#include "engine/base/paths.h"

namespace gg {

Result<LabelFonts> LabelFonts::open(std::u32string names) {
  LabelFonts label;
  for (const char* file : {"fonts/NotoSans-latin.woff2", "fonts/NotoSansCJK-TC.woff2", "fonts/NotoSansCJK-SC.woff2",
                           "fonts/NotoSansCJK-JP.woff2", "fonts/NotoSansCJK-KR.woff2"}) {
    auto font = readFile(resourcePath(file)).and_then([](const Bytes& bytes) { return PdfFont::open(bytes); });
    if (!font) return tl::unexpected(font.error());
    const auto isThere = [&font](char32_t c) { return font->has(c); };
    names.erase(std::remove_if(names.begin(), names.end(), isThere), names.end());
    label.fonts_.push_back(std::move(*font));
    if (names.empty()) break;
  }
  return label;
}

double LabelFonts::width(const std::u32string& text) const {
  double width = 0;
  for (const auto& [font, run] : runsOf(text)) width += font->width(run);
  return width;
}

void LabelFonts::draw(PdfCanvas& canvas, double size, double x, double y, const std::u32string& text,
                      double grey) const {
  for (const auto& [font, run] : runsOf(text)) {
    canvas.text(*font, size, x, y, run, grey);
    x += font->width(run) * size;
  }
}

std::vector<std::pair<const PdfFont*, std::u32string>> LabelFonts::runsOf(const std::u32string& text) const {
  std::vector<std::pair<const PdfFont*, std::u32string>> runs;
  for (const char32_t c : text) {
    const auto found = std::find_if(fonts_.begin(), fonts_.end(), [c](const auto& font) { return font.has(c); });
    const PdfFont* font = found == fonts_.end() ? &fonts_.front() : &*found;
    if (runs.empty() || runs.back().first != font) runs.push_back({font, {}});
    runs.back().second += c;
  }
  return runs;
}

}  // namespace gg
