#include "engine/export/ufo_folder.h"

#include <cmath>
#include <set>

#include "engine/base/unicode.h"
#include "engine/export/glif.h"
#include "engine/export/glyph_order.h"
#include "engine/export/name_table.h"
#include "engine/export/property_list.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/png_io.h"

namespace gg {

namespace {

constexpr const char* kLayer = "/glyphs/";
constexpr const char* kPictureLayer = "/glyphs.generated/";
constexpr auto kDictionary = PropertyList::Root::Dictionary;
constexpr auto kArray = PropertyList::Root::Array;

std::string metaInfo() {
  PropertyList list(kDictionary);
  list.add("creator", "io.github.glyphgraft");
  list.add("formatVersion", 3);
  return list.text();
}

std::string fontInfo(const FontInfo& info) {
  const int thousandths = static_cast<int>(std::lround(info.version * 1000));
  PropertyList list(kDictionary);
  list.add("familyName", info.family);
  list.add("styleName", info.style);
  list.add("versionMajor", thousandths / 1000);
  list.add("versionMinor", thousandths % 1000);
  list.add("unitsPerEm", info.unitsPerEm);
  for (const auto& [key, value] : {std::pair{"ascender", info.ascender},
                                   {"descender", info.descender},
                                   {"openTypeHheaAscender", info.ascender},
                                   {"openTypeHheaDescender", info.descender},
                                   {"openTypeHheaLineGap", info.lineGap},
                                   {"openTypeOS2TypoAscender", info.ascender},
                                   {"openTypeOS2TypoDescender", info.descender},
                                   {"openTypeOS2TypoLineGap", info.lineGap},
                                   {"openTypeOS2WeightClass", info.weight}}) {
    list.add(key, value);
  }
  if (info.capHeight != 0) list.add("capHeight", info.capHeight);
  if (info.xHeight != 0) list.add("xHeight", info.xHeight);
  for (const auto& [key, value] : {std::pair{"copyright", info.copyright},
                                   {"openTypeNameDesigner", info.designer},
                                   {"openTypeNameLicense", info.licence},
                                   {"openTypeNameLicenseURL", info.licenceUrl},
                                   {"openTypeNameDescription", info.description},
                                   {"openTypeOS2VendorID", (info.vendorId + "    ").substr(0, 4)},
                                   {"postscriptFontName", postScriptName(info)}}) {
    if (!value.empty()) list.add(key, value);
  }
  std::vector<PropertyList::Record> records;
  for (const auto& name : localNames(info)) {
    records.push_back({{{"nameID", name.id}, {"platformID", 3}, {"encodingID", 1}, {"languageID", name.language}},
                       "string",
                       name.text});
  }
  if (!records.empty()) list.add("openTypeNameRecords", records);
  list.add("openTypeOS2Type", std::vector<int>());  // may be embedded and installed
  return list.text();
}

/// Adds files and keeps the first failure.
class Stage {
 public:
  Stage(StagedFiles& files, std::string folder) : files_(files), folder_(std::move(folder)) {}
  void folder(const std::string& name) {
    if (status_) status_ = files_.addFolder(folder_ + name);
  }
  template <typename Content>
  void file(const std::string& name, const Content& content) {
    if (status_) status_ = files_.add(folder_ + name, content);
  }
  const Status& status() const { return status_; }

