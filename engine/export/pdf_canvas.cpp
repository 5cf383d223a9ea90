#include "engine/export/pdf_canvas.h"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <hb-ft.h>

#include <algorithm>

#include "engine/base/unicode.h"

namespace gg {

namespace {

// What head tables of our fonts say, too: equal input gives equal bytes, so the clock is not asked.
constexpr const char* kDate = "2026-01-01T00:00:00Z";

/// A FreeType face and all that it lives on: cairo may keep it longer than we do.
struct LoadedFace {
  Bytes bytes;
  FT_Library library = nullptr;
  FT_Face face = nullptr;

  ~LoadedFace() {
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }
};

struct ShapedText {
  std::vector<cairo_glyph_t> glyphs;  // at 1 pt
  std::vector<cairo_text_cluster_t> clusters;
  double width = 0;
};

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
  static_cast<Bytes*>(bytes)->insert(static_cast<Bytes*>(bytes)->end(), data, data + length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

struct PdfFont::Impl {
  LoadedFace* loaded = nullptr;  // belongs to cairoFace
  cairo_font_face_t* cairoFace = nullptr;
  hb_font_t* shaper = nullptr;

  ~Impl() {
    if (shaper != nullptr) hb_font_destroy(shaper);
    if (cairoFace != nullptr) cairo_font_face_destroy(cairoFace);
  }

  ShapedText shape(const std::u32string& text) const {
    const std::string utf8 = toUtf8(text);
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, utf8.data(), static_cast<int>(utf8.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_shape(shaper, buffer, nullptr, 0);
    unsigned count = 0;
    const auto* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const auto* places = hb_buffer_get_glyph_positions(buffer, &count);
    const double scale = 1.0 / hb_face_get_upem(hb_font_get_face(shaper));
    ShapedText shaped;
    for (unsigned i = 0; i < count; ++i) {
      shaped.glyphs.push_back(
          {infos[i].codepoint, shaped.width + places[i].x_offset * scale, -places[i].y_offset * scale});
      shaped.width += places[i].x_advance * scale;
      // Clusters are byte offsets: each reaches to where the next one begins.
      if (i == 0 || infos[i].cluster != infos[i - 1].cluster) {
        if (i > 0) shaped.clusters.back().num_bytes = static_cast<int>(infos[i].cluster - infos[i - 1].cluster);
        shaped.clusters.push_back({static_cast<int>(utf8.size() - infos[i].cluster), 0});
      }
      ++shaped.clusters.back().num_glyphs;
    }
    hb_buffer_destroy(buffer);
    return shaped;
  }
};

PdfFont::PdfFont(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PdfFont::PdfFont(PdfFont&&) noexcept = default;
PdfFont::~PdfFont() = default;

Result<PdfFont> PdfFont::open(Bytes font) {
  auto loaded = std::make_unique<LoadedFace>();
  loaded->bytes = std::move(font);
  if (FT_Init_FreeType(&loaded->library) != 0 ||
      FT_New_Memory_Face(loaded->library, loaded->bytes.data(), static_cast<FT_Long>(loaded->bytes.size()), 0,
                         &loaded->face) != 0) {
    return failure(ErrorCode::Internal, translatable("Engine", "The font cannot be read to set text in it."));
  }
  static const cairo_user_data_key_t kOwned{};
  auto impl = std::make_unique<Impl>();
  impl->loaded = loaded.release();
  impl->cairoFace = cairo_ft_font_face_create_for_ft_face(impl->loaded->face, FT_LOAD_NO_HINTING);
  cairo_font_face_set_user_data(impl->cairoFace, &kOwned, impl->loaded,
                                [](void* data) { delete static_cast<LoadedFace*>(data); });
  hb_face_t* face = hb_ft_face_create(impl->loaded->face, nullptr);
  impl->shaper = hb_font_create(face);
  hb_face_destroy(face);
  return PdfFont(std::move(impl));
}

bool PdfFont::has(char32_t character) const { return FT_Get_Char_Index(impl_->loaded->face, character) != 0; }

bool PdfFont::has(const std::u32string& text) const {
  return std::all_of(text.begin(), text.end(), [this](char32_t c) { return has(c); });
}

std::vector<char32_t> PdfFont::characters() const {
  std::vector<char32_t> all;
  FT_UInt glyph = 0;
  for (FT_ULong c = FT_Get_First_Char(impl_->loaded->face, &glyph); glyph != 0;
       c = FT_Get_Next_Char(impl_->loaded->face, c, &glyph)) {
    all.push_back(static_cast<char32_t>(c));
  }
  return all;
}

double PdfFont::width(const std::u32string& text) const { return impl_->shape(text).width; }

struct PdfCanvas::Impl {
  Bytes bytes;
  cairo_surface_t* surface = nullptr;
  cairo_t* context = nullptr;
};

PdfCanvas::PdfCanvas(double width, double height, const std::string& title, const std::string& author)
    : impl_(std::make_unique<Impl>()) {
  impl_->surface = cairo_pdf_surface_create_for_stream(append, &impl_->bytes, width, height);
  const auto describe = [this](cairo_pdf_metadata_t what, const std::string& text) {
    cairo_pdf_surface_set_metadata(impl_->surface, what, text.c_str());
  };
  describe(CAIRO_PDF_METADATA_TITLE, title);
  describe(CAIRO_PDF_METADATA_AUTHOR, author);
  describe(CAIRO_PDF_METADATA_CREATOR, "Glyphgraft");
  describe(CAIRO_PDF_METADATA_CREATE_DATE, kDate);
  impl_->context = cairo_create(impl_->surface);
}

PdfCanvas::~PdfCanvas() {
  cairo_destroy(impl_->context);
  cairo_surface_destroy(impl_->surface);
}

void PdfCanvas::text(const PdfFont& font, double size, double x, double y, const std::u32string& text, double grey) {
  auto shaped = font.impl_->shape(text);
  for (auto& glyph : shaped.glyphs) glyph = {glyph.index, x + glyph.x * size, y + glyph.y * size};
  const std::string utf8 = toUtf8(text);
  cairo_set_source_rgb(impl_->context, grey, grey, grey);
  cairo_set_font_face(impl_->context, font.impl_->cairoFace);
  cairo_set_font_size(impl_->context, size);
  cairo_show_text_glyphs(impl_->context, utf8.data(), static_cast<int>(utf8.size()), shaped.glyphs.data(),
                         static_cast<int>(shaped.glyphs.size()), shaped.clusters.data(),
                         static_cast<int>(shaped.clusters.size()), cairo_text_cluster_flags_t{});
}

void PdfCanvas::line(double fromX, double fromY, double toX, double toY, double grey) {
  cairo_set_source_rgb(impl_->context, grey, grey, grey);
  cairo_set_line_width(impl_->context, 0.4);
  cairo_move_to(impl_->context, fromX, fromY);
  cairo_line_to(impl_->context, toX, toY);
  cairo_stroke(impl_->context);
}

void PdfCanvas::nextPage() { cairo_show_page(impl_->context); }

Result<Bytes> PdfCanvas::finish() {
  const auto drawn = cairo_status(impl_->context);
  cairo_surface_finish(impl_->surface);
  const auto finished = cairo_surface_status(impl_->surface);
  for (const auto status : {drawn, finished}) {
    if (status == CAIRO_STATUS_SUCCESS) continue;
    return failure(ErrorCode::Internal, translatable("Engine", "The PDF could not be drawn."),
                   cairo_status_to_string(status));
  }
  return std::move(impl_->bytes);
}

}  // namespace gg
