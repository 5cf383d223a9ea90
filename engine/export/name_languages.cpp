#include "engine/export/name_languages.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gg {

namespace {

constexpr std::array<std::pair<const char*, std::uint16_t>, 36> kLanguages = {
    {{"zh-Hant", 0x0404}, {"zh-Hans", 0x0804}, {"zh-HK", 0x0C04}, {"ja", 0x0411}, {"ko", 0x0412}, {"ar", 0x0401},
     {"bg", 0x0402},      {"ca", 0x0403},      {"cs", 0x0405},    {"da", 0x0406}, {"de", 0x0407}, {"el", 0x0408},
     {"es", 0x0C0A},      {"et", 0x0425},      {"eu", 0x042D},    {"fi", 0x040B}, {"fr", 0x040C}, {"he", 0x040D},
     {"hr", 0x041A},      {"hu", 0x040E},      {"id", 0x0421},    {"it", 0x0410}, {"lt", 0x0427}, {"lv", 0x0426},
     {"nl", 0x0413},      {"nb", 0x0414},      {"pl", 0x0415},    {"pt", 0x0816}, {"ro", 0x0418}, {"ru", 0x0419},
     {"sk", 0x041B},      {"sl", 0x0424},      {"sv", 0x041D},    {"th", 0x041E}, {"tr", 0x041F}, {"vi", 0x042A}}};

std::string lowered(std::string tag) {
  std::transform(tag.begin(), tag.end(), tag.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return tag;
}

}  // namespace

const std::vector<std::string>& nameLanguages() {
  static const std::vector<std::string> kTags = [] {
    std::vector<std::string> tags;
    for (const auto& [tag, number] : kLanguages) tags.emplace_back(tag);
    return tags;
  }();
  return kTags;
}

std::optional<std::uint16_t> windowsLanguage(const std::string& tag) {
  const auto wanted = lowered(tag);
  for (const auto& [other, same] : {std::pair{"zh-tw", "zh-hant"}, {"zh-cn", "zh-hans"}}) {
    if (wanted == other) return windowsLanguage(same);
  }
  if (wanted == "en") return 0x0409;
  for (const auto& [known, number] : kLanguages) {
    if (lowered(known) == wanted) return number;
  }
  return std::nullopt;
}

}  // namespace gg
