#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/base/unicode.h"
#include "engine/glyph/character_set.h"
#include "engine/glyph/content_fonts.h"
#include "engine/glyph/font_face.h"
#include "engine/glyph/font_spec.h"
#include "engine/glyph/png_io.h"

namespace gg {
namespace {

namespace fs = std::filesystem;

const fs::path kSamples = fs::path(GG_SOURCE_DIR) / "resources" / "samples";

nlohmann::json samples() {
  std::ifstream stream(kSamples / "samples.json");
  return nlohmann::json::parse(stream).at("samples");
}

std::u32string charactersOf(const nlohmann::json& sample) {
  return fromUtf8(sample.at("characters").get<std::string>());
}

void expectFontHas(const fs::path& path, const std::u32string& characters) {
  const auto face = FontFace::open(*FontSpec::parse(path.string()));
  ASSERT_TRUE(face) << face.error().message.text();
  for (const auto character : characters) EXPECT_TRUE(face->has(character)) << path << " lacks " << describe(character);
}

void expectFolderHas(const fs::path& path, const std::u32string& characters) {
  std::u32string found;
  for (const auto& entry : fs::directory_iterator(path)) {
    const auto picture = loadPng(entry.path().string());
    ASSERT_TRUE(picture) << picture.error().message.text();
    EXPECT_TRUE(hasInk(*picture)) << entry.path();
    found += characterFromName(entry.path().stem().string());
  }
  std::sort(found.begin(), found.end());
  EXPECT_EQ(toUtf8(found), toUtf8(characters));
}

TEST(Samples, ThereAreThreeAndTheirFilesHoldTheirCharacters) {
  const auto all = samples();
  ASSERT_EQ(all.size(), 3U);
  for (const auto& sample : all) {
    for (const auto& relative : sample.at("paths")) {
      const fs::path path = kSamples / relative.get<std::string>();
      ASSERT_TRUE(fs::exists(path)) << path;
      fs::is_directory(path) ? expectFolderHas(path, charactersOf(sample)) : expectFontHas(path, charactersOf(sample));
    }
  }
}

TEST(Samples, NameCharacterSetsThatExistAndContentGlyphsThatExist) {
  const auto content = ContentFonts::open();
  ASSERT_TRUE(content) << content.error().message.text();
  for (const auto& sample : samples()) {
    const auto set = CharacterSet::byName(sample.at("charset").get<std::string>());
    ASSERT_TRUE(set) << set.error().message.text();
    for (const auto character : charactersOf(sample))
      EXPECT_TRUE(content->has(character, set->language)) << describe(character);
  }
}

TEST(Samples, LicencesLieBeside) {
  for (const auto* licence : {"latin/OFL.txt", "han/OFL.txt", "brush-licence.txt"})
    EXPECT_TRUE(fs::is_regular_file(kSamples / licence)) << licence;
}

}  // namespace
}  // namespace gg
