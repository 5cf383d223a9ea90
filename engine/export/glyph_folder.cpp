#include "engine/export/glyph_folder.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/base/unicode.h"
#include "engine/glyph/png_io.h"

namespace gg {

namespace {

using Json = nlohmann::ordered_json;

Json characterList(const std::vector<char32_t>& characters) {
  auto list = Json::array();
  for (const char32_t character : characters) list.push_back(character == 0 ? "" : toUtf8(character));
  return list;
}

}  // namespace

std::string manifestJson(const std::vector<FolderGlyph>& glyphs, const FolderManifest& manifest) {
  auto list = Json::array();
  for (const auto& glyph : glyphs) {
    const auto name = uniName(glyph.character);
    list.push_back({{"character", toUtf8(glyph.character)},
                    {"name", name},
                    {"file", name + ".png"},
                    {"advance", std::round(glyph.advance * 1e4) / 1e4},
                    {"clipped", glyph.clipped}});
  }
  const Json json = {{"format", "glyphgraft-glyphs"},
                     {"version", 1},
                     {"size", manifest.size},
                     {"em_px", 0.80 * manifest.size},
                     {"baseline_px", 0.78 * manifest.size},
                     {"model", manifest.model},
                     {"model_version", manifest.modelVersion},
                     {"content_font", manifest.contentFont},
                     {"device", manifest.device},
                     {"style", {{"characters", characterList(manifest.styleCharacters)},
                                {"sources", manifest.styleSources}}},
                     {"missing", characterList(manifest.missing)},
                     {"glyphs", list}};
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Status stageGlyphFolder(StagedFiles& files, const std::string& folder, const std::vector<FolderGlyph>& glyphs,
                        const FolderManifest& manifest, const StopFlag& stop, const ProgressCallback& progress) {
  if (auto ok = files.addFolder(folder); !ok) return ok;
  std::size_t done = 0;
  for (const auto& glyph : glyphs) {
    if (stop.requested()) return failure(ErrorCode::Cancelled, "The export was cancelled.");
    const auto png = encodePng(glyph.bitmap);
    if (!png) return tl::unexpected(png.error());
    if (auto ok = files.add(folder + "/" + uniName(glyph.character) + ".png", *png); !ok) return ok;
    if (progress) progress({++done, glyphs.size()});
  }
  return files.add(folder + "/manifest.json", manifestJson(glyphs, manifest));
}

Status saveGlyphFolder(const std::string& folder, const std::vector<FolderGlyph>& glyphs,
                       const FolderManifest& manifest, const StopFlag& stop, const ProgressCallback& progress) {
  StagedFiles files;
  if (auto ok = stageGlyphFolder(files, folder, glyphs, manifest, stop, progress); !ok) return ok;
  return files.commit();
}

}  // namespace gg
