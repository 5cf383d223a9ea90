#include "engine/export/glif.h"

#include <cmath>
#include <cstdio>

#include "engine/export/xml_text.h"

namespace gg {

namespace {

pugi::xml_node glyphNode(pugi::xml_document& document, const std::string& name, int advance) {
  auto glyph = document.append_child("glyph");
  glyph.append_attribute("name") = name.c_str();
  glyph.append_attribute("format") = "2";
  glyph.append_child("advance").append_attribute("width") = advance;
  return glyph;
}

void addPoint(pugi::xml_node contour, const OutlinePoint& p, const char* type) {
  auto point = contour.append_child("point");
  point.append_attribute("x") = static_cast<int>(std::lround(p.x));
  point.append_attribute("y") = static_cast<int>(std::lround(p.y));
  if (type != nullptr) point.append_attribute("type") = type;
}

}  // namespace

std::string glif(const std::string& name, const FontGlyph& glyph) {
  pugi::xml_document document;
  auto node = glyphNode(document, name, glyph.advance);
  for (const char32_t c : glyph.characters) {
    char hex[16];
    std::snprintf(hex, sizeof hex, "%04X", static_cast<unsigned>(c));
    node.append_child("unicode").append_attribute("hex") = hex;
  }
  if (glyph.contours.empty()) return xmlFile(document);
  auto outline = node.append_child("outline");
  for (const auto& clockwise : glyph.contours) {
    auto contour = outline.append_child("contour");
    for (const auto& s : clockwise.reversed().segments) {
      if (!s.line) {
        addPoint(contour, s.control1, nullptr);
        addPoint(contour, s.control2, nullptr);
      }
      addPoint(contour, s.to, s.line ? "line" : "curve");
    }
  }
  return xmlFile(document);
}

std::string glifOfImage(const std::string& name, int advance, const std::string& image, double scale, double x,
                        double y) {
  pugi::xml_document document;
  auto node = glyphNode(document, name, advance).append_child("image");
  node.append_attribute("fileName") = image.c_str();
  node.append_attribute("xScale") = scale;
  node.append_attribute("yScale") = scale;
  node.append_attribute("xOffset") = x;
  node.append_attribute("yOffset") = y;
  return xmlFile(document);
}

}  // namespace gg
