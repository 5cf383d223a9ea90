#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/compared_glyph.h"
#include "app/cli/figure_row.h"
#include "app/cli/style_session.h"
#include "app/cli/wanted_characters.h"
#include "engine/base/staged_files.h"
#include "engine/export/attention_csv.h"
#include "engine/export/attention_folder.h"
#include "engine/generate/attention_comparison.h"

namespace gg::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Arguments {
  StyleArguments style;
  std::string character, out;
  FigureArguments figure;
  CompareArguments compare;
  bool csv = false;
  bool json = false;
};

/// What is said of the glyph, beside its maps.
struct Findings {
  std::vector<HeadEffect> heads;  // with the tables
  std::optional<ComparedGlyph> compared;
  double moved = 0;  // the part of the figure's weight that the compared glyph has elsewhere
};

std::string rounded(double value, const char* format) {
  char text[32];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

/// The figure of the glyph, and below it that of the compared one, with the numbers.
Result<std::string> figure(const Arguments& a, const Generator::Attended& attended, const StyleSession& session,
                           Findings& found) {
  const auto own = figureRow(a.figure, attended, session);
  if (!own) return tl::unexpected(own.error());
  if (!found.compared) return svgFigure({*own});
  const auto row = figureRow(a.figure, found.compared->attended, session, &*own);
  if (!row) return tl::unexpected(row.error());
  AttentionFigure other = overPanelsOf(*own, *row);
  found.moved = movedWeight(own->weights, other.weights);
  const auto& measures = found.compared->measures;
  other.compared = own->asking.picture;
  other.caption = found.compared->title + "\nfrom A to B: L1 " + rounded(measures.l1, "%.4f") + " · ink " +
                  rounded(100 * measures.ink, "%+.1f") + " % · overlap " + rounded(100 * measures.overlap, "%.1f") +
                  " % · attention elsewhere " + rounded(100 * found.moved, "%.0f") + " %";
  AttentionFigure first = *own;
  first.caption = "A: " + first.caption;
  first.asking.label = "A: " + first.asking.label;
  other.asking.label = "B: " + other.asking.label + ", A outlined";
  return svgFigure({first, other});
}

Status write(StagedFiles& files, const Arguments& a, const Generator::Attended& attended, const StyleSession& session,
             Findings& found, const StopFlag& stop) {
  AttentionFolder folder{attended.glyph.bitmap, attended.content, {}, attended.maps, a.csv};
  for (const auto& reference : session.style.set.references) folder.references.push_back(reference.image);
  if (auto ok = stageAttention(files, a.out, folder, stop); !ok) return ok;
  if (a.csv) {
    if (auto ok = files.add(a.out + "/heads.csv", headEffectsCsv(found.heads)); !ok) return ok;
  }
  if (!a.figure.file.empty()) {
    const auto svg = figure(a, attended, session, found);
    if (!svg) return tl::unexpected(svg.error());
    if (auto ok = files.add(a.figure.file, *svg); !ok) return ok;
  }
  return files.commit();
}

Json toJson(const OmissionMeasures& measures) {
  return {{"l1", measures.l1}, {"ink", measures.ink}, {"overlap", measures.overlap}, {"of_style", measures.ofStyle}};
}

void print(const Arguments& a, const std::vector<AttentionMap>& maps, const Findings& found) {
  auto blocks = Json::array();
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
    Json json{{"out", a.out}, {"blocks", blocks}};
    for (const auto& [block, head, measures] : found.heads) {
      Json effect{{"block", block}, {"head", head + 1}};
      effect.update(toJson(measures));
      json["without_head"].push_back(effect);
    }
    if (found.compared) {
      json["compared"] = toJson(found.compared->measures);
      json["compared"]["attention_elsewhere"] = found.moved;
    }
    std::printf("%s\n", json.dump().c_str());
    return;
  }
  std::printf("%zu maps, %d pictures: %s\n", maps.size(), pictures, a.out.c_str());
  if (found.compared) {
    const auto& measures = found.compared->measures;
    std::printf("%s: L1 %.4f, ink %+.1f %%, overlap %.1f %%, attention elsewhere %.0f %%\n",
                found.compared->title.c_str(), measures.l1, 100 * measures.ink, 100 * measures.overlap,
                100 * found.moved);
  }
}

Result<Findings> find(const Arguments& a, const StyleSession& session, char32_t character, const StopFlag& stop) {
  Findings found;
  if (a.csv) {
    CausalCheck check(session.encoding, session.style.set, character, session.language);
    auto effects = headEffects(check, *session.generator, *session.content, stop);
    if (!effects) return tl::unexpected(effects.error());
    found.heads = std::move(*effects);
  }
  if (a.compare.wanted()) {
    auto compared = comparedGlyph(a.compare, a.style.device, session, character);
    if (!compared) return tl::unexpected(compared.error());
    found.compared = std::move(*compared);
  }
  return found;
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
  if (!a.figure.file.empty()) {
    if (const auto ok = files.check(a.figure.file); !ok) return report(ok.error());
  }
  auto session = StyleSession::open(a.style, {characters.front()}, {});
  if (!session) return report(session.error());
  const auto attended =
      session->generator->attend(session->encoding, characters.front(), *session->content, session->language);
  if (!attended) return report(attended.error());
  auto found = find(a, *session, characters.front(), stop);
  if (!found) return report(found.error());
  if (const auto ok = write(files, a, *attended, *session, *found, stop); !ok) return report(ok.error());
  print(a, attended->maps, *found);
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
  command->add_flag("--csv", a->csv, "Also a CSV table of every block, and of what the glyph loses without each head");
  a->compare.addTo(*command, a->figure.addTo(*command));
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
