#include "engine/export/name_table.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <map>

#include "engine/base/unicode.h"
#include "engine/export/big_endian.h"
#include "engine/export/name_languages.h"

namespace gg {

namespace {

constexpr int kEnglish = 0x0409;

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

using Names = std::map<int, std::string>;

/// Family and style as old and new programs ask for them.
Names familyNames(const std::string& family, const std::string& style, bool basic) {
  Names names = {{1, basic ? family : family + " " + style}, {2, basic ? style : "Regular"}, {4, family + " " + style}};
  if (!basic) names.insert({{16, family}, {17, style}});
  return names;
}

void dropEmpty(Names& names) {
  for (auto i = names.begin(); i != names.end();) i = i->second.empty() ? names.erase(i) : std::next(i);
}

Names englishNames(const FontInfo& info) {
  auto names = familyNames(info.family, info.style, isBasicStyle(info.style));
  names.insert({{0, info.copyright},
                {3, versionText(info.version).substr(8) + ";" + info.vendorId + ";" + postScriptName(info)},
                {5, versionText(info.version)},
                {6, postScriptName(info)},
                {9, info.designer},
                {10, info.description},
                {13, info.licence},
                {14, info.licenceUrl}});
  dropEmpty(names);
  return names;
}

Names namesIn(const LocalNames& local, const FontInfo& info) {
  Names names;
  if (!local.family.empty() || !local.style.empty()) {
    names = familyNames(local.family.empty() ? info.family : local.family,
                        local.style.empty() ? info.style : local.style, isBasicStyle(info.style));
  }
  names.insert({{0, local.copyright}, {9, local.designer}, {10, local.description}, {13, local.licence}});
  dropEmpty(names);
  return names;
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

std::vector<LocalName> localNames(const FontInfo& info) {
  std::vector<LocalName> all;
  for (const auto& local : info.localNames) {
    for (const auto& [id, text] : namesIn(local, info))
      all.push_back({windowsLanguage(local.language).value_or(0), id, text});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const LocalName& a, const LocalName& b) { return a.language < b.language; });
  return all;
}

Bytes nameTable(const FontInfo& info) {
  auto all = localNames(info);
  const auto place = std::find_if(all.begin(), all.end(), [](const LocalName& n) { return n.language > kEnglish; });
  std::vector<LocalName> english;
  for (const auto& [id, text] : englishNames(info)) english.push_back({kEnglish, id, text});
  all.insert(place, english.begin(), english.end());
  BigEndian out, texts;
  out.u16(0);
  out.u16(static_cast<unsigned>(all.size()));
  out.u16(static_cast<unsigned>(6 + 12 * all.size()));
  for (const auto& name : all) {
    const auto bytes = utf16(name.text);
    out.u16(3);  // Windows
    out.u16(1);  // UTF-16
    out.u16(static_cast<unsigned>(name.language));
    out.u16(static_cast<unsigned>(name.id));
    out.u16(static_cast<unsigned>(bytes.size()));
    out.u16(static_cast<unsigned>(texts.size()));
    texts.append(bytes);
  }
  out.append(texts.bytes());
  return out.bytes();
}

}  // namespace gg
