#include "app/cli/style_session.h"

#include <algorithm>
#include <cstdio>

#include "app/cli/command.h"
#include "app/cli/wanted_characters.h"
#include "engine/generate/style_mix.h"

namespace gg::cli {

void StyleArguments::addTo(CLI::App& command) {
  command.add_option("--style", style, "A font, several files of one font, a folder of PNG images, or images")
      ->required();
  command.add_option("--style-chars", styleChars, "Which characters of the style to learn from (default: chosen)");
  command.add_option("--style-fit", styleFit, "How images are put into the frame: auto, frame, ink")
      ->capture_default_str()
      ->check(CLI::IsMember({"auto", "frame", "ink"}));
  command.add_option("--content-font", contentFont,
                     "Plain font to be restyled (default: the five bundled designs)");
  command.add_option("--model", model, "Weight file (default: the bundled one)");
  command.add_option(
      "--size", size,
      "Picture size in px, from 32 to 512: a multiple of 32, for most models of 16 (default: the model's)");
  addDeviceOption(command, device);
  addThreadsOption(command, threads);
  command.add_option("--lang", language, "Language of Han characters: ja, ko, zh-Hans, zh-Hant")
      ->check(CLI::IsMember({"ja", "ko", "zh-Hans", "zh-Hant"}));
}

void StyleArguments::addMixTo(CLI::App& command) {
  auto* second = command.add_option("--mix", mix, "A second style, to make glyphs between the two");
  command.add_option("--mix-weight", mixWeight, "How much of the second style: 0 none, 1 nothing else")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 1.0))
      ->needs(second);
}

namespace {

/// Reads the second style and puts the session between the two.
Status mixIn(const StyleArguments& arguments, const StyleLoadOptions& options, StyleSession& session) {
  auto second = loadStyle(arguments.mix, options, *session.content);
  if (!second) return tl::unexpected(second.error());
  second->set = besides(session.style.set, std::move(second->set));
  auto encoding = session.generator->encode(second->set, *session.content, session.language);
  if (encoding) encoding = session.generator->mix(session.encoding, *encoding, arguments.mixWeight);
  if (!encoding) return tl::unexpected(encoding.error());
  session.encoding = std::move(*encoding);
  const auto ids = session.encoding.referenceIds();
  session.style.set = together(std::move(session.style.set), second->set);
  auto& all = session.style.set.references;
  const auto unused = [&ids](const StyleReference& r) { return std::find(ids.begin(), ids.end(), r.id) == ids.end(); };
  all.erase(std::remove_if(all.begin(), all.end(), unused), all.end());  // at the ends one style is alone
  return {};
}

}  // namespace

Result<StyleSession> StyleSession::open(const StyleArguments& arguments, const std::vector<char32_t>& wanted,
                                        const std::string& language) {
  StyleSession session;
  auto device = deviceFromName(arguments.device);
  if (!device) return tl::unexpected(device.error());
  auto fit = imageFitFromName(arguments.styleFit);
  if (!fit) return tl::unexpected(fit.error());
  auto content = ContentFonts::open(arguments.contentFont);
  if (!content) return tl::unexpected(content.error());
  session.content = std::make_unique<ContentFonts>(std::move(*content));
  auto generator = Generator::create({arguments.model, *device, arguments.threads, arguments.size});
  if (!generator) return tl::unexpected(generator.error());
  session.generator = std::move(*generator);
  StyleLoadOptions load;
  load.size = session.generator->info().config.size;
  if (arguments.styleChars) {
    auto characters = charactersOf("--style-chars", *arguments.styleChars);
    if (!characters) return tl::unexpected(characters.error());
    load.characters = std::move(*characters);
    if (load.characters.empty()) return failure(ErrorCode::BadInput, "No style character is given.");
  }
  load.wanted = wanted;
  load.fit = *fit;
  load.language = arguments.language.empty() ? language : arguments.language;
  auto style = loadStyle(arguments.style, load, *session.content);
  if (!style) return tl::unexpected(style.error());
  session.style = std::move(*style);
  for (const auto& note : session.style.notes) std::fprintf(stderr, "glyphgraft-cli: %s\n", note.text().c_str());
  session.language = load.language.empty() ? session.style.hanLanguage : load.language;
  auto encoding = session.generator->encode(session.style.set, *session.content, session.language);
  if (!encoding) return tl::unexpected(encoding.error());
  session.encoding = std::move(*encoding);
  if (!arguments.mix.empty()) {
    if (auto ok = mixIn(arguments, load, session); !ok) return tl::unexpected(ok.error());
  }
  return session;
}

}  // namespace gg::cli
