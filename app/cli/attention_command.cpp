#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/style_session.h"
#include "app/cli/wanted_characters.h"
#include "engine/base/staged_files.h"
#include "engine/base/unicode.h"
#include "engine/export/attention_figure.h"
#include "engine/export/attention_folder.h"

namespace gg::cli {

namespace {

struct Arguments {
  StyleArguments style;
  std::string character, out;
  std::string figure, block;
  int head = 0;            // of the figure, from 1; 0: the mean of all
  std::vector<int> patch;  // of the figure: row and column, from 1; empty: the mean over the ink
  bool csv = false;
  bool json = false;
};

/// What a grid lies on. `own` is the picture that stands for the content grid.
FigurePanel panelOf(const AttentionGrid& grid, const Bitmap& own, char32_t character, const StyleSession& session) {
  if (grid.source == AttentionGrid::Source::Content) return {grid, own, toUtf8(character)};
  if (grid.source == AttentionGrid::Source::Null) return {grid, {}, "no references"};
  const auto& reference = session.style.set.references[static_cast<std::size_t>(grid.reference)];
  const bool known = reference.character != 0;
  return {grid, reference.image,
          known ? toUtf8(reference.character) : "reference " + std::to_string(grid.reference + 1)};
}

/// Where a map's keys lie, in their order.
std::vector<FigurePanel> keyPanels(const AttentionMap& map, const Generator::Attended& attended,
                                   const StyleSession& session) {
  std::vector<FigurePanel> panels;
  for (const auto& grid : map.keys) {
    panels.push_back(panelOf(grid, attended.content, attended.glyph.character, session));
  }
  return panels;
}

/// The map that the figure shows: of the block that is named, else the finest of content → references.
Result<const AttentionMap*> figureMap(const std::string& block, const std::vector<AttentionMap>& maps) {
  const AttentionMap* finest = nullptr;
  std::string names;
  for (const auto& map : maps) {
    if (entryName(map) == block) return &map;
    names += (names.empty() ? "" : ", ") + entryName(map);
    if (map.kind != AttentionKind::Cross) continue;
    if (finest == nullptr || map.queryCount() > finest->queryCount()) finest = &map;
  }
  if (block.empty() && finest != nullptr) return finest;
  return failure(ErrorCode::BadInput, {"The model has no attention block %1. It has %2.", {block, names}});
}

Result<std::string> figure(const Arguments& a, const Generator::Attended& attended, const StyleSession& session) {
  const auto map = figureMap(a.block, attended.maps);
  if (!map) return tl::unexpected(map.error());
  const auto& asking = (*map)->queries.front();
  const bool outside =
      !a.patch.empty() && (a.patch[0] < 1 || a.patch[0] > asking.height || a.patch[1] < 1 || a.patch[1] > asking.width);
  const auto patch = a.patch.empty() ? std::nullopt
                     : outside       ? std::optional(asking.cells())
                                     : std::optional((a.patch[0] - 1) * asking.width + a.patch[1] - 1);
  auto figure =
      figureOf(**map, a.head - 1, patch, panelOf(asking, attended.glyph.bitmap, attended.glyph.character, session),
               keyPanels(**map, attended, session));
  if (!figure) return tl::unexpected(figure.error());
  figure->caption =
      figure->asking.label + " · " + entryName(**map) + " · " +
      (a.head == 0 ? "mean of " + std::to_string((*map)->heads) + " heads" : "head " + std::to_string(a.head)) + " · " +
      (patch ? "patch in row " + std::to_string(a.patch[0]) + ", column " + std::to_string(a.patch[1])
             : std::string("mean over the inked patches"));
  return svgFigure(*figure);
}

Status write(StagedFiles& files, const Arguments& a, const Generator::Attended& attended, const StyleSession& session,
             const StopFlag& stop) {
  AttentionFolder folder{attended.glyph.bitmap, attended.content, {}, attended.maps, a.csv};
  for (const auto& reference : session.style.set.references) folder.references.push_back(reference.image);
  if (auto ok = stageAttention(files, a.out, folder, stop); !ok) return ok;
  if (!a.figure.empty()) {
    const auto svg = figure(a, attended, session);
    if (!svg) return tl::unexpected(svg.error());
    if (auto ok = files.add(a.figure, *svg); !ok) return ok;
  }
  return files.commit();
}

void print(const Arguments& a, const std::vector<AttentionMap>& maps) {
  auto blocks = nlohmann::ordered_json::array();
  int pictures = 0;
  for (const auto& map : maps) {
    pictures += map.heads;
    blocks.push_back({{"block", entryName(map)},
                      {"kind", name(map.kind)},
                      {"heads", map.heads},
                      {"queries", map.queryCount()},
                      {"keys", map.keyCount()}});
  }
  if (a.json) {
    std::printf("%s\n", nlohmann::ordered_json{{"out", a.out}, {"blocks", blocks}}.dump().c_str());
  } else {
    std::printf("%zu maps, %d pictures: %s\n", maps.size(), pictures, a.out.c_str());
  }
}

int run(const Arguments& a) {
  const StopFlag stop = stopOnSignals();
  const auto named = charactersOf("--char", a.character);
  if (!named) return report(named.error());
  const auto& characters = *named;
  if (characters.size() != 1) {
    std::fprintf(stderr, "glyphgraft-cli: --char takes exactly one character.\n");
    return kWrongUsage;
  }
  StagedFiles files;
  if (const auto ok = files.addFolder(a.out); !ok) return report(ok.error());
  if (!a.figure.empty()) {
    if (const auto ok = files.check(a.figure); !ok) return report(ok.error());
  }
  auto session = StyleSession::open(a.style, {characters.front()}, {});
  if (!session) return report(session.error());
  const auto attended =
      session->generator->attend(session->encoding, characters.front(), *session->content, session->language);
  if (!attended) return report(attended.error());
  if (const auto ok = write(files, a, *attended, *session, stop); !ok) return report(ok.error());
  print(a, attended->maps);
  return kDone;
}

}  // namespace

void addAttentionCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("attention", "Write what every attention block and head looked at");
  auto a = std::make_shared<Arguments>();
  a->style.addTo(*command);
  a->style.addMixTo(*command);
  command->add_option("--char", a->character, "The character to generate")->required();
  command->add_option("--out", a->out, "Folder for attention.safetensors and a PNG per block and head")->required();
  command->add_flag("--csv", a->csv, "Also a CSV table of every block");
  auto* figure =
      command->add_option("--figure", a->figure, "Also a figure of one block (SVG) with colour bar and caption");
  command
      ->add_option("--block", a->block, "Block of the figure, as attention.safetensors names it (default: the finest)")
      ->needs(figure);
  command->add_option("--head", a->head, "Head of the figure, from 1 (default: the mean of all)")
      ->needs(figure)
      ->check(CLI::PositiveNumber);
  command->add_option("--patch", a->patch, "Patch of the figure: ROW COLUMN, from 1 (default: the mean over the ink)")
      ->needs(figure)
      ->expected(2);
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
