#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "engine/base/unicode.h"
#include "engine/glyph/character_set.h"

namespace gg::cli {

namespace {

using Json = nlohmann::ordered_json;

Json describe(const CharacterSet& set) {
  return {{"name", set.name}, {"count", set.characters.size()}, {"language", set.language}, {"title", set.title}};
}

int printCharacters(const std::string& name, bool asJson) {
  const auto set = CharacterSet::byName(name);
  if (!set) return report(set.error());
  const auto text = toUtf8(std::u32string(set->characters.begin(), set->characters.end()));
  auto json = describe(*set);
  json["characters"] = text;
  std::printf("%s\n", asJson ? json.dump().c_str() : text.c_str());
  return kDone;
}

int printSets(bool asJson) {
  Json json = {{"charsets", Json::array()}};
  for (const auto& set : CharacterSet::bundled()) {
    json["charsets"].push_back(describe(set));
    if (!asJson) std::printf("%-16s %5zu  %s\n", set.name.c_str(), set.characters.size(), set.title.c_str());
  }
  if (asJson) std::printf("%s\n", json.dump().c_str());
  return kDone;
}

}  // namespace

void addCharsetsCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("charsets", "List the bundled character sets");
  struct Arguments {
    std::string name;
    bool json = false;
  };
  auto a = std::make_shared<Arguments>();
  command->add_option("name", a->name, "Print the characters of this set");
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] {
    context.chosen = [a] { return a->name.empty() ? printSets(a->json) : printCharacters(a->name, a->json); };
  });
}

}  // namespace gg::cli
