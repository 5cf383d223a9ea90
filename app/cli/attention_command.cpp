#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/style_session.h"
#include "engine/base/unicode.h"
#include "engine/export/heat_image.h"
#include "engine/glyph/png_io.h"

namespace gg::cli {

namespace {

struct Arguments {
  StyleArguments style;
  std::string character, out;
  bool json = false;
};

/// The pictures of a map's key grids, in their order.
std::vector<Bitmap> keyPictures(const AttentionMap& map, const Bitmap& content, const StyleSession& session) {
  std::vector<Bitmap> pictures;
  for (const auto& grid : map.keys) {
    if (grid.source == AttentionGrid::Source::Reference) {
      pictures.push_back(session.style.set.references[static_cast<std::size_t>(grid.reference)].image);
    } else {
      pictures.push_back(grid.source == AttentionGrid::Source::Content ? content : Bitmap());
    }
  }
  return pictures;
}

int run(const Arguments& a) {
  const auto characters = fromUtf8(a.character);
  if (characters.size() != 1) return report({ErrorCode::BadInput, "--char takes exactly one character.", {}});
  auto session = StyleSession::open(a.style, {characters.front()}, {});
  if (!session) return report(session.error());
  auto attended =
      session->generator->attend(session->encoding, characters.front(), *session->content, session->language);
  if (!attended) return report(attended.error());
  if (const auto ok = makeWritableFolder(a.out); !ok) return report(ok.error());
  if (const auto ok = saveAttention(a.out + "/attention.safetensors", attended->maps); !ok) return report(ok.error());
  if (const auto ok = savePng(a.out + "/glyph.png", attended->glyph.bitmap); !ok) return report(ok.error());
  std::size_t files = 0;
  for (const auto& map : attended->maps) {
    const auto pictures = keyPictures(map, attended->content, *session);
    const auto own = map.kind == AttentionKind::IntraReference
                         ? "." + std::to_string(map.queries.front().reference)
                         : std::string();
    for (int head = 0; head < map.heads; ++head) {
      const auto path = a.out + "/" + map.block + own + ".head" + std::to_string(head + 1) + ".png";
      if (const auto ok = savePng(path, headHeat(map, head, attended->glyph.bitmap, pictures)); !ok) {
        return report(ok.error());
      }
      ++files;
    }
  }
  if (a.json) {
    auto blocks = nlohmann::ordered_json::array();
    for (const auto& map : attended->maps) {
      blocks.push_back({{"block", map.block}, {"kind", name(map.kind)}, {"heads", map.heads},
                        {"queries", map.queryCount()}, {"keys", map.keyCount()}});
    }
    std::printf("%s\n", nlohmann::ordered_json{{"out", a.out}, {"blocks", blocks}}.dump().c_str());
  } else {
    std::printf("%zu maps, %zu pictures: %s\n", attended->maps.size(), files, a.out.c_str());
  }
  return kDone;
}

}  // namespace

void addAttentionCommand(CLI::App& app, Context& context) {
  auto* command = app.add_subcommand("attention", "Write what every attention block and head looked at");
  auto a = std::make_shared<Arguments>();
  a->style.addTo(*command);
  command->add_option("--char", a->character, "The character to generate")->required();
  command->add_option("--out", a->out, "Folder for attention.safetensors and a PNG per block and head")->required();
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
