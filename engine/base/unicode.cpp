#include "engine/base/unicode.h"

#include <cstdint>
#include <cstdio>

namespace gg {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool isScalarValue(char32_t c) { return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); }

/// How many bytes follow this first byte of a character; 0 for ASCII, -1 if no character starts like that.
int bytesAfter(std::uint8_t lead) {
  if (lead < 0x80) return 0;
  if (lead >= 0xC2 && lead <= 0xDF) return 1;
  if (lead >= 0xE0 && lead <= 0xEF) return 2;
  return lead >= 0xF0 && lead <= 0xF4 ? 3 : -1;
}

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// Decodes one character at `position` and moves past it; a malformed byte moves by one.
char32_t decodeNext(std::string_view text, std::size_t& position) {
  const auto byteAt = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t lead = byteAt(position++);
  const int extra = bytesAfter(lead);
  if (extra == 0) return lead;
  if (extra < 0 || position + static_cast<std::size_t>(extra) > text.size()) return kReplacement;
  char32_t value = lead & (0x3F >> extra);
  for (int i = 0; i < extra; ++i) {
    const std::uint8_t next = byteAt(position + static_cast<std::size_t>(i));
    if ((next & 0xC0) != 0x80) return kReplacement;
    value = (value << 6) | (next & 0x3F);
  }
  constexpr char32_t kSmallest[] = {0, 0x80, 0x800, 0x10000};
  if (value < kSmallest[extra] || !isScalarValue(value)) return kReplacement;
  position += static_cast<std::size_t>(extra);
  return value;
}

/// The value of 4 to 6 hexadecimal digits, 0 if it is anything else.
char32_t fromHex(std::string_view digits) {
  if (digits.size() < 4 || digits.size() > 6) return 0;
  char32_t value = 0;
  for (const char c : digits) {
    const int digit = hexDigit(c);
    if (digit < 0) return 0;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return isScalarValue(value) ? value : 0;
}

std::string hexName(const char* format, char32_t character) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, format, static_cast<unsigned>(character));
  return buffer;
}

}  // namespace

std::u32string fromUtf8(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) result.push_back(decodeNext(text, position));
  return result;
}

std::string toUtf8(std::u32string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char32_t character : text) result += toUtf8(character);
  return result;
}

std::string toUtf8(char32_t c) {
  if (!isScalarValue(c)) c = kReplacement;
  const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

std::string describe(char32_t character) {
  const std::string code = hexName("U+%04X", character);
  const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0) || !isScalarValue(character);
  return control ? code : code + " " + toUtf8(character);
}

std::string uniName(char32_t character) { return hexName(character > 0xFFFF ? "u%05X" : "uni%04X", character); }

char32_t characterFromName(std::string_view stem) {
  if (stem.substr(0, 3) == "uni") {
    if (const char32_t value = stem.size() == 7 ? fromHex(stem.substr(3)) : 0) return value;
  }
  if (stem.substr(0, 2) == "U+" || stem.substr(0, 2) == "u+") return fromHex(stem.substr(2));
  if (stem.substr(0, 1) == "u") {
    if (const char32_t value = fromHex(stem.substr(1))) return value;
  }
  const std::u32string text = fromUtf8(stem);
  return text.size() == 1 && text[0] != kReplacement ? text[0] : 0;
}

}  // namespace gg
