#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/style_session.h"
#include "app/cli/wanted_characters.h"
#include "engine/base/unicode.h"
#include "engine/generate/draw_next.h"

namespace gg::cli {

namespace {

struct Arguments {
  StyleArguments style;
  WantedCharacters wanted;
  int count = 8;
  bool doubts = false, json = false;
};

/// The wanted characters, those that the model makes badly first.
Result<std::vector<WantedCharacter>> weighed(StyleSession& session, const std::vector<char32_t>& characters,
                                             bool doubts, const StopFlag& stop) {
  std::vector<WantedCharacter> wanted;
  if (!doubts) {
    for (const char32_t c : characters) wanted.push_back({c});
    return wanted;
  }
  const auto sink = [&](const GeneratedGlyph& glyph) { wanted.push_back({glyph.character, 1 + glyph.doubt.chance}); };
  const auto ok =
      session.generator->generate(session.encoding, characters, *session.content, session.language, sink, stop);
  if (!ok) return tl::unexpected(ok.error());
  return wanted;
}

int run(const Arguments& a) {
  const StopFlag stop = stopOnSignals();
  const auto set = a.wanted.resolve();
  if (!set) return report(set.error());
  auto session = StyleSession::open(a.style, set->characters, set->language);
  if (!session) return report(session.error());
  const auto wanted = weighed(*session, set->characters, a.doubts, stop);
  if (!wanted) return report(wanted.error());
  std::vector<char32_t> drawn;
  for (const auto& reference : session->style.set.references) drawn.push_back(reference.character);
  const auto proposed =
      charactersToDraw(drawn, set->characters, *wanted, a.count, *session->content, session->language);
  const auto text = toUtf8(std::u32string(proposed.begin(), proposed.end()));
  if (a.json) {
    const auto references = toUtf8(std::u32string(drawn.begin(), drawn.end()));
    std::printf("%s\n", nlohmann::ordered_json{{"references", references}, {"draw_next", text}}.dump().c_str());
  } else {
    std::printf("%s\n", text.c_str());
  }
  return kDone;
}

}  // namespace

void addDrawNextCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("draw-next", "Say which characters to draw next, the most useful first");
  auto a = std::make_shared<Arguments>();
  a->style.addTo(*command);
  a->wanted.addTo(*command);
  command->add_option("--count", a->count, "How many")->capture_default_str()->check(CLI::Range(1, 64));
  command->add_flag("--doubts", a->doubts, "Make the glyphs first: doubtful ones count more");
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
