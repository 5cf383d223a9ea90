#pragma once
#include <string>
#include <vector>

#include "engine/base/result.h"

namespace gg {

/// How the style encoder lets reference patches see each other.
enum class StyleMode {
  None,    // not at all
  Self,    // only patches of the same reference
  Cross,   // all references' patches, the first reference as query
  Hybrid,  // both, symmetric in the references (default)
};

/// How alike a query and a key are.
enum class Scoring {
  Dot,       // q·k/√d (Vaswani et al. 2017)
  Additive,  // v·tanh(q + k), v learned (Bahdanau et al. 2015)
};

enum class PositionalCode {
  None,
  SinCos,
  Learned,  // a free table, stretched over any grid
};

/// Everything that shapes the network. Stored as JSON in the weight file's metadata ("config").
/// Level 1 is the grid of patches, S/P; level n + 1 has half the side of level n. The network has levels 1 to 4 at
/// every S.
struct ModelConfig {
  std::string arch = "attention-unet";
  int size = 64;                                   // S the weights were trained at, px
  int patch = 2;                                   // P: so many pixels a side become channels at level 1; 2 or 4
  int contentDesigns = 5;                          // D plain designs seen of a content glyph (content_design.h)
  bool designWeights = true;                       // designs like the references are shown stronger (content_picture.h)
  std::vector<int> channels = {32, 64, 128, 160};  // of levels 1…4
  int styleChannels = 128;                         // of the style features at level 3
  int styleVector = 128;                           // global style vector for FiLM
  int heads = 4;
  int headDim = 32;
  StyleMode styleMode = StyleMode::Hybrid;
  int styleDepth = 1;        // blocks of each kind that styleMode names, one after the other
  bool feedForward = false;  // self-attention and the style encoder's blocks end with two linear layers
  Scoring score = Scoring::Dot;
  PositionalCode positional = PositionalCode::SinCos;
  int window = 0;                            // self-attention stays within windows of so many patches a side; 0: global
  bool contentKeys = true;                   // keys carry content features of the reference characters
  bool film = true;                          // the global style vector modulates the decoder
  std::vector<int> selfLevels = {4};         // encoder levels with self-attention (4 = bottleneck)
  std::vector<int> skipSelfLevels = {};      // decoder levels with self-attention once the skip is joined
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
