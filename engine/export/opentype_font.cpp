#include "engine/export/opentype_font.h"

#include <algorithm>

#include "engine/export/cff_table.h"
#include "engine/export/cmap_table.h"
#include "engine/glyph/full_width.h"
#include "engine/export/glyf_table.h"
#include "engine/export/glyph_order.h"
#include "engine/export/gpos_table.h"
#include "engine/export/metrics_tables.h"
#include "engine/export/name_table.h"
#include "engine/export/os2_table.h"
#include "engine/export/post_table.h"
#include "engine/export/sfnt_builder.h"
#include "engine/export/vertical_tables.h"

namespace gg {

namespace {

constexpr std::size_t kMaxCffGlyphs = 64000;  // names of glyphs are numbered up to 64 999

void addTrueType(SfntBuilder& builder, const FontInfo& info, const GlyphOrder& order, std::vector<GlyphBox>& boxes) {
  const auto outlines = glyfTables(order.glyphs, info.unitsPerEm);
  boxes = outlines.boxes;
  builder.add("gasp", gaspTable());
  builder.add("glyf", outlines.glyf);
  builder.add("loca", outlines.loca);
  builder.add("maxp", maxpTable(outlines, order.glyphs.size()));
  builder.add("post", postTable(info, order.names));
}

void addCff(SfntBuilder& builder, const FontInfo& info, const GlyphOrder& order, std::vector<GlyphBox>& boxes) {
  for (const auto& glyph : order.glyphs) boxes.push_back(boxOf(glyph));
  builder.add("CFF ", cffTable(info, order, extentOf(boxes)));
  builder.add("maxp", maxpTable(order.glyphs.size()));
  builder.add("post", postTable(info));
}

}  // namespace

Result<Bytes> openTypeFont(const FontInfo& info, std::vector<FontGlyph> glyphs, OutlineKind kind,
                           const Kerning& kerning) {
  const bool cff = kind == OutlineKind::Cff;
  if (cff && glyphs.size() > kMaxCffGlyphs) {
    return failure(ErrorCode::BadInput,
                   translatable("Engine", "A font with CFF outlines holds at most 64000 glyphs; TrueType holds more."));
  }
  const auto order = orderGlyphs(info, std::move(glyphs));
  if (!order) return tl::unexpected(order.error());
  SfntBuilder builder;
  std::vector<GlyphBox> boxes;
  cff ? addCff(builder, info, *order, boxes) : addTrueType(builder, info, *order, boxes);
  const auto extent = extentOf(boxes);
  builder.add("OS/2", os2Table(info, extent, order->characters));
  if (!kerning.empty()) builder.add("GPOS", gposTable(kerning, order->mapping));
  builder.add("cmap", cmapTable(order->mapping));
  builder.add("head", headTable(info, extent));
  builder.add("hhea", hheaTable(info, extent, boxes.size()));
  builder.add("hmtx", hmtxTable(boxes));
  builder.add("name", nameTable(info));
  if (std::any_of(order->characters.begin(), order->characters.end(), isFullWidth)) {
    if (cff) builder.add("VORG", vorgTable(info));
    builder.add("vhea", vheaTable(info, boxes));
    builder.add("vmtx", vmtxTable(info, boxes));
  }
  return builder.finish();
}

}  // namespace gg
