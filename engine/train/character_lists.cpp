#include "engine/train/character_lists.h"

#include <filesystem>
#include <set>

#include "engine/base/paths.h"
#include "engine/base/text.h"
#include "engine/train/font_corpus.h"

namespace gg {
namespace {

constexpr std::size_t kMaxListBytes = std::size_t{1} << 20;

bool isPrinted(char32_t c) { return c > 0x20 && (c < 0x7F || c > 0xA0) && c != 0x3000 && c != 0xFEFF; }

}  // namespace

Result<std::vector<char32_t>> readCharacterLists(const std::vector<std::string>& files,
                                                 const CharacterSelection& selection) {
  std::vector<char32_t> characters;
  std::set<char32_t> known;
  std::size_t han = 0;
  for (const std::string& file : files) {
    const auto text = readText(file, kMaxListBytes);
    if (!text) return tl::unexpected(text.error());
    for (const char32_t c : *text) {
      if (!isPrinted(c) || (isUnseen(c) && !selection.includeUnseen) || !known.insert(c).second) continue;
      if (scriptOf(c) == "han" && selection.maxHan > 0 && ++han > selection.maxHan) continue;
      characters.push_back(c);
    }
  }
  return characters;
}

std::string corpusListPath(const std::string& name) {
  const std::string installed = resourcePath("corpus/" + name);
  std::error_code ignored;
  return std::filesystem::exists(installed, ignored) ? installed : resourcePath("../packaging/corpus/" + name);
}

std::vector<std::string> bundledCharacterLists() {
  std::vector<std::string> files;
  for (const char* name : {"latin", "kana", "train_han", "unseen_han", "hangul_train", "hangul_unseen"}) {
    files.push_back(corpusListPath(std::string("chars_") + name + ".txt"));
  }
  return files;
}

}  // namespace gg
