#include "engine/export/cmap_table.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/export/big_endian.h"

namespace gg {

namespace {

/// Characters that follow each other and have glyphs that follow each other.
struct Run {
  char32_t first, last;
  std::uint16_t glyph;
};

std::vector<Run> runs(const std::map<char32_t, std::uint16_t>& mapping, char32_t limit) {
  std::vector<Run> found;
  for (const auto& [character, glyph] : mapping) {
    if (character > limit) break;
    const bool goesOn = !found.empty() && character == found.back().last + 1 &&
                        glyph == found.back().glyph + (character - found.back().first);
    if (goesOn) {
      found.back().last = character;
    } else {
      found.push_back({character, character, glyph});
    }
  }
  return found;
}

constexpr std::size_t kMaxSegments = 8189;  // format 4 says its length in 16 bits

Bytes format4(std::vector<Run> segments) {
  segments.push_back({0xFFFF, 0xFFFF, 0});  // the end, mapped to .notdef
  const auto count = static_cast<unsigned>(segments.size());
  unsigned power = 1, log = 0;
  while (power * 2 <= count) {
    power *= 2;
    ++log;
  }
  BigEndian out;
  out.u16(4);
  out.u16(16 + 8 * count);
  out.u16(0);  // language
  out.u16(2 * count);
  out.u16(2 * power);
  out.u16(log);
  out.u16(2 * (count - power));
  for (const auto& s : segments) out.u16(static_cast<unsigned>(s.last));
  out.u16(0);
  for (const auto& s : segments) out.u16(static_cast<unsigned>(s.first));
  for (const auto& s : segments) out.u16(static_cast<unsigned>(s.glyph - s.first) & 0xFFFF);  // the sum wraps at 2^16
  for (unsigned i = 0; i < count; ++i) out.u16(0);
  return out.bytes();
}

Bytes format12(const std::map<char32_t, std::uint16_t>& mapping) {
  const auto groups = runs(mapping, 0x10FFFF);
  BigEndian out;
  out.u16(12);
  out.u16(0);
  out.u32(static_cast<std::uint32_t>(16 + 12 * groups.size()));
  out.u32(0);  // language
  out.u32(static_cast<std::uint32_t>(groups.size()));
  for (const auto& group : groups) {
    out.u32(group.first);
    out.u32(group.last);
    out.u32(group.glyph);
  }
  return out.bytes();
}

}  // namespace

Bytes cmapTable(const std::map<char32_t, std::uint16_t>& mapping) {
  struct Record {
    unsigned platform, encoding;
    bool all;
  };
  auto segments = runs(mapping, 0xFFFE);
  const bool full = (!mapping.empty() && mapping.rbegin()->first > 0xFFFE) || segments.size() > kMaxSegments;
  segments.resize(std::min(segments.size(), kMaxSegments));
  std::vector<Record> records = {{0, 3, false}};
  if (full) records.push_back({0, 4, true});
  records.push_back({3, 1, false});
  if (full) records.push_back({3, 10, true});
  const auto plane0 = format4(std::move(segments)), all = full ? format12(mapping) : Bytes();
  const auto begin = static_cast<std::uint32_t>(4 + 8 * records.size());
  BigEndian out;
  out.u16(0);
  out.u16(static_cast<unsigned>(records.size()));
  for (const auto& record : records) {
    out.u16(record.platform);
    out.u16(record.encoding);
    out.u32(begin + (record.all ? static_cast<std::uint32_t>(plane0.size()) : 0));
  }
  out.append(plane0);
  out.append(all);
  return out.bytes();
}

}  // namespace gg
