#pragma once
#include <string>

#include "engine/glyph/font_face.h"
#include "engine/model/model_config.h"
#include "engine/train/font_corpus.h"

namespace gg::test {

inline CorpusFont packed(const std::string& id, const std::string& file, const std::string& scripts) {
  CorpusFont font;
  font.id = id;
  font.scripts = scripts;
  const auto face = FontFace::open(*FontSpec::parse(std::string(GG_SOURCE_DIR) + "/resources/" + file));
  for (char32_t c = U'!'; c <= U'~'; ++c) {
    if (face && face->has(c)) font.glyphs.emplace(c, *face->outline(c));
  }
  return font;
}

/// The outlines of a font, slanted: a second style.
inline CorpusFont slanted(CorpusFont font) {
  font.id += "-slanted";
  for (auto& [character, outline] : font.glyphs) {
    for (auto& point : outline.points) point.x += 0.25F * point.y;
  }
  return font;
}

/// Two Latin style fonts and the Latin content font, from the bundled resources.
inline FontCorpus tinyCorpus() {
  FontCorpus corpus;
  corpus.fonts.push_back(packed("calistoga", "samples/latin/calistoga.ttf", "latin"));
  corpus.fonts.push_back(slanted(corpus.fonts.front()));
  corpus.fonts.push_back(packed("content:noto-sans", "fonts/NotoSans-latin.woff2", "latin"));
  return corpus;
}

/// A network small enough to train in a test.
inline ModelConfig tinyConfig() {
  ModelConfig config;
  config.size = 32;
  config.channels = {8, 16, 16, 16};
  config.styleChannels = 16;
  config.styleVector = 16;
  config.heads = 2;
  config.headDim = 8;
  return config;
}

}  // namespace gg::test
