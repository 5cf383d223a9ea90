#pragma once
#include <string>
#include <vector>

#include "engine/base/result.h"

namespace gg {

/// How the style encoder lets reference patches see each other.
enum class StyleMode {
  Self,    // only patches of the same reference
  Cross,   // all references' patches, the first reference as query
  Hybrid,  // both, symmetric in the references (default)
};

enum class PositionalCode { None, SinCos };

/// Everything that shapes the network. Stored as JSON in the weight file's metadata ("config").
/// Level 1 is the grid of patches, S/P; level n + 1 has half the side of level n. The network has levels 1 to 4 at
/// every S.
struct ModelConfig {
  std::string arch = "attention-unet";
  int size = 64;                                   // S the weights were trained at, px
  int patch = 2;                                   // P: so many pixels a side become channels at level 1; 2 or 4
  int contentDesigns = 3;                          // D plain designs seen of a content glyph (content_design.h)
  bool designWeights = true;                       // designs like the references are shown stronger (content_picture.h)
  std::vector<int> channels = {32, 64, 128, 160};  // of levels 1…4
  int styleChannels = 128;                         // of the style features at level 3
  int styleVector = 128;                           // global style vector for FiLM
  int heads = 4;
  int headDim = 32;
  StyleMode styleMode = StyleMode::Hybrid;
  PositionalCode positional = PositionalCode::SinCos;
  bool contentKeys = true;                   // keys carry content features of the reference characters
  bool film = true;                          // the global style vector modulates the decoder
  std::vector<int> selfLevels = {4};         // levels with content self-attention (4 = bottleneck)
  std::vector<int> crossLevels = {4, 3, 2};  // levels with content → reference attention
  bool alignment = true;                     // content outlines are scaled and shifted to the references

  /// Side of level 3, on which references are encoded and attended to, in cells.
  int grid() const { return size / (4 * patch); }

  /// Refuses values the network cannot be built from, in one sentence.
  Status validate() const;
  std::string toJson() const;
  static Result<ModelConfig> fromJson(const std::string& text);
};

}  // namespace gg
