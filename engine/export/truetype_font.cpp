#include "engine/export/truetype_font.h"

#include <hb.h>

#include <algorithm>
#include <map>
#include <memory>

#include "engine/export/cmap_table.h"
#include "engine/export/font_check.h"
#include "engine/export/glyf_table.h"
#include "engine/export/glyph_names.h"
#include "engine/export/metrics_tables.h"
#include "engine/export/name_table.h"
#include "engine/export/os2_table.h"
#include "engine/export/post_table.h"

namespace gg {

namespace {

/// A box with a hole, as wide as half an em.
FontGlyph notdef(const FontInfo& info) {
  const float left = static_cast<float>(info.unitsPerEm / 16), right = static_cast<float>(info.unitsPerEm * 7 / 16);
  const float top = static_cast<float>(info.unitsPerEm * 7 / 10), pen = static_cast<float>(info.unitsPerEm / 20);
  FontGlyph glyph;
  glyph.advance = info.unitsPerEm / 2;
  glyph.outline.unitsPerEm = info.unitsPerEm;
  glyph.outline.points = {{left, 0},
                          {left, top},
                          {right, top},
                          {right, 0},
                          {left + pen, pen},
                          {right - pen, pen},
                          {right - pen, top - pen},
                          {left + pen, top - pen}};
  glyph.outline.tags.assign(8, 1);
  glyph.outline.contourEnds = {3, 7};
  return glyph;
}

std::map<char32_t, std::uint16_t> mappingOf(const std::vector<FontGlyph>& glyphs) {
  std::map<char32_t, std::uint16_t> mapping;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    for (const char32_t c : glyphs[i].characters) mapping[c] = static_cast<std::uint16_t>(i);
  }
  return mapping;
}

std::vector<std::string> namesOf(const std::vector<FontGlyph>& glyphs) {
  const GlyphNames names;
  std::vector<std::string> all = {".notdef"};
  for (std::size_t i = 1; i < glyphs.size(); ++i) all.push_back(names.of(glyphs[i].characters.front()));
  return all;
}

/// Tables put together to a font file by HarfBuzz.
class FontBuilder {
 public:
  void add(const char* tag, const Bytes& table) {
    const auto length = static_cast<unsigned>(table.size());
    auto* blob =
        hb_blob_create(reinterpret_cast<const char*>(table.data()), length, HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
    complete_ = hb_face_builder_add_table(face_.get(), HB_TAG(tag[0], tag[1], tag[2], tag[3]), blob) && complete_;
    hb_blob_destroy(blob);
  }
  Result<Bytes> finish() const {
    const std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)> blob(hb_face_reference_blob(face_.get()),
                                                                      hb_blob_destroy);
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    if (!complete_ || length == 0) {
      return failure(ErrorCode::OutOfMemory, translatable("Engine", "There is not enough memory for the font."));
    }
    return Bytes(data, data + length);
  }

 private:
  std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)> face_{hb_face_builder_create(), hb_face_destroy};
  bool complete_ = true;
};

}  // namespace

Result<Bytes> trueTypeFont(const FontInfo& info, std::vector<FontGlyph> glyphs) {
  if (auto ok = checkFont(info, glyphs); !ok) return tl::unexpected(ok.error());
  for (auto& glyph : glyphs) std::sort(glyph.characters.begin(), glyph.characters.end());
  std::sort(glyphs.begin(), glyphs.end(),
            [](const FontGlyph& a, const FontGlyph& b) { return a.characters.front() < b.characters.front(); });
  glyphs.insert(glyphs.begin(), notdef(info));
  const auto mapping = mappingOf(glyphs);
  std::vector<char32_t> characters;
  for (const auto& [character, glyph] : mapping) characters.push_back(character);
  const auto outlines = glyfTables(glyphs);
  const auto extent = extentOf(glyphs);
  FontBuilder builder;
  builder.add("OS/2", os2Table(info, extent, characters));
  builder.add("cmap", cmapTable(mapping));
  builder.add("gasp", gaspTable());
  builder.add("glyf", outlines.glyf);
  builder.add("head", headTable(info, extent));
  builder.add("hhea", hheaTable(info, extent, glyphs.size()));
  builder.add("hmtx", hmtxTable(glyphs));
  builder.add("loca", outlines.loca);
  builder.add("maxp", maxpTable(outlines, glyphs.size()));
  builder.add("name", nameTable(info));
  builder.add("post", postTable(info, namesOf(glyphs)));
  return builder.finish();
}

}  // namespace gg
