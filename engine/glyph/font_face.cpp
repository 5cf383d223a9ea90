#include "engine/glyph/font_face.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_SFNT_NAMES_H
#include FT_TRUETYPE_IDS_H
#include FT_TRUETYPE_TABLES_H

#include <algorithm>
#include <set>
#include <utility>

#include "engine/base/unicode.h"
#include "engine/glyph/font_file.h"

namespace gg {
namespace {

struct LibraryDeleter {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};

/// By ulCodePageRange1 of OS/2: 17 JIS, 18 simplified Chinese, 19 Korean Wansung, 20 traditional Chinese, 21 Johab.
std::set<std::string> codePageLanguages(FT_Face face) {
  const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(face, FT_SFNT_OS2));
  if (!os2 || os2->version == 0 || os2->version == 0xFFFF) return {};
  std::set<std::string> languages;
  for (const auto& [bit, name] : {std::pair(17, "ja"), {18, "zh-Hans"}, {19, "ko"}, {20, "zh-Hant"}, {21, "ko"}}) {
    if ((os2->ulCodePageRange1 >> bit & 1U) != 0) languages.insert(name);
  }
  return languages;
}

/// By the Windows languages in which the font's family has a name of its own.
std::set<std::string> nameLanguages(FT_Face face) {
  std::set<std::string> languages;
  for (FT_UInt i = 0; i < FT_Get_Sfnt_Name_Count(face); ++i) {
    FT_SfntName name;
    if (FT_Get_Sfnt_Name(face, i, &name) != 0 || name.platform_id != TT_PLATFORM_MICROSOFT ||
        name.name_id != TT_NAME_ID_FONT_FAMILY) {
      continue;
    }
    switch (name.language_id) {
      case TT_MS_LANGID_JAPANESE_JAPAN:
        languages.insert("ja");
        break;
      case TT_MS_LANGID_KOREAN_KOREA:
        languages.insert("ko");
        break;
      case TT_MS_LANGID_CHINESE_PRC:
      case TT_MS_LANGID_CHINESE_SINGAPORE:
        languages.insert("zh-Hans");
        break;
      case TT_MS_LANGID_CHINESE_TAIWAN:
      case TT_MS_LANGID_CHINESE_HONG_KONG:
      case TT_MS_LANGID_CHINESE_MACAO:
        languages.insert("zh-Hant");
        break;
      default:
        break;
    }
  }
  return languages;
}

/// By characters that only one of the national standards has: 込 is a Japanese coinage, 她 is in Chinese ones only.
std::set<std::string> characterLanguages(const std::vector<FontFile>& files) {
  const auto has = [&](char32_t c) {
    return std::any_of(files.begin(), files.end(), [c](const FontFile& file) { return file.glyphIndex(c) != 0; });
  };
  std::set<std::string> languages;
  if (has(U'込')) languages.insert("ja");
  if (has(U'가')) languages.insert("ko");
  if (has(U'这')) languages.insert("zh-Hans");
  if (has(U'她') && has(U'們')) languages.insert("zh-Hant");
  return languages;
}

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
  if (spec.files.empty()) return failure(ErrorCode::BadInput, translatable("Engine", "No font file is named."));
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) {
    return failure(ErrorCode::Internal, translatable("Engine", "FreeType cannot be started."));
  }
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
    return failure(ErrorCode::NotFound,
                   {translatable("Engine", "%1 has no glyph for %2."), {spec().text(), describe(character)}});
  }
  if (found.state == GlyphState::Tofu) {
    return failure(ErrorCode::NotFound,
                   {translatable("Engine", "%1 shows %2 as a missing glyph."), {spec().text(), describe(character)}});
  }
  if (!found.outline) {
    return failure(ErrorCode::BadInput, {translatable("Engine", "The glyph for %1 in %2 is damaged."),
                                         {describe(character), found.file->path()}});
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
  FT_Face const face = impl_->files.front().face();
  for (const auto& languages : {codePageLanguages(face), nameLanguages(face), characterLanguages(impl_->files)}) {
    if (languages.size() == 1) return *languages.begin();
  }
  return {};
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
  return failure(ErrorCode::BadInput,
                 {translatable("Engine", "Glyph %1 of %2 cannot be read."), {std::to_string(glyphId), spec().text()}});
}

Bytes FontFace::table(std::uint32_t tag, std::size_t file) const {
  return file < fileCount() ? impl_->files[file].table(tag) : Bytes{};
}

}  // namespace gg
