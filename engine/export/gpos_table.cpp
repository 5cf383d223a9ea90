#include "engine/export/gpos_table.h"

#include "engine/export/big_endian.h"

namespace gg {

namespace {

using Mapping = std::map<char32_t, std::uint16_t>;

/// Glyphs of the classes with the number of their class, which counts from `firstNumber`.
std::map<unsigned, unsigned> numbered(const std::vector<std::u32string>& classes, const Mapping& mapping,
                                      unsigned firstNumber) {
  std::map<unsigned, unsigned> numbers;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    for (const char32_t c : classes[i]) {
      const auto found = mapping.find(c);
      if (found != mapping.end()) numbers[found->second] = firstNumber + static_cast<unsigned>(i);
    }
  }
  return numbers;
}

/// Coverage, format 1.
Bytes coverage(const std::map<unsigned, unsigned>& glyphs) {
  BigEndian out;
  out.u16(1);
  out.u16(static_cast<unsigned>(glyphs.size()));
  for (const auto& [glyph, number] : glyphs) out.u16(glyph);
  return out.bytes();
}

/// ClassDef, format 2, a range for each glyph; glyphs of class 0 are those not named.
Bytes classDefinition(const std::map<unsigned, unsigned>& glyphs) {
  BigEndian out, ranges;
  unsigned count = 0;
  for (const auto& [glyph, number] : glyphs) {
    if (number == 0) continue;
    ranges.u16(glyph);
    ranges.u16(glyph);
    ranges.u16(number);
    ++count;
  }
  out.u16(2);
  out.u16(count);
  out.append(ranges.bytes());
  return out.bytes();
}

/// PairPos, format 2: the first class of firsts is number 0, as only covered glyphs have it; among the seconds 0 are
/// all others.
Bytes pairAdjustment(const Kerning& kerning, const Mapping& mapping) {
  const auto first = numbered(kerning.first, mapping, 0), second = numbered(kerning.second, mapping, 1);
  const auto covered = coverage(first), firstClasses = classDefinition(first), secondClasses = classDefinition(second);
  const std::size_t seconds = kerning.second.size() + 1;
  const std::size_t head = 16 + 2 * kerning.first.size() * seconds;
  BigEndian out;
  out.u16(2);
  out.u16(static_cast<unsigned>(head));
  out.u16(0x0004);  // the first glyph's advance is changed
  out.u16(0);       // nothing of the second
  out.u16(static_cast<unsigned>(head + covered.size()));
  out.u16(static_cast<unsigned>(head + covered.size() + firstClasses.size()));
  out.u16(static_cast<unsigned>(kerning.first.size()));
  out.u16(static_cast<unsigned>(seconds));
  for (const auto& row : kerning.values) {
    out.i16(0);
    for (const int value : row) out.i16(value);
  }
  out.append(covered);
  out.append(firstClasses);
  out.append(secondClasses);
  return out.bytes();
}

}  // namespace

Bytes gposTable(const Kerning& kerning, const std::map<char32_t, std::uint16_t>& mapping) {
  BigEndian out;
  out.u32(0x00010000);
  // Where the lists stand: scripts, features, lookups.
  for (const unsigned offset : {10U, 30U, 44U}) out.u16(offset);
  // One script, the default, with the default language, which has feature 0.
  out.u16(1);
  out.text("DFLT");
  out.u16(8);
  out.u16(4);
  for (const unsigned value : {0U, 0U, 0xFFFFU, 1U, 0U}) out.u16(value);
  // One feature with lookup 0.
  out.u16(1);
  out.text("kern");
  out.u16(8);
  for (const unsigned value : {0U, 1U, 0U}) out.u16(value);
  // One lookup of one subtable; by a 32-bit offset, as tables of classes may be long.
  out.u16(1);
  out.u16(4);
  for (const unsigned value : {9U, 0U, 1U, 8U}) out.u16(value);
  out.u16(1);  // extension positioning…
  out.u16(2);  // …of pairs
  out.u32(8);
  out.append(pairAdjustment(kerning, mapping));
  return out.bytes();
}

}  // namespace gg
