#include "engine/glyph/text_shaper.h"

#include <hb.h>

#include <utility>

namespace gg {
namespace {

template <class T, void (*destroy)(T*)>
struct Destroyer {
  void operator()(T* object) const { destroy(object); }
};
using FacePtr = std::unique_ptr<hb_face_t, Destroyer<hb_face_t, hb_face_destroy>>;
using FontPtr = std::unique_ptr<hb_font_t, Destroyer<hb_font_t, hb_font_destroy>>;
using BufferPtr = std::unique_ptr<hb_buffer_t, Destroyer<hb_buffer_t, hb_buffer_destroy>>;

/// What shaping reads. Outlines are only wanted for the advances of variable fonts without HVAR.
constexpr hb_tag_t kTables[] = {HB_TAG('c', 'm', 'a', 'p'), HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
                                HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'), HB_TAG('O', 'S', '/', '2'),
                                HB_TAG('G', 'D', 'E', 'F'), HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'),
                                HB_TAG('k', 'e', 'r', 'n'), HB_TAG('f', 'v', 'a', 'r'), HB_TAG('a', 'v', 'a', 'r'),
                                HB_TAG('H', 'V', 'A', 'R'), HB_TAG('M', 'V', 'A', 'R')};

/// A face of copies of the tables, so that it does not depend on the FontFace's life.
FontPtr makeFont(const FontFace& face, std::size_t file) {
  const FacePtr built(hb_face_builder_create());
  for (const hb_tag_t tag : kTables) {
    const Bytes bytes = face.table(tag, file);
    if (bytes.empty()) continue;
    hb_blob_t* blob = hb_blob_create(reinterpret_cast<const char*>(bytes.data()), static_cast<unsigned>(bytes.size()),
                                     HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
    hb_face_builder_add_table(built.get(), tag, blob);
    hb_blob_destroy(blob);
  }
  FontPtr font(hb_font_create(built.get()));
  const auto em = static_cast<int>(hb_face_get_upem(built.get()));
  hb_font_set_scale(font.get(), em * 64, em * 64);  // a fraction of a font unit is kept
  std::vector<hb_variation_t> variations;
  for (const auto& [tag, value] : face.spec().axes) {
    variations.push_back({hb_tag_from_string(tag.data(), static_cast<int>(tag.size())), static_cast<float>(value)});
  }
  hb_font_set_variations(font.get(), variations.data(), static_cast<unsigned>(variations.size()));
  return font;
}

/// A stretch of text of one script that one file holds.
struct Run {
  std::size_t start = 0, length = 0, file = 0;
  hb_script_t script = HB_SCRIPT_COMMON;
};

}  // namespace

struct TextShaper::Impl {
  std::vector<FontPtr> fonts;

  std::size_t fileOf(char32_t character) const {
    for (std::size_t i = 0; i < fonts.size(); ++i) {
      hb_codepoint_t glyph = 0;
      if (hb_font_get_nominal_glyph(fonts[i].get(), character, &glyph)) return i;
    }
    return 0;
  }

  /// Characters of no script of their own (spaces, digits, marks) stay with the text before them.
  std::vector<Run> split(const std::u32string& text) const {
    hb_unicode_funcs_t* const unicode = hb_unicode_funcs_get_default();
    std::vector<Run> runs;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const hb_script_t script = hb_unicode_script(unicode, text[i]);
      const bool neutral = script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
      const std::size_t file = fileOf(text[i]);
      const bool continues = !runs.empty() && runs.back().file == file &&
                             (neutral || runs.back().script == HB_SCRIPT_COMMON || runs.back().script == script);
      if (!continues) runs.push_back({i, 0, file, HB_SCRIPT_COMMON});
      if (!neutral) runs.back().script = script;
      ++runs.back().length;
    }
    return runs;
  }

  void shapeRun(const std::u32string& text, const Run& run, const std::string& language,
                std::vector<ShapedGlyph>& glyphs) const {
    const BufferPtr buffer(hb_buffer_create());
    hb_buffer_add_utf32(buffer.get(), reinterpret_cast<const std::uint32_t*>(text.data()),
                        static_cast<int>(text.size()), static_cast<unsigned>(run.start), static_cast<int>(run.length));
    if (run.script != HB_SCRIPT_COMMON) hb_buffer_set_script(buffer.get(), run.script);
    if (!language.empty()) {
      hb_buffer_set_language(buffer.get(), hb_language_from_string(language.data(), static_cast<int>(language.size())));
    }
    hb_buffer_guess_segment_properties(buffer.get());
    hb_font_t* const font = fonts[run.file].get();
    hb_shape(font, buffer.get(), nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    int scale = 0, ignored = 0;
    hb_font_get_scale(font, &scale, &ignored);
    for (unsigned i = 0; i < count; ++i) {
      glyphs.push_back({infos[i].codepoint, infos[i].cluster, static_cast<double>(positions[i].x_advance) / scale,
                        static_cast<double>(positions[i].x_offset) / scale,
                        static_cast<double>(positions[i].y_offset) / scale, run.file});
    }
  }
};

TextShaper::TextShaper(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TextShaper::TextShaper(TextShaper&&) noexcept = default;
TextShaper& TextShaper::operator=(TextShaper&&) noexcept = default;
TextShaper::~TextShaper() = default;

Result<TextShaper> TextShaper::create(const FontFace& face) {
  auto impl = std::make_unique<Impl>();
  for (std::size_t file = 0; file < face.fileCount(); ++file) {
    if (face.table(HB_TAG('c', 'm', 'a', 'p'), file).empty()) {
      return failure(ErrorCode::Unsupported,
                     {translatable("Engine", "Text cannot be set in %1: it is not a TrueType or OpenType font."),
                      {face.spec().text()}});
    }
    impl->fonts.push_back(makeFont(face, file));
  }
  return TextShaper(std::move(impl));
}

std::vector<ShapedGlyph> TextShaper::shape(const std::u32string& text, const std::string& language) const {
  std::vector<ShapedGlyph> glyphs;
  for (const Run& run : impl_->split(text)) impl_->shapeRun(text, run, language, glyphs);
  return glyphs;
}

}  // namespace gg
