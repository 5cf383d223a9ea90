#include "engine/export/glyph_folder.h"

#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "engine/base/file_io.h"
#include "engine/base/unicode.h"
#include "engine/glyph/png_io.h"

namespace gg {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

Json characterList(const std::vector<char32_t>& characters) {
  auto list = Json::array();
  for (const char32_t character : characters) list.push_back(character == 0 ? "" : toUtf8(character));
  return list;
}

/// Files under preparation; removed again unless commit() has moved them to their names.
class Staging {
 public:
  explicit Staging(const std::string& folder) : folder_(folder), staging_(folder + "/.glyphgraft.part") {}
  ~Staging() {
    std::error_code ignored;
    fs::remove_all(staging_, ignored);
  }
  Status open() {
    std::error_code ignored;
    fs::remove_all(staging_, ignored);
    return makeWritableFolder(staging_);
  }
  Status write(const std::string& name, const Bytes& bytes) {
    names_.push_back(name);
    return writeFile(staging_ + "/" + name, bytes);
  }
  Status commit() {
    for (const auto& name : names_) {
      std::error_code error;
      fs::rename(staging_ + "/" + name, folder_ + "/" + name, error);
      if (error) return failure(ErrorCode::Io, folder_ + "/" + name + " cannot be written.", error.message());
    }
    return {};
  }

 private:
  std::string folder_, staging_;
  std::vector<std::string> names_;
};

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

Status saveGlyphFolder(const std::string& folder, const std::vector<FolderGlyph>& glyphs,
                       const FolderManifest& manifest, const StopFlag& stop, const ProgressCallback& progress) {
  if (auto ok = makeWritableFolder(folder); !ok) return ok;
  Staging staging(folder);
  if (auto ok = staging.open(); !ok) return ok;
  std::size_t done = 0;
  for (const auto& glyph : glyphs) {
    if (stop.requested()) return failure(ErrorCode::Cancelled, "The export was cancelled.");
    auto png = encodePng(glyph.bitmap);
    if (!png) return tl::unexpected(png.error());
    if (auto ok = staging.write(uniName(glyph.character) + ".png", *png); !ok) return ok;
    if (progress) progress({++done, glyphs.size()});
  }
  const auto text = manifestJson(glyphs, manifest);
  if (auto ok = staging.write("manifest.json", Bytes(text.begin(), text.end())); !ok) return ok;
  return staging.commit();
}

}  // namespace gg
