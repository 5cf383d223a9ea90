#include "engine/export/cff_table.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "engine/export/big_endian.h"
#include "engine/export/charstring.h"
#include "engine/export/name_table.h"

namespace gg {

namespace {

constexpr unsigned kStandardStrings = 391;  // strings of our own are numbered after them

Bytes bytesOf(const std::string& text) { return {text.begin(), text.end()}; }

void writeIndex(const std::vector<Bytes>& items, BigEndian& out) {
  out.u16(static_cast<unsigned>(items.size()));
  if (items.empty()) return;
  out.u8(4);  // bytes an offset
  std::uint32_t offset = 1;
  out.u32(offset);
  for (const auto& item : items) out.u32(offset += static_cast<std::uint32_t>(item.size()));
  for (const auto& item : items) out.append(item);
}

/// Operands of a dictionary, then their operator.
class Dictionary {
 public:
  /// Always five bytes, so that offsets do not change the length.
  Dictionary& integer(int value) {
    out_.u8(29);
    out_.u32(static_cast<std::uint32_t>(value));
    return *this;
  }
  Dictionary& real(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.9g", value);
    std::string digits;
    for (const char* c = text; *c != 0; ++c) {
      if (*c == '.') {
        digits += 'a';
      } else if (*c == 'e') {
        digits += c[1] == '-' ? 'c' : 'b';
        ++c;
      } else {
        digits += *c == '-' ? 'e' : *c;
      }
    }
    digits += digits.size() % 2 == 0 ? "ff" : "f";
    out_.u8(30);
    for (std::size_t i = 0; i < digits.size(); i += 2) out_.u8(nibble(digits[i]) * 16 + nibble(digits[i + 1]));
    return *this;
  }
  void op(unsigned code) {
    if (code >= 256) out_.u8(12);
    out_.u8(code & 0xFF);
  }
  const Bytes& bytes() const { return out_.bytes(); }

 private:
  static unsigned nibble(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }
  BigEndian out_;
};

constexpr unsigned kEscape = 256;  // operators of two bytes
enum Key : unsigned {
  kFontBox = 5,
  kCharset = 15,
  kCharStrings = 17,
  kPrivate = 18,
  kDefaultWidth = 20,
  kNominalWidth = 21,
  kFullName = 2,
  kFamilyName = 3,
  kFixedPitch = kEscape + 1,
  kUnderlinePosition = kEscape + 3,
  kUnderlineThickness = kEscape + 4,
  kFontMatrix = kEscape + 7,
};

struct Offsets {
  int charset = 0, charStrings = 0, privateSize = 0, privateStart = 0;
};

Bytes topDictionary(const FontInfo& info, const FontExtent& extent, unsigned firstName, const Offsets& at) {
  Dictionary top;
  top.integer(static_cast<int>(firstName)).op(kFullName);
  top.integer(static_cast<int>(firstName) + 1).op(kFamilyName);
  top.integer(info.monospaced ? 1 : 0).op(kFixedPitch);
  top.integer(-info.unitsPerEm / 10).op(kUnderlinePosition);
  top.integer(info.unitsPerEm / 20).op(kUnderlineThickness);
  if (info.unitsPerEm != 1000) {
    const double unit = 1.0 / info.unitsPerEm;
    top.real(unit).integer(0).integer(0).real(unit).integer(0).integer(0).op(kFontMatrix);
  }
  const auto& box = extent.box;
  top.integer(box.left).integer(box.bottom).integer(box.right).integer(box.top).op(kFontBox);
  top.integer(at.charset).op(kCharset);
  top.integer(at.charStrings).op(kCharStrings);
  top.integer(at.privateSize).integer(at.privateStart).op(kPrivate);
  return top.bytes();
}

int mostCommonAdvance(const std::vector<FontGlyph>& glyphs) {
  std::map<int, int> counts;
  for (const auto& glyph : glyphs) ++counts[glyph.advance];
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

/// Everything before the charset: its length does not depend on the offsets in it.
BigEndian front(const Bytes& top, const std::string& name, const std::vector<Bytes>& strings) {
  BigEndian out;
  for (const unsigned value : {1U, 0U, 4U, 4U}) out.u8(value);  // version 1.0, size of this, bytes an offset
  writeIndex({bytesOf(name)}, out);
  writeIndex({top}, out);
  writeIndex(strings, out);
  writeIndex({}, out);  // no subroutines
  return out;
}

}  // namespace

Bytes cffTable(const FontInfo& info, const GlyphOrder& order, const FontExtent& extent) {
  const auto name = postScriptName(info);
  std::vector<Bytes> strings;  // names of all glyphs but .notdef, in their order; then the font's
  for (std::size_t i = 1; i < order.names.size(); ++i) strings.push_back(bytesOf(order.names[i]));
  const auto firstName = kStandardStrings + static_cast<unsigned>(strings.size());
  strings.push_back(bytesOf(name));
  strings.push_back(bytesOf(name.substr(0, name.find('-'))));

  const int width = mostCommonAdvance(order.glyphs);
  BigEndian charStrings;
  std::vector<Bytes> programs;
  for (const auto& glyph : order.glyphs) programs.push_back(charstring(glyph, width));
  writeIndex(programs, charStrings);
  Dictionary widths;
  widths.integer(width).op(kDefaultWidth);
  widths.integer(0).op(kNominalWidth);
  BigEndian charset;
  charset.u8(2);  // ranges; one holds all
  charset.u16(kStandardStrings);
  charset.u16(static_cast<unsigned>(order.glyphs.size() - 2));

  Offsets at;
  at.charset = static_cast<int>(front(topDictionary(info, extent, firstName, at), name, strings).size());
  at.charStrings = at.charset + static_cast<int>(charset.size());
  at.privateStart = at.charStrings + static_cast<int>(charStrings.size());
  at.privateSize = static_cast<int>(widths.bytes().size());
  BigEndian out = front(topDictionary(info, extent, firstName, at), name, strings);
  out.append(charset.bytes());
  out.append(charStrings.bytes());
  out.append(widths.bytes());
  return out.bytes();
}

Bytes maxpTable(std::size_t glyphs) {
  BigEndian out;
  out.u32(0x00005000);
  out.u16(static_cast<unsigned>(glyphs));
  return out.bytes();
}

}  // namespace gg
