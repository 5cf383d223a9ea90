#include "engine/export/post_table.h"

#include "engine/export/big_endian.h"

namespace gg {

namespace {

constexpr unsigned kStandardNames = 258;  // of Macintosh fonts; names of our own are numbered after them

BigEndian header(const FontInfo& info, std::uint32_t version) {
  BigEndian out;
  out.u32(version);
  out.u32(0);                      // upright
  out.i16(-info.unitsPerEm / 10);  // the underline's place
  out.i16(info.unitsPerEm / 20);   // and its thickness
  out.u32(info.monospaced ? 1 : 0);
  for (int i = 0; i < 4; ++i) out.u32(0);  // memory needs are not known
  return out;
}

}  // namespace

Bytes postTable(const FontInfo& info, const std::vector<std::string>& names) {
  BigEndian out = header(info, 0x00020000);
  out.u16(static_cast<unsigned>(names.size()));
  for (std::size_t i = 0; i < names.size(); ++i) {
    out.u16(i == 0 ? 0U : kStandardNames + static_cast<unsigned>(i) - 1);  // the first is .notdef
  }
  for (std::size_t i = 1; i < names.size(); ++i) {
    out.u8(static_cast<unsigned>(names[i].size()));
    out.text(names[i]);
  }
  return out.bytes();
}

Bytes postTable(const FontInfo& info) { return header(info, 0x00030000).bytes(); }

}  // namespace gg
