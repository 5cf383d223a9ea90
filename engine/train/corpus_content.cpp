#include "engine/train/corpus_content.h"

#include <map>


namespace gg {

std::string contentName(const std::string& script, const std::string& language, ContentDesign design) {
  static const std::map<std::string, std::string> kRegions = {{"ja", "jp"}, {"ko", "kr"}, {"zh-Hant", "tc"}};
  if (design == ContentDesign::Serif) {
    if (script == "han" && language == "ja") return "noto-serif-cjk-jp";
    return script == "han" && language == "zh-Hant" ? "noto-serif-cjk-tc" : "noto-serif-cjk-sc";
  }
  if (design == ContentDesign::Brush) return "lxgw-wenkai";
  if (design == ContentDesign::Alternate) return "plain-alternate";
  if (design == ContentDesign::Heavy) return "plain-heavy";
  if (script == "latin" || script == "other") return "noto-sans";
  if (script == "kana") return "noto-sans-cjk-jp";
  if (script == "hangul") return "noto-sans-cjk-kr";
  const auto region = kRegions.find(language);
  return "noto-sans-cjk-" + (region == kRegions.end() ? "sc" : region->second);
}

std::string contentLanguage(const std::string& script, const std::string& fontScripts) {
  const auto allows = [&](const char* name) { return fontScripts.find(name) != std::string::npos; };
  if (script == "hangul") return "ko";
  if (script == "kana") return "ja";
  return allows("han-sc") ? "zh-Hans" : allows("han-jp") ? "ja" : "zh-Hant";
}

Result<ContentFonts> corpusContent(const FontCorpus& corpus) {
  std::map<std::string, const CorpusFont*> fonts;
  for (const CorpusFont& font : corpus.fonts) {
    if (font.isContent()) fonts.emplace(font.id, &font);
  }
  if (fonts.count("content:noto-sans") == 0) {
    return failure(ErrorCode::BadInput, "The corpus holds no content font “noto-sans”; pack it with --content.");
  }
  const auto lookup = [fonts](char32_t character, const std::string& language,
                              ContentDesign design) -> const GlyphOutline* {
    const auto name = contentName(scriptOf(character), language, designFor(character, language, design));
    const auto font = fonts.find("content:" + name);
    if (font == fonts.end()) return nullptr;
    const auto glyph = font->second->glyphs.find(character);
    return glyph == font->second->glyphs.end() ? nullptr : &glyph->second;
  };
  return ContentFonts::from(lookup, kBundledContent);
}

}  // namespace gg
