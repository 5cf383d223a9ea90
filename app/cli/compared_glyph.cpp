#include "app/cli/compared_glyph.h"

#include <filesystem>

#include "app/cli/wanted_characters.h"
#include "engine/base/unicode.h"

namespace gg::cli {

namespace {

/// The references of these characters, as what a glyph is made without.
Result<Omission> withoutCharacters(const std::string& text, const StyleSet& style) {
  Omission omission;
  const auto characters = charactersOf("--compare-without", text);
  if (!characters) return tl::unexpected(characters.error());
  for (const char32_t character : *characters) {
    const auto before = omission.references.size();
    for (const auto& reference : style.references) {
      if (reference.character == character) omission.references.insert(reference.id);
    }
    if (omission.references.size() == before) {
      return failure(ErrorCode::BadInput, {"The style has no reference %1 to leave out.", {toUtf8(character)}});
    }
  }
  return omission;
}

}  // namespace

void CompareArguments::addTo(CLI::App& command, CLI::Option* figure) {
  command.add_option("--compare-model", model, "The figure also shows the glyph that this weight file makes")
      ->needs(figure);
  command
      .add_option("--compare-without", without, "The figure also shows the glyph made without these style characters")
      ->needs(figure);
}

Result<ComparedGlyph> comparedGlyph(const CompareArguments& arguments, const std::string& device,
                                    const StyleSession& session, char32_t character) {
  const auto omission = withoutCharacters(arguments.without, session.style.set);
  if (!omission) return tl::unexpected(omission.error());
  std::unique_ptr<Generator> other;
  StyleEncoding encoding = session.encoding;
  if (!arguments.model.empty()) {
    const auto kind = deviceFromName(device);
    if (!kind) return tl::unexpected(kind.error());
    auto made = Generator::create(
        {arguments.model, *kind, session.generator->threads(), session.generator->info().config.size});
    if (!made) return tl::unexpected(made.error());
    other = std::move(*made);
    auto encoded = other->encode(session.style.set, *session.content, session.language);
    if (!encoded) return tl::unexpected(encoded.error());
    encoding = std::move(*encoded);
  }
  Generator& generator = other ? *other : *session.generator;
  CausalCheck second(encoding, session.style.set, character, session.language);
  auto attended = second.attend(generator, *session.content, *omission);
  if (!attended) return tl::unexpected(attended.error());
  CausalCheck first(session.encoding, session.style.set, character, session.language);
  const auto measures = first.measure(*session.generator, *session.content, attended->glyph.bitmap);
  if (!measures) return tl::unexpected(measures.error());
  std::string title =
      "B: " + (other ? std::filesystem::path(arguments.model).filename().string() : std::string("the same model"));
  if (!arguments.without.empty()) title += ", without " + arguments.without;
  return ComparedGlyph{std::move(*attended), *measures, title};
}

}  // namespace gg::cli
