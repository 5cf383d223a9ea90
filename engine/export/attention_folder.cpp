#include "engine/export/attention_folder.h"

#include "engine/export/attention_csv.h"
#include "engine/export/heat_image.h"
#include "engine/glyph/png_io.h"

namespace gg {

namespace {

/// What a map's key grids lie on, in their order; nothing for the null style.
std::vector<Bitmap> keyPictures(const AttentionMap& map, const AttentionFolder& folder) {
  std::vector<Bitmap> pictures;
  for (const auto& grid : map.keys) {
    if (grid.source == AttentionGrid::Source::Reference) {
      pictures.push_back(folder.references[static_cast<std::size_t>(grid.reference)]);
    } else {
      pictures.push_back(grid.source == AttentionGrid::Source::Content ? folder.content : Bitmap());
    }
  }
  return pictures;
}

}  // namespace

Status stageAttention(StagedFiles& files, const std::string& path, const AttentionFolder& folder,
                      const StopFlag& stop) {
  if (auto ok = files.add(path + "/attention.safetensors", serialiseAttention(folder.maps)); !ok) return ok;
  const auto addPicture = [&](const std::string& name, const auto& picture) {
    return encodePng(picture).and_then([&](const Bytes& png) { return files.add(path + "/" + name + ".png", png); });
  };
  if (auto ok = addPicture("glyph", folder.glyph); !ok) return ok;
  if (auto ok = addPicture("content", folder.content); !ok) return ok;
  for (const auto& map : folder.maps) {
    if (folder.tables) {
      if (auto ok = files.add(path + "/" + entryName(map) + ".csv", attentionCsv(map)); !ok) return ok;
    }
    const auto pictures = keyPictures(map, folder);
    for (int head = 0; head < map.heads; ++head) {
      if (stop.requested()) return failure(ErrorCode::Cancelled, translatable("Engine", "The export was stopped."));
      const auto name = entryName(map) + ".head" + std::to_string(head + 1);
      if (auto ok = addPicture(name, headHeat(map, head, folder.glyph, pictures)); !ok) return ok;
    }
  }
  return {};
}

}  // namespace gg
