#include "engine/export/sheet.h"

#include <algorithm>
#include <cmath>

#include "engine/base/unicode.h"

namespace gg {

namespace {

struct Grid {
  int cell, columns, rows, margin;
  Grid(const std::vector<SheetGlyph>& glyphs, const SheetOptions& options) : margin(options.margin) {
    const int count = std::max<int>(1, static_cast<int>(glyphs.size()));
    cell = glyphs.empty() ? 1 : glyphs.front().bitmap.width();
    columns = options.columns > 0 ? std::min(options.columns, count) : static_cast<int>(std::ceil(std::sqrt(count)));
    rows = (count + columns - 1) / columns;
  }
  int pitch() const { return cell + 2 * margin; }
  int left(std::size_t i) const { return static_cast<int>(i) % columns * pitch() + margin; }
  int top(std::size_t i) const { return static_cast<int>(i) / columns * pitch() + margin; }
};

std::string base64(const Bytes& bytes) {
  constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t left = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t block = std::uint32_t{bytes[i]} << 16;
    if (left > 1) block |= std::uint32_t{bytes[i + 1]} << 8;
    if (left > 2) block |= bytes[i + 2];
    for (std::size_t d = 0; d < 4; ++d) text += d <= left ? kDigits[block >> (18 - 6 * d) & 63] : '=';
  }
  return text;
}

std::string escaped(char32_t character) {
  switch (character) {
    case U'&': return "&amp;";
    case U'<': return "&lt;";
    case U'>': return "&gt;";
    default: return toUtf8(character);
  }
}

}  // namespace

Bitmap sheetPicture(const std::vector<SheetGlyph>& glyphs, const SheetOptions& options) {
  const Grid grid(glyphs, options);
  Bitmap sheet(grid.columns * grid.pitch(), grid.rows * grid.pitch());
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const auto& bitmap = glyphs[i].bitmap;
    for (int y = 0; y < std::min(grid.cell, bitmap.height()); ++y) {
      for (int x = 0; x < std::min(grid.cell, bitmap.width()); ++x) {
        sheet.at(grid.left(i) + x, grid.top(i) + y) = bitmap.at(x, y);
      }
    }
  }
  return sheet;
}

Status savePngSheet(const std::string& path, const std::vector<SheetGlyph>& glyphs, const SheetOptions& options) {
  return savePng(path, sheetPicture(glyphs, options));
}

Status saveSvgSheet(const std::string& path, const std::vector<SheetGlyph>& glyphs, const SheetOptions& options) {
  const Grid grid(glyphs, options);
  const auto width = std::to_string(grid.columns * grid.pitch()), height = std::to_string(grid.rows * grid.pitch());
  const auto cell = std::to_string(grid.cell);
  std::string svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                    "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"" +
                    width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\">\n";
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const auto png = encodePng(glyphs[i].bitmap);
    if (!png) return tl::unexpected(png.error());
    svg += "<g id=\"" + uniName(glyphs[i].character) + "\"><title>" + escaped(glyphs[i].character) +
           "</title><image x=\"" + std::to_string(grid.left(i)) + "\" y=\"" + std::to_string(grid.top(i)) +
           "\" width=\"" + cell + "\" height=\"" + cell + "\" xlink:href=\"data:image/png;base64," + base64(*png) +
           "\"/></g>\n";
  }
  return writeFile(path, svg + "</svg>\n");
}

}  // namespace gg
