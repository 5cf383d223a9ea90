#include "engine/export/svg_outline.h"

#include <algorithm>
#include <cmath>

#include "engine/base/unicode.h"
#include "engine/export/svg_number.h"
#include "engine/export/xml_text.h"

namespace gg {

namespace {

std::string place(const OutlinePoint& p) { return svgNumber(p.x) + " " + svgNumber(-p.y); }

pugi::xml_node svgRoot(pugi::xml_document& document, double top, double width, double height) {
  auto svg = document.append_child("svg");
  svg.append_attribute("xmlns") = "http://www.w3.org/2000/svg";
  svg.append_attribute("width") = svgNumber(width).c_str();
  svg.append_attribute("height") = svgNumber(height).c_str();
  svg.append_attribute("viewBox") = ("0 " + svgNumber(top) + " " + svgNumber(width) + " " + svgNumber(height)).c_str();
  return svg;
}

void addGlyph(pugi::xml_node parent, const FontGlyph& glyph) {
  const char32_t character = glyph.characters.empty() ? 0 : glyph.characters.front();
  auto path = parent.append_child("path");
  path.append_attribute("id") = uniName(character).c_str();
  path.append_attribute("d") = svgPath(glyph.contours).c_str();
  path.append_child("title").text().set(xmlText(character).c_str());
}

}  // namespace

std::string svgPath(const std::vector<Contour>& contours) {
  std::string path;
  for (const auto& contour : contours) {
    if (contour.segments.empty()) continue;
    path += "M" + place(contour.from(0));
    for (const auto& s : contour.segments) {
      path += s.line ? "L" + place(s.to) : "C" + place(s.control1) + " " + place(s.control2) + " " + place(s.to);
    }
    path += "Z";
  }
  return path;
}

std::string svgGlyph(const FontInfo& info, const FontGlyph& glyph) {
  pugi::xml_document document;
  addGlyph(svgRoot(document, -info.ascender, std::max(1, glyph.advance), info.ascender - info.descender), glyph);
  return xmlFile(document);
}

std::string svgGlyphSheet(const FontInfo& info, const std::vector<FontGlyph>& glyphs) {
  std::vector<const FontGlyph*> shown;
  int widest = 1;
  for (const auto& glyph : glyphs) {
    if (glyph.contours.empty()) continue;
    shown.push_back(&glyph);
    widest = std::max(widest, glyph.advance);
  }
  const auto columns = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(shown.size()) + 0.5)));
  const auto rows = std::max<std::size_t>(1, (shown.size() + columns - 1) / columns);
  const double margin = 0.1 * info.unitsPerEm;
  const double across = widest + margin, down = info.ascender - info.descender + margin;
  pugi::xml_document document;
  auto svg = svgRoot(document, 0, across * static_cast<double>(columns), down * static_cast<double>(rows));
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const double x = static_cast<double>(i % columns) * across + (across - shown[i]->advance) / 2;
    const double y = static_cast<double>(i / columns) * down + margin / 2 + info.ascender;
    auto cell = svg.append_child("g");
    cell.append_attribute("transform") = ("translate(" + svgNumber(x) + " " + svgNumber(y) + ")").c_str();
    addGlyph(cell, *shown[i]);
  }
  return xmlFile(document);
}

}  // namespace gg
