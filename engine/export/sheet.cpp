#include "engine/export/sheet.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

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
  /// Shrinks cells and margins until neither side is longer than `most` px; where one pixel a row is still too much,
  /// there are more columns.
  void fitInto(int most) {
    const int count = columns * rows;
    columns = std::clamp(columns, std::min(most, (count + most - 1) / most), most);
    rows = (count + columns - 1) / columns;
    const int longest = std::max(columns, rows);
    if (longest * pitch() <= most) return;
    const int side = std::max(1, most / longest);
    margin = std::min(margin, side / 4);
    cell = side - 2 * margin;
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

/// As XML text; what XML 1.0 cannot hold is left out.
std::string escaped(char32_t character) {
  if (character < 0x20 || character == 0xFFFE || character == 0xFFFF) return {};
  switch (character) {
    case U'&':
      return "&amp;";
    case U'<':
      return "&lt;";
    case U'>':
      return "&gt;";
    default:
      return toUtf8(character);
  }
}

}  // namespace

Bitmap sheetPicture(const std::vector<SheetGlyph>& glyphs, const SheetOptions& options) {
  Grid grid(glyphs, options);
  grid.fitInto(kMaxImageSide);
  Bitmap sheet(grid.columns * grid.pitch(), grid.rows * grid.pitch());
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const auto& bitmap = glyphs[i].bitmap;
    const bool fits = bitmap.width() == grid.cell && bitmap.height() == grid.cell;
    const Bitmap cell = fits ? bitmap : resize(bitmap, grid.cell, grid.cell);
    for (int y = 0; y < grid.cell; ++y) {
      for (int x = 0; x < grid.cell; ++x) sheet.at(grid.left(i) + x, grid.top(i) + y) = cell.at(x, y);
    }
  }
  return sheet;
}

Status savePngSheet(const std::string& path, const std::vector<SheetGlyph>& glyphs, const SheetOptions& options) {
  return savePng(path, sheetPicture(glyphs, options));
}

Result<std::string> svgSheet(const std::vector<SheetGlyph>& glyphs, const SheetOptions& options) {
  const Grid grid(glyphs, options);
  const auto width = std::to_string(grid.columns * grid.pitch()), height = std::to_string(grid.rows * grid.pitch());
  const auto cell = std::to_string(grid.cell);
  std::string svg =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
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
  return svg + "</svg>\n";
}

Status saveSvgSheet(const std::string& path, const std::vector<SheetGlyph>& glyphs, const SheetOptions& options) {
  return svgSheet(glyphs, options).and_then([&](const std::string& svg) { return writeFile(path, svg); });
}

Status checkSheetPath(const std::string& path) {
  const auto ending = std::filesystem::path(path).extension();
  if (ending == ".png" || ending == ".svg") return {};
  return failure(ErrorCode::BadInput,
                 {translatable("Engine", "A sheet has to end in .png or .svg; it is %1."), {path}});
}

Result<Bytes> sheetFor(const std::string& path, const std::vector<SheetGlyph>& glyphs, const SheetOptions& options) {
  if (path.size() < 4 || path.substr(path.size() - 4) != ".svg") return encodePng(sheetPicture(glyphs, options));
  return svgSheet(glyphs, options).map([](const std::string& svg) { return Bytes(svg.begin(), svg.end()); });
}

}  // namespace gg
