#include "app/cli/figure_row.h"

#include "engine/base/unicode.h"
#include "engine/generate/attention_comparison.h"

namespace gg::cli {

namespace {

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

}  // namespace

CLI::Option* FigureArguments::addTo(CLI::App& command) {
  auto* figure = command.add_option("--figure", file, "Also a figure of one block (SVG) with colour bar and caption");
  command.add_option("--block", block, "Block of the figure, as attention.safetensors names it (default: the finest)")
      ->needs(figure);
  command.add_option("--head", head, "Head of the figure, from 1 (default: the mean of all)")
      ->needs(figure)
      ->check(CLI::PositiveNumber);
  command.add_option("--patch", patch, "Patch of the figure: ROW COLUMN, from 1 (default: the mean over the ink)")
      ->needs(figure)
      ->expected(2);
  return figure;
}

Result<AttentionFigure> figureRow(const FigureArguments& a, const Generator::Attended& attended,
                                  const StyleSession& session, const AttentionFigure* lead) {
  const auto map = figureMap(a.block, attended.maps);
  if (!map) return tl::unexpected(map.error());
  const auto& asking = (*map)->queries.front();
  const bool outside =
      !a.patch.empty() && (a.patch[0] < 1 || a.patch[0] > asking.height || a.patch[1] < 1 || a.patch[1] > asking.width);
  auto patch = a.patch.empty() ? std::nullopt
               : outside       ? std::optional(asking.cells())
                               : std::optional((a.patch[0] - 1) * asking.width + a.patch[1] - 1);
  if (lead != nullptr && lead->patch) {
    patch = sameCells({lead->asking.grid}, {asking})[static_cast<std::size_t>(*lead->patch)];
  }
  auto figure =
      figureOf(**map, a.head - 1, patch, panelOf(asking, attended.glyph.bitmap, attended.glyph.character, session),
               keyPanels(**map, attended, session));
  if (!figure) return figure;
  figure->caption =
      figure->asking.label + " · " + entryName(**map) + " · " +
      (a.head == 0 ? "mean of " + std::to_string((*map)->heads) + " heads" : "head " + std::to_string(a.head)) + " · " +
      (patch ? "patch in row " + std::to_string(a.patch[0]) + ", column " + std::to_string(a.patch[1])
             : std::string("mean over the inked patches"));
  return figure;
}

}  // namespace gg::cli
