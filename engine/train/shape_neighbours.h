#pragma once
#include <map>
#include <vector>

#include "engine/train/font_corpus.h"

namespace gg {

/// Which characters look alike in a content font: nearest neighbours of 8×8 thumbnails.
class ShapeNeighbours {
 public:
  void add(char32_t character, const GlyphOutline& outline);
  /// The `count` characters of `candidates` most like `character`, nearest first; itself left out.
  std::vector<char32_t> nearest(char32_t character, const std::vector<char32_t>& candidates,
                                std::size_t count) const;

 private:
  std::map<char32_t, std::vector<float>> thumbnails_;
};

}  // namespace gg
