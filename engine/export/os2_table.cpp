#include "engine/export/os2_table.h"

#include <algorithm>
#include <array>

#include "engine/export/big_endian.h"

namespace gg {

namespace {

struct Block {
  unsigned bit;
  char32_t first, last;
};

/// The bits of ulUnicodeRange for the scripts that sets of ours may hold.
constexpr std::array<Block, 27> kBlocks = {
    {{0, 0x20, 0x7E},      {1, 0xA0, 0xFF},      {2, 0x100, 0x17F},    {3, 0x180, 0x24F},    {4, 0x250, 0x2AF},
     {5, 0x2B0, 0x2FF},    {6, 0x300, 0x36F},    {7, 0x370, 0x3FF},    {9, 0x400, 0x52F},    {28, 0x1100, 0x11FF},
     {29, 0x1E00, 0x1EFF}, {31, 0x2000, 0x206F}, {32, 0x2070, 0x209F}, {33, 0x20A0, 0x20CF}, {35, 0x2100, 0x214F},
     {36, 0x2150, 0x218F}, {37, 0x2190, 0x21FF}, {38, 0x2200, 0x22FF}, {45, 0x25A0, 0x25FF}, {48, 0x3000, 0x303F},
     {49, 0x3040, 0x309F}, {50, 0x30A0, 0x30FF}, {51, 0x3100, 0x312F}, {52, 0x3130, 0x318F}, {56, 0xAC00, 0xD7AF},
     {59, 0x4E00, 0x9FFF}, {68, 0xFF00, 0xFFEF}}};

/// A code page counts as covered when all of these characters are there.
struct CodePage {
  unsigned bit;
  std::array<char32_t, 3> proof;
};
constexpr std::array<CodePage, 8> kCodePages = {{{0, {U'A', U'é', U'ß'}},        // Latin 1
                                                 {1, {U'Ł', U'ő', U'ř'}},        // Latin 2
                                                 {2, {U'Ж', U'я', U'Ё'}},        // Cyrillic
                                                 {3, {U'Ω', U'ά', U'β'}},        // Greek
                                                 {17, {U'あ', U'ア', U'亜'}},    // JIS
                                                 {18, {U'国', U'这', U'门'}},    // simplified Chinese
                                                 {19, {U'가', U'힝', U'한'}},    // Korean Wansung
                                                 {20, {U'國', U'這', U'門'}}}};  // traditional Chinese

bool has(const std::vector<char32_t>& sorted, char32_t c) {
  return std::binary_search(sorted.begin(), sorted.end(), c);
}

std::array<std::uint32_t, 4> unicodeRanges(const std::vector<char32_t>& sorted) {
  std::array<std::uint32_t, 4> words{};
  const auto set = [&words](unsigned bit) { words[bit / 32] |= 1U << (bit % 32); };
  for (const auto& block : kBlocks) {
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), block.first);
    if (found != sorted.end() && *found <= block.last) set(block.bit);
  }
  if (!sorted.empty() && sorted.back() > 0xFFFF) set(57);
  return words;
}

std::uint32_t codePages(const std::vector<char32_t>& sorted) {
  std::uint32_t word = 0;
  for (const auto& page : kCodePages) {
    const bool all = std::all_of(page.proof.begin(), page.proof.end(), [&](char32_t c) { return has(sorted, c); });
    if (all) word |= 1U << page.bit;
  }
  return word;
}

}  // namespace

Bytes os2Table(const FontInfo& info, const FontExtent& extent, const std::vector<char32_t>& characters) {
  const int em = info.unitsPerEm;
  BigEndian out;
  out.u16(4);
  out.i16(extent.averageAdvance);
  out.u16(static_cast<unsigned>(info.weight));
  out.u16(5);  // of medium width
  out.u16(0);  // fsType: may be embedded and installed
  // Subscripts, superscripts and the strikeout as fractions of the em.
  for (const int percent : {65, 60, 0, 8, 65, 60, 0, 35, 5, 30}) out.i16(em * percent / 100);
  out.i16(0);
  for (int i = 0; i < 10; ++i) out.u8(0);  // PANOSE: any
  for (const auto word : unicodeRanges(characters)) out.u32(word);
  out.text((info.vendorId + "    ").substr(0, 4));
  const bool bold = info.bold(), italic = info.italic();
  out.u16((italic ? 0x01U : 0U) | (bold ? 0x20U : 0U) | (bold || italic ? 0U : 0x40U) | 0x80U);
  const auto clipped = [](char32_t c) { return static_cast<unsigned>(std::min<char32_t>(c, 0xFFFF)); };
  out.u16(characters.empty() ? 0 : clipped(characters.front()));
  out.u16(characters.empty() ? 0 : clipped(characters.back()));
  for (const int value : {info.ascender, info.descender, info.lineGap}) out.i16(value);
  // Ink beyond these is cut off by some programs.
  out.u16(static_cast<unsigned>(std::max({info.ascender, extent.box.top, 0})));
  out.u16(static_cast<unsigned>(std::max({-info.descender, -extent.box.bottom, 0})));
  out.u32(codePages(characters));
  out.u32(0);
  out.i16(info.xHeight);
  out.i16(info.capHeight);
  out.u16(0);                                 // shown for missing characters: .notdef
  out.u16(has(characters, U' ') ? 32U : 0U);  // breaks words
  out.u16(1);                                 // no ligatures
  return out.bytes();
}

}  // namespace gg
