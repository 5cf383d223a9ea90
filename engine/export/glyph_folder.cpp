#include "engine/export/glyph_folder.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/base/text.h"
#include "engine/base/unicode.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/png_io.h"

namespace gg {

namespace {

using Json = nlohmann::ordered_json;

Json characterList(const std::vector<char32_t>& characters) {
  auto list = Json::array();
  for (const char32_t character : characters) list.push_back(character == 0 ? "" : toUtf8(character));
  return list;
}

std::string fileName(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

std::string manifestJson(const std::vector<FolderGlyph>& glyphs, const FolderManifest& manifest) {
  const GlyphFrame frame(manifest.size);
  auto list = Json::array();
  for (const auto& glyph : glyphs) {
    const auto name = uniName(glyph.character);
    list.push_back({{"character", toUtf8(glyph.character)},
                    {"name", name},
                    {"file", name + ".png"},
                    {"advance", std::round(glyph.advance * 1e4) / 1e4},
                    {"clipped", glyph.clipped}});
    auto& entry = list.back();
    entry["doubt"] = std::round(glyph.doubt.chance * 1e3) / 1e3;
    entry["suspect"] = glyph.doubt.suspect;
    if (glyph.doubt.suspect) entry["reason"] = gg::name(glyph.doubt.sign);
  }
  const Json json = {
      {"format", "glyphgraft-glyphs"},
      {"version", 1},
      {"size", manifest.size},
      {"em_px", frame.emPixels()},
      {"baseline_px", frame.baseline()},
      {"model", manifest.model},
      {"model_version", manifest.modelVersion},
      {"content_font", manifest.contentFont},
      {"device", manifest.device},
      {"style", {{"characters", characterList(manifest.styleCharacters)}, {"sources", manifest.styleSources}}},
      {"missing", characterList(manifest.missing)},
      {"glyphs", list}};
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

FolderManifest describeRun(const ModelInfo& model, const std::string& device, const std::string& contentFont,
                           const StyleSet& style) {
  FolderManifest manifest;
  manifest.model = fileName(model.file);
  manifest.modelVersion = model.version;
  manifest.contentFont = contentFont;
  manifest.device = device;
  manifest.size = model.config.size;
  auto& sources = manifest.styleSources;
  for (const auto& reference : style.references) {
    if (reference.muted) continue;
    manifest.styleCharacters.push_back(reference.character);
    for (const auto& path : splitText(reference.source, ';')) {  // several files may be one font
      const auto name = fileName(path);
      if (std::find(sources.begin(), sources.end(), name) == sources.end()) sources.push_back(name);
    }
  }
  return manifest;
}

Result<GlyphFolder> GlyphFolder::open(StagedFiles& files, std::string path) {
  if (auto ok = files.addFolder(path); !ok) return tl::unexpected(ok.error());
  return GlyphFolder(files, std::move(path));
}

Status GlyphFolder::add(const FolderGlyph& glyph) {
  const auto png = encodePng(glyph.bitmap);
  if (!png) return tl::unexpected(png.error());
  glyphs_.push_back({glyph.character, {}, glyph.advance, glyph.clipped, glyph.doubt});
  return files_->add(path_ + "/" + uniName(glyph.character) + ".png", *png);
}

Status GlyphFolder::finish(const FolderManifest& manifest) {
  return files_->add(path_ + "/manifest.json", manifestJson(glyphs_, manifest));
}

}  // namespace gg
