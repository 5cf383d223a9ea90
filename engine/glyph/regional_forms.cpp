#include "engine/glyph/regional_forms.h"

#include <map>
#include <set>

#include "engine/base/file_io.h"
#include "engine/base/log.h"
#include "engine/base/paths.h"
#include "engine/base/unicode.h"

namespace gg {
namespace {

using Characters = std::set<char32_t>;

Characters readForms(const std::string& language) {
  const auto bytes = readFile(resourcePath("fonts/regional-" + language + ".txt"), 1 << 20);
  if (!bytes) {
    log(LogLevel::Warning, bytes.error().message.text());
    return {};
  }
  const auto text = fromUtf8({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
  Characters characters(text.begin(), text.end());
  characters.erase(U'\n');
  return characters;
}

}  // namespace

bool hasOwnForm(char32_t character, const std::string& language) {
  static const std::map<std::string, Characters> forms = [] {
    std::map<std::string, Characters> read;
    for (const char* name : {"ja", "ko", "zh-Hant"}) read.emplace(name, readForms(name));
    return read;
  }();
  const auto found = forms.find(language);
  return found != forms.end() && found->second.count(character) > 0;
}

}  // namespace gg
