#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/style_session.h"
#include "app/cli/wanted_characters.h"
#include "engine/base/staged_files.h"
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

/// The maps, the glyph, and a heat picture of every block and head.
Status write(StagedFiles& files, const Arguments& a, const Generator::Attended& attended, const StyleSession& session,
             const StopFlag& stop) {
  if (auto ok = files.add(a.out + "/attention.safetensors", serialiseAttention(attended.maps)); !ok) return ok;
  const auto addPicture = [&](const std::string& name, const auto& picture) {
    return encodePng(picture).and_then([&](const Bytes& png) { return files.add(a.out + "/" + name + ".png", png); });
  };
  if (auto ok = addPicture("glyph", attended.glyph.bitmap); !ok) return ok;
  if (auto ok = addPicture("content", attended.content); !ok) return ok;
  for (const auto& map : attended.maps) {
    const auto pictures = keyPictures(map, attended.content, session);
    for (int head = 0; head < map.heads; ++head) {
      if (stop.requested()) return failure(ErrorCode::Cancelled, "The job was cancelled.");
      const auto name = entryName(map) + ".head" + std::to_string(head + 1);
      if (auto ok = addPicture(name, headHeat(map, head, attended.glyph.bitmap, pictures)); !ok) return ok;
    }
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
  command->add_option("--char", a->character, "The character to generate")->required();
  command->add_option("--out", a->out, "Folder for attention.safetensors and a PNG per block and head")->required();
  command->add_flag("--json", a->json, "Print one JSON object");
  command->callback([a, &context] { context.chosen = [a] { return run(*a); }; });
}

}  // namespace gg::cli
