#include "tests/rules/translation_rules.h"

#include <cctype>
#include <utility>

namespace gg::rules {
namespace {

std::string wholeText(const SourceFile& file) {
  std::string text;
  for (const auto& line : file.lines) text += line + "\n";
  return text;
}

std::string unescapedXml(std::string text) {
  for (const auto& [entity, character] : {std::pair{"&lt;", "<"}, std::pair{"&gt;", ">"}, std::pair{"&quot;", "\""},
                                          std::pair{"&apos;", "'"}, std::pair{"&amp;", "&"}}) {
    for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
      text.replace(at, std::string(entity).size(), character);
  }
  return text;
}

/// What stands between the first "<name…>" and "</name>" of a piece of XML, and the opening tag itself.
struct Element {
  std::string tag;
  std::string body;
};

Element elementIn(const std::string& xml, const std::string& name) {
  const auto start = xml.find("<" + name);
  const auto tagEnd = xml.find('>', start);
  const auto end = xml.find("</" + name + ">", tagEnd);
  if (start == std::string::npos || tagEnd == std::string::npos || end == std::string::npos) return {};
  return {xml.substr(start, tagEnd - start + 1), xml.substr(tagEnd + 1, end - tagEnd - 1)};
}

/// Every piece of the XML from "<name" to "</name>".
std::vector<std::string> pieces(const std::string& xml, const std::string& name) {
  const std::string open = "<" + name, close = "</" + name + ">";
  std::vector<std::string> found;
  for (auto start = xml.find(open); start != std::string::npos; start = xml.find(open, start + 1)) {
    const auto end = xml.find(close, start);
    if (end == std::string::npos) break;
    found.push_back(xml.substr(start, end - start));
  }
  return found;
}

std::vector<std::string> messagesOf(const SourceFile& ts) { return pieces(wholeText(ts), "message"); }

bool isBlank(const std::string& text) { return text.find_first_not_of(" \n\t") == std::string::npos; }

/// A translation is empty when it has no text, or when one of its plural forms has none.
bool isEmpty(const std::string& translation) {
  static const std::string kForm = "<numerusform>";
  if (translation.find(kForm) == std::string::npos) return isBlank(translation);
  return translation.find("<numerusform></numerusform>") != std::string::npos;
}

std::size_t skipSpace(const std::string& text, std::size_t at) {
  while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

/// Reads the literal that starts at `at` (an opening quote) and moves `at` behind it.
std::string literalAt(const std::string& text, std::size_t& at) {
  std::string value;
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] != '\\') {
      value += text[at];
      continue;
    }
    ++at;
    value += text[at] == 'n' ? '\n' : text[at] == 't' ? '\t' : text[at];
  }
  ++at;
  return value;
}

/// The literals that begin at `at`, joined; moves `at` behind them.
std::string literalsAt(const std::string& text, std::size_t& at) {
  std::string value;
  at = skipSpace(text, at);
  while (at < text.size() && text[at] == '"') {
    value += literalAt(text, at);
    at = skipSpace(text, at);
  }
  return value;
}

/// The places %1 … %9 of a text, in order, each once.
std::set<char> placesOf(const std::string& text) {
  std::set<char> places;
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '%' && text[i + 1] >= '1' && text[i + 1] <= '9') places.insert(text[i + 1]);
  return places;
}

bool isWordCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

}  // namespace

Violations unfinishedTranslations(const SourceFile& ts) {
  Violations violations;
  for (const auto& message : messagesOf(ts)) {
    const auto translation = elementIn(message, "translation");
    const auto name = ts.path + ": \"" + elementIn(message, "source").body + "\" is ";
    if (translation.tag.find("type=\"unfinished\"") != std::string::npos || isEmpty(translation.body))
      violations.push_back(name + "not translated");
    else if (translation.tag.find("type=") != std::string::npos)
      violations.push_back(name + "no longer in the program");
  }
  return violations;
}

Violations changedPlaces(const SourceFile& ts) {
  Violations violations;
  for (const auto& message : messagesOf(ts)) {
    const auto source = elementIn(message, "source").body;
    if (placesOf(source) != placesOf(elementIn(message, "translation").body))
      violations.push_back(ts.path + ": the translation of \"" + source + "\" has other places");
  }
  return violations;
}

std::set<std::string> translatedTexts(const SourceFile& ts, const std::string& context) {
  std::set<std::string> texts;
  for (const auto& part : pieces(wholeText(ts), "context")) {
    if (!context.empty() && elementIn(part, "name").body != context) continue;
    for (const auto& message : pieces(part, "message")) texts.insert(unescapedXml(elementIn(message, "source").body));
  }
  return texts;
}

std::set<std::string> visibleTexts(const SourceFile& source) {
  static const std::string kCall = "tr(";
  const std::string text = wholeText(source);
  std::set<std::string> texts;
  for (auto call = text.find(kCall); call != std::string::npos; call = text.find(kCall, call + 1)) {
    if (call > 0 && isWordCharacter(text[call - 1])) continue;
    auto at = call + kCall.size();
    const std::string value = literalsAt(text, at);
    if (!value.empty()) texts.insert(value);
  }
  return texts;
}

std::set<std::string> engineTexts(const SourceFile& source) {
  static const std::string kCall = "translatable(\"Engine\",";
  const std::string text = wholeText(source);
  std::set<std::string> texts;
  for (auto call = text.find(kCall); call != std::string::npos; call = text.find(kCall, call + 1)) {
    auto at = call + kCall.size();
    texts.insert(literalsAt(text, at));
  }
  return texts;
}

}  // namespace gg::rules
