#include "engine/export/name_table.h"

#include <cstdio>
#include <iterator>
#include <map>

#include "engine/base/unicode.h"
#include "engine/export/big_endian.h"

namespace gg {

namespace {

std::string versionText(double version) {
  char text[32];
  std::snprintf(text, sizeof text, "Version %.3f", version);
  return text;
}

Bytes utf16(const std::string& text) {
  BigEndian out;
  for (const char32_t c : fromUtf8(text)) {
    if (c < 0x10000) {
      out.u16(static_cast<unsigned>(c));
    } else {
      out.u16(static_cast<unsigned>(0xD800 + ((c - 0x10000) >> 10)));
      out.u16(static_cast<unsigned>(0xDC00 + ((c - 0x10000) & 0x3FF)));
    }
  }
  return out.bytes();
}

bool isBasicStyle(const std::string& style) {
  return style == "Regular" || style == "Bold" || style == "Italic" || style == "Bold Italic";
}

std::map<int, std::string> names(const FontInfo& info) {
  const bool basic = isBasicStyle(info.style);
  std::map<int, std::string> all = {
      {0, info.copyright},
      {1, basic ? info.family : info.family + " " + info.style},
      {2, basic ? info.style : "Regular"},
      {3, versionText(info.version).substr(8) + ";" + info.vendorId + ";" + postScriptName(info)},
      {4, info.family + " " + info.style},
      {5, versionText(info.version)},
      {6, postScriptName(info)},
      {9, info.designer},
      {10, info.description},
      {13, info.licence},
      {14, info.licenceUrl},
      {16, basic ? "" : info.family},
      {17, basic ? "" : info.style}};
  for (auto i = all.begin(); i != all.end();) i = i->second.empty() ? all.erase(i) : std::next(i);
  return all;
}

}  // namespace

std::string postScriptName(const FontInfo& info) {
  static const std::string kForbidden = "[]{}()<>/%";
  const auto keep = [](const std::string& text) {
    std::string kept;
    for (const char c : text) {
      if (c > 32 && c < 127 && kForbidden.find(c) == std::string::npos) kept += c;
    }
    return kept;
  };
  std::string family = keep(info.family);
  if (family.empty()) family = "Font";
  return (family + "-" + keep(info.style)).substr(0, 63);
}

Bytes nameTable(const FontInfo& info) {
  const auto all = names(info);
  BigEndian out, texts;
  out.u16(0);
  out.u16(static_cast<unsigned>(all.size()));
  out.u16(static_cast<unsigned>(6 + 12 * all.size()));
  for (const auto& [id, text] : all) {
    const auto bytes = utf16(text);
    out.u16(3);       // Windows
    out.u16(1);       // UTF-16
    out.u16(0x0409);  // English
    out.u16(static_cast<unsigned>(id));
    out.u16(static_cast<unsigned>(bytes.size()));
    out.u16(static_cast<unsigned>(texts.size()));
    texts.append(bytes);
  }
  out.append(texts.bytes());
  return out.bytes();
}

}  // namespace gg
