#include "engine/glyph/font_file.h"

#include FT_MULTIPLE_MASTERS_H
#include FT_OUTLINE_H
#include FT_TRUETYPE_TABLES_H

#include <algorithm>
#include <cmath>
#include <cstring>
#include <locale>
#include <sstream>
#include <string_view>

namespace gg {
namespace {

constexpr std::size_t kMaxFontBytes = std::size_t{512} << 20;
constexpr std::uint32_t kCollection = 0x74746366, kPostScriptOutlines = 0x4F54544F, kAppleTrueType = 0x74727565;
constexpr double kMaxEms = 64;  // a coordinate or advance beyond this is damage

std::uint32_t readU32(const Bytes& bytes, std::size_t at) {
  return at + 4 > bytes.size() ? 0
                               : std::uint32_t{bytes[at]} << 24 | std::uint32_t{bytes[at + 1]} << 16 |
                                     std::uint32_t{bytes[at + 2]} << 8 | bytes[at + 3];
}

bool startsLikeAFont(const Bytes& bytes) {
  if (bytes.size() < 4) return false;
  const std::string_view start(reinterpret_cast<const char*>(bytes.data()), 4);
  for (const char* magic : {"OTTO", "true", "typ1", "ttcf", "wOFF", "wOF2", "%!PS", "\x80\x01"}) {
    if (start.substr(0, std::strlen(magic)) == magic) return true;
  }
  return readU32(bytes, 0) == 0x00010000;
}

/// Whether a table of the table directory at `directory` reaches beyond the end of the file.
bool lacksTables(const Bytes& bytes, std::size_t directory) {
  const std::uint32_t version = readU32(bytes, directory);
  if (version != 0x00010000 && version != kPostScriptOutlines && version != kAppleTrueType) return false;
  const std::size_t tables = readU32(bytes, directory + 4) >> 16;
  for (std::size_t i = 0; i < tables; ++i) {
    const std::size_t record = directory + 12 + 16 * i;
    if (record + 16 > bytes.size()) return true;
    const std::uint64_t end = std::uint64_t{readU32(bytes, record + 8)} + readU32(bytes, record + 12);
    if (end > bytes.size()) return true;
  }
  return false;
}

/// FreeType skips tables that reach beyond the end of the file; here that is an error.
/// OpenType specification, "Organization of an OpenType Font"; WOFF files FreeType checks itself.
bool isTruncated(const Bytes& bytes) {
  if (readU32(bytes, 0) != kCollection) return lacksTables(bytes, 0);
  const std::size_t faces = std::min<std::size_t>(readU32(bytes, 8), bytes.size() / 4);
  for (std::size_t i = 0; i < faces; ++i) {
    if (lacksTables(bytes, readU32(bytes, 12 + 4 * i))) return true;
  }
  return false;
}

std::string shortNumber(double value) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << value;
  return out.str();
}

std::string tagText(FT_ULong tag) {
  return {static_cast<char>(tag >> 24), static_cast<char>(tag >> 16), static_cast<char>(tag >> 8),
          static_cast<char>(tag)};
}

tl::unexpected<Error> damaged(const std::string& path, const std::string& detail = {}) {
  return failure(ErrorCode::BadInput, {translatable("Engine", "%1 is a damaged or truncated font."), {path}}, detail);
}

/// Why FreeType would not open face `faceIndex`.
tl::unexpected<Error> explain(FT_Library library, const std::string& path, const Bytes& bytes, int faceIndex,
                              int error) {
  const std::string detail = "FreeType error " + std::to_string(error);
  FT_Face first = nullptr;
  if (faceIndex > 0 && FT_New_Memory_Face(library, bytes.data(), static_cast<FT_Long>(bytes.size()), 0, &first) == 0) {
    const FT_Long count = first->num_faces;
    FT_Done_Face(first);
    if (faceIndex >= count) {
      return failure(ErrorCode::BadInput,
                     {count == 1 ? translatable("Engine", "%1 has no face #%2: it holds %3 face.")
                                 : translatable("Engine", "%1 has no face #%2: it holds %3 faces."),
                      {path, std::to_string(faceIndex), std::to_string(count)}},
                     detail);
    }
  }
  if (bytes.empty()) {
    return failure(ErrorCode::BadInput, {translatable("Engine", "%1 is empty, not a font."), {path}}, detail);
  }
  if (startsLikeAFont(bytes)) return damaged(path, detail);
  return failure(ErrorCode::BadInput, {translatable("Engine", "%1 is not a font."), {path}}, detail);
}

bool sameShape(const GlyphOutline& a, const GlyphOutline& b) {
  return a.tags == b.tags && a.contourEnds == b.contourEnds &&
         std::equal(a.points.begin(), a.points.end(), b.points.begin(), b.points.end(),
                    [](const auto& p, const auto& q) { return p.x == q.x && p.y == q.y; });
}

}  // namespace

bool hasInk(const GlyphOutline& outline) {
  std::size_t start = 0;
  for (const std::int32_t last : outline.contourEnds) {
    const auto end = static_cast<std::size_t>(last) + 1;
    double area = 0;
    for (std::size_t i = start; i < end; ++i) {
      const auto& p = outline.points[i];
      const auto& q = outline.points[i + 1 == end ? start : i + 1];
      area += static_cast<double>(p.x) * q.y - static_cast<double>(q.x) * p.y;
    }
    if (std::abs(area) >= 1) return true;
    start = end;
  }
  return false;
}

