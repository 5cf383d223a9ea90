#include <cstdio>

#include "app/cli/command.h"
#include "engine/base/unicode.h"
#include "engine/glyph/character_set.h"

namespace gg::cli {

void addCharsetsCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("charsets", "List the bundled character sets");
  auto name = std::make_shared<std::string>();
  command->add_option("name", *name, "Print the characters of this set");
  command->callback([name, &context] {
    context.chosen = [name] {
      if (!name->empty()) {
        const auto set = CharacterSet::byName(*name);
        if (!set) return report(set.error());
        std::printf("%s\n", toUtf8(std::u32string(set->characters.begin(), set->characters.end())).c_str());
        return int{kDone};
      }
      for (const auto& set : CharacterSet::bundled()) {
        std::printf("%-16s %5zu  %s\n", set.name.c_str(), set.characters.size(), set.title.c_str());
      }
      return int{kDone};
    };
  });
}

}  // namespace gg::cli
