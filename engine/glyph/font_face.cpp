#include "engine/glyph/font_face.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

#include <algorithm>
#include <utility>

#include "engine/base/unicode.h"
#include "engine/glyph/font_file.h"

namespace gg {
namespace {

struct LibraryDeleter {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};

std::string textOrEmpty(const char* text) { return text ? text : ""; }

}  // namespace

struct FontFace::Impl {
  struct Found {
    const FontFile* file = nullptr;
    GlyphState state = GlyphState::Missing;
    std::optional<GlyphOutline> outline;  // nothing when missing or damaged
  };

  /// Looks in the files in their order; a file where the glyph is present wins over one where it is not.
  Found find(char32_t character) const {
    Found best;
    for (const FontFile& file : files) {
      const std::uint32_t index = file.glyphIndex(character);
      if (index == 0) continue;
      Found found{&file, GlyphState::Blank, file.load(index)};
      if (found.outline && hasInk(*found.outline)) {
        found.state = file.isTofu(*found.outline) ? GlyphState::Tofu : GlyphState::Present;
      }
      if (found.state == GlyphState::Present) return found;
      if (!best.file) best = std::move(found);
    }
    return best;
  }

  FontSpec spec;
  std::unique_ptr<FT_LibraryRec_, LibraryDeleter> library;
  std::vector<FontFile> files;  // declared after the library: closed before it
};

FontFace::FontFace(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FontFace::FontFace(FontFace&&) noexcept = default;
FontFace& FontFace::operator=(FontFace&&) noexcept = default;
FontFace::~FontFace() = default;

Result<FontFace> FontFace::open(const FontSpec& spec) {
  if (spec.files.empty()) return failure(ErrorCode::BadInput, "No font file is named.");
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) return failure(ErrorCode::Internal, "FreeType cannot be started.");
  auto impl = std::make_unique<Impl>();
  impl->library.reset(library);
  impl->spec = spec;
  for (const std::string& path : spec.files) {
    auto file = FontFile::open(library, path, spec.faceIndex, spec.axes);
    if (!file) return tl::unexpected(file.error());
    impl->files.push_back(std::move(*file));
  }
  return FontFace(std::move(impl));
}

const FontSpec& FontFace::spec() const { return impl_->spec; }
std::string FontFace::familyName() const { return textOrEmpty(impl_->files.front().face()->family_name); }
std::string FontFace::styleName() const { return textOrEmpty(impl_->files.front().face()->style_name); }
double FontFace::unitsPerEm() const { return impl_->files.front().unitsPerEm(); }
double FontFace::ascender() const { return impl_->files.front().face()->ascender / unitsPerEm(); }
double FontFace::descender() const { return impl_->files.front().face()->descender / unitsPerEm(); }

GlyphState FontFace::state(char32_t character) const { return impl_->find(character).state; }

Result<GlyphOutline> FontFace::outline(char32_t character) const {
  Impl::Found found = impl_->find(character);
  if (found.state == GlyphState::Missing) {
    return failure(ErrorCode::NotFound, spec().text() + " has no glyph for " + describe(character) + ".");
  }
  if (found.state == GlyphState::Tofu) {
    return failure(ErrorCode::NotFound, spec().text() + " shows " + describe(character) + " as a missing glyph.");
  }
  if (!found.outline) {
    return failure(ErrorCode::BadInput,
                   "The glyph for " + describe(character) + " in " + found.file->path() + " is damaged.");
  }
  if (found.state == GlyphState::Blank) {
    GlyphOutline blank;
    blank.unitsPerEm = found.outline->unitsPerEm;
    blank.advance = found.outline->advance;
    return blank;
  }
  return std::move(*found.outline);
}

std::vector<char32_t> FontFace::characters() const {
  constexpr FT_ULong kLastCodePoint = 0x10FFFF;
  std::vector<char32_t> result;
  for (const FontFile& file : impl_->files) {
    FT_UInt index = 0;
    for (FT_ULong code = FT_Get_First_Char(file.face(), &index); index != 0 && code <= kLastCodePoint;
         code = FT_Get_Next_Char(file.face(), code, &index)) {
      result.push_back(static_cast<char32_t>(code));
    }
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

std::string FontFace::hanLanguage() const {
  const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(impl_->files.front().face(), FT_SFNT_OS2));
  if (!os2 || os2->version == 0 || os2->version == 0xFFFF) return {};
  // ulCodePageRange1: 17 JIS, 18 simplified Chinese, 19 Korean Wansung, 20 traditional Chinese, 21 Korean Johab.
  static constexpr std::pair<unsigned long, const char*> kLanguages[] = {
      {1UL << 17, "ja"}, {1UL << 18, "zh-Hans"}, {1UL << 19 | 1UL << 21, "ko"}, {1UL << 20, "zh-Hant"}};
  std::string language;
  for (const auto& [bits, name] : kLanguages) {
    if ((os2->ulCodePageRange1 & bits) == 0) continue;
    if (!language.empty()) return {};
    language = name;
  }
  return language;
}

const Bytes& FontFace::fileBytes(char32_t character) const { return impl_->files[fileOf(character)].bytes(); }

std::size_t FontFace::fileCount() const { return impl_->files.size(); }

std::size_t FontFace::fileOf(char32_t character) const {
  const FontFile* file = impl_->find(character).file;
  return file ? static_cast<std::size_t>(file - impl_->files.data()) : 0;
}

Result<GlyphOutline> FontFace::glyphOutline(std::uint32_t glyphId, std::size_t file) const {
  auto outline = file < fileCount() ? impl_->files[file].load(glyphId) : std::nullopt;
  if (outline) return std::move(*outline);
  return failure(ErrorCode::BadInput, "Glyph " + std::to_string(glyphId) + " of " + spec().text() + " cannot be read.");
}

Bytes FontFace::table(std::uint32_t tag, std::size_t file) const {
  return file < fileCount() ? impl_->files[file].table(tag) : Bytes{};
}

}  // namespace gg
