#include "engine/glyph/character_set.h"

#include <array>
#include <sstream>
#include <unordered_set>

#include "engine/base/file_io.h"
#include "engine/base/log.h"
#include "engine/base/paths.h"
#include "engine/base/unicode.h"

namespace gg {
namespace {

constexpr std::array kNames = {"ascii",    "latin-1",  "adobe-latin-3", "kana",          "jis-1",
                               "gb2312-1", "gb2312-2", "big5-common",   "ksx1001-hangul"};
constexpr std::size_t kMaxBytes = std::size_t{8} << 20;

bool isSpaceOrControl(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

/// "# title: GB 2312 level 1" with the key "title" → the value.
bool readHeader(const std::string& line, const std::string& key, std::string& value) {
  const std::string start = "# " + key + ": ";
  if (line.compare(0, start.size(), start) != 0) return false;
  value = line.substr(start.size());
  return true;
}

Result<CharacterSet> load(const std::string& name) {
  const auto bytes = readFile(resourcePath("charsets/" + name + ".txt"), kMaxBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  std::istringstream lines(std::string(bytes->begin(), bytes->end()));
  std::string title = name, language, text, line;
  bool inHeader = true;
  while (std::getline(lines, line)) {
    inHeader = inHeader && (readHeader(line, "title", title) || readHeader(line, "lang", language));
    if (!inHeader) text += line;
  }
  CharacterSet set = CharacterSet::fromText(fromUtf8(text));
  set.name = name;
  set.title = title;
  set.language = language;
  return set;
}

}  // namespace

std::vector<CharacterSet> CharacterSet::bundled() {
  std::vector<CharacterSet> sets;
  for (const char* name : kNames) {
    auto set = load(name);
    if (set) {
      sets.push_back(std::move(*set));
    } else {
      log(LogLevel::Warning, set.error().message.text());
    }
  }
  return sets;
}

Result<CharacterSet> CharacterSet::byName(const std::string& name) {
  std::string known;
  for (const char* candidate : kNames) {
    if (name == candidate) return load(name);
    known += (known.empty() ? "" : ", ") + std::string(candidate);
  }
  return failure(ErrorCode::NotFound,
                 {translatable("Engine", "There is no character set “%1”; there are %2."), {name, known}});
}

CharacterSet CharacterSet::fromText(const std::u32string& text) {
  CharacterSet set;
  std::unordered_set<char32_t> seen;
  for (const char32_t character : text) {
    if (!isSpaceOrControl(character) && seen.insert(character).second) set.characters.push_back(character);
  }
  return set;
}

}  // namespace gg