 private:
  StagedFiles& files_;
  std::string folder_;
  Status status_;
};

void addGlyphs(Stage& stage, const GlyphOrder& order) {
  PropertyList contents(kDictionary);
  for (std::size_t i = 0; i < order.glyphs.size(); ++i) {
    const auto file = glifFileName(order.names[i]);
    stage.file(kLayer + file, glif(order.names[i], order.glyphs[i]));
    contents.add(order.names[i], file);
  }
  stage.file(std::string(kLayer) + "contents.plist", contents.text());
}

/// Groups of glyph names, and values between them.
void addKerning(Stage& stage, const Kerning& kerning, const GlyphOrder& order) {
  PropertyList groups(kDictionary), pairs(kDictionary);
  const auto addGroups = [&](const std::string& prefix, const std::vector<std::u32string>& classes) {
    std::vector<std::string> names;
    for (const auto& members : classes) {
      std::vector<std::string> glyphs;
      for (const char32_t c : members) glyphs.push_back(order.names[order.mapping.at(c)]);
      names.push_back(prefix + glyphs.front());
      groups.add(names.back(), glyphs);
    }
    return names;
  };
  const auto first = addGroups("public.kern1.", kerning.first), second = addGroups("public.kern2.", kerning.second);
  for (std::size_t i = 0; i < first.size(); ++i) {
    std::vector<std::pair<std::string, int>> row;
    for (std::size_t j = 0; j < second.size(); ++j) {
      if (kerning.values[i][j] != 0) row.emplace_back(second[j], kerning.values[i][j]);
    }
    pairs.add(first[i], row);
  }
  stage.file("/groups.plist", groups.text());
  stage.file("/kerning.plist", pairs.text());
}

void addPictures(Stage& stage, const FontInfo& info, const GlyphOrder& order,
                 const std::vector<FolderGlyph>& pictures) {
  stage.folder("/images");
  stage.folder("/glyphs.generated");
  PropertyList contents(kDictionary);
  for (const auto& picture : pictures) {
    const auto found = order.mapping.find(picture.character);
    if (found == order.mapping.end()) continue;
    const auto& glyph = order.glyphs[found->second];
    const auto& name = order.names[found->second];
    const GlyphFrame frame(picture.bitmap.width());
    const double scale = info.unitsPerEm / frame.emPixels();
    const auto png = encodePng(picture.bitmap);
    if (!png) continue;
    const auto image = uniName(picture.character) + ".png", file = glifFileName(name);
    stage.file("/images/" + image, *png);
    stage.file(kPictureLayer + file,
               glifOfImage(name, glyph.advance, image, scale, glyph.advance / 2.0 - frame.size() * scale / 2,
                           (frame.baseline() - frame.size()) * scale));
    contents.add(name, file);
  }
  stage.file(std::string(kPictureLayer) + "contents.plist", contents.text());
}

}  // namespace

std::string glifFileName(const std::string& glyphName) {
  std::string file;
  for (const char c : glyphName) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '.' && !file.empty());
    const bool capital = c >= 'A' && c <= 'Z';
    file += plain || capital ? c : '_';
    if (capital) file += '_';
  }
  // Names that some systems keep for devices.
  static const std::set<std::string> kReserved = {"aux", "con", "nul", "prn", "com1", "com2", "com3", "com4", "lpt1"};
  return (kReserved.count(file) > 0 ? "_" : "") + file + ".glif";
}

Status stageUfo(StagedFiles& files, const std::string& folder, const FontInfo& info, std::vector<FontGlyph> glyphs,
                const std::vector<FolderGlyph>& pictures, const Kerning& kerning) {
  const auto order = orderGlyphs(info, std::move(glyphs));
  if (!order) return tl::unexpected(order.error());
  Stage stage(files, folder);
  stage.folder("");
  stage.folder("/glyphs");
  stage.file("/metainfo.plist", metaInfo());
  stage.file("/fontinfo.plist", fontInfo(info));
  PropertyList layers(kArray), lib(kDictionary);
  layers.append({"public.default", "glyphs"});
  if (!pictures.empty()) layers.append({"generated", "glyphs.generated"});
  stage.file("/layercontents.plist", layers.text());
  lib.add("public.glyphOrder", order->names);
  stage.file("/lib.plist", lib.text());
  addKerning(stage, kerning, *order);  // an empty one, too: it replaces that of a former export
  addGlyphs(stage, *order);
  if (!pictures.empty()) addPictures(stage, info, *order, pictures);
  return stage.status();
}

}  // namespace gg