Result<FontFile> FontFile::open(FT_Library library, const std::string& path, int faceIndex, const Axes& axes) {
  auto bytes = readFile(path, kMaxFontBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  FontFile file;
  file.path_ = path;
  file.bytes_ = std::make_unique<Bytes>(std::move(*bytes));
  const Bytes& data = *file.bytes_;
  FT_Face face = nullptr;
  const FT_Error error =
      data.empty() ? FT_Err_Unknown_File_Format
                   : FT_New_Memory_Face(library, data.data(), static_cast<FT_Long>(data.size()), faceIndex, &face);
  if (error != 0) return explain(library, path, data, faceIndex, error);
  file.face_.reset(face);
  if (isTruncated(data)) return damaged(path);
  if (!FT_IS_SCALABLE(face)) {
    return failure(ErrorCode::BadInput,
                   {translatable("Engine", "%1 is a bitmap font; a font with outlines is needed."), {path}});
  }
  if (face->units_per_EM < 16) return damaged(path);
  if (FT_Select_Charmap(face, FT_ENCODING_UNICODE) != 0) {
    return failure(ErrorCode::BadInput, {translatable("Engine", "%1 has no Unicode character map."), {path}});
  }
  // The outlines of "tricky" fonts are assembled by their instructions and need a size: one pixel per unit.
  if (FT_IS_TRICKY(face)) FT_Set_Pixel_Sizes(face, 0, face->units_per_EM);
  if (auto status = file.setAxes(library, axes); !status) return tl::unexpected(status.error());
  if (auto notdef = file.load(0)) file.notdef_ = std::move(*notdef);
  return file;
}

Status FontFile::setAxes(FT_Library library, const Axes& axes) {
  if (axes.empty()) return {};
  FT_MM_Var* description = nullptr;
  if (FT_Get_MM_Var(face_.get(), &description) != 0) {
    return failure(ErrorCode::BadInput,
                   {translatable("Engine", "%1 is not a variable font, so the axis “%2” cannot be set."),
                    {path_, axes.front().first}});
  }
  const auto release = [library](FT_MM_Var* var) { FT_Done_MM_Var(library, var); };
  const std::unique_ptr<FT_MM_Var, decltype(release)> owner(description, release);
  std::vector<FT_Fixed> coordinates;
  std::string names;
  for (FT_UInt i = 0; i < description->num_axis; ++i) {
    coordinates.push_back(description->axis[i].def);
    names += (i ? ", " : "") + tagText(description->axis[i].tag);
  }
  for (const auto& [tag, value] : axes) {
    const FT_Var_Axis* const first = description->axis;
    const FT_Var_Axis* const end = first + description->num_axis;
    const FT_Var_Axis* const axis =
        std::find_if(first, end, [&, &name = tag](const FT_Var_Axis& a) { return tagText(a.tag) == name; });
    if (axis == end) {
      return failure(ErrorCode::BadInput,
                     {translatable("Engine", "%1 has no axis “%2”: its axes are %3."), {path_, tag, names}});
    }
    const double low = static_cast<double>(axis->minimum) / 65536, high = static_cast<double>(axis->maximum) / 65536;
    if (value < low || value > high) {
      return failure(ErrorCode::BadInput, {translatable("Engine", "The axis “%1” of %2 goes from %3 to %4, not to %5."),
                                           {tag, path_, shortNumber(low), shortNumber(high), shortNumber(value)}});
    }
    coordinates[static_cast<std::size_t>(axis - first)] = static_cast<FT_Fixed>(std::lround(value * 65536));
  }
  if (FT_Set_Var_Design_Coordinates(face_.get(), description->num_axis, coordinates.data()) != 0) {
    return failure(ErrorCode::BadInput, {translatable("Engine", "%1 is a damaged variable font."), {path_}});
  }
  return {};
}

std::optional<GlyphOutline> FontFile::load(std::uint32_t glyphIndex) const {
  FT_Face face = face_.get();
  const bool tricky = FT_IS_TRICKY(face);
  const FT_Int32 flags = tricky ? FT_LOAD_NO_BITMAP | FT_LOAD_NO_AUTOHINT : FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING;
  if (FT_Load_Glyph(face, glyphIndex, flags) != 0 || face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
    return std::nullopt;
  const FT_Outline& source = face->glyph->outline;
  const double unit = tricky ? 1.0 / 64 : 1.0, limit = kMaxEms * unitsPerEm();
  GlyphOutline outline;
  outline.unitsPerEm = unitsPerEm();
  outline.advance = static_cast<double>(face->glyph->metrics.horiAdvance) * unit;
  if (std::abs(outline.advance) > limit) return std::nullopt;
  const auto count = static_cast<std::size_t>(source.n_points);
  outline.points.reserve(count);
  outline.tags.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double x = static_cast<double>(source.points[i].x) * unit, y = static_cast<double>(source.points[i].y) * unit;
    if (std::abs(x) > limit || std::abs(y) > limit) return std::nullopt;
    outline.points.push_back({static_cast<float>(x), static_cast<float>(y)});
    outline.tags.push_back(static_cast<std::uint8_t>(FT_CURVE_TAG(source.tags[i])));
  }
  std::int32_t previous = -1;
  for (int i = 0; i < source.n_contours; ++i) {
    const auto last = static_cast<std::int32_t>(source.contours[i]);
    if (last <= previous || last >= source.n_points) return std::nullopt;
    outline.contourEnds.push_back(previous = last);
  }
  if (previous + 1 != source.n_points) return std::nullopt;
  return outline;
}

bool FontFile::isTofu(const GlyphOutline& outline) const { return !notdef_.empty() && sameShape(outline, notdef_); }

Bytes FontFile::table(std::uint32_t tag) const {
  FT_ULong length = 0;
  if (FT_Load_Sfnt_Table(face_.get(), tag, 0, nullptr, &length) != 0 || length > kMaxFontBytes) return {};
  Bytes bytes(length);
  if (FT_Load_Sfnt_Table(face_.get(), tag, 0, bytes.data(), &length) != 0) return {};
  return bytes;
}

}  // namespace gg
