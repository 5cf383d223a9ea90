#pragma once
#include <memory>
#include <string>
#include <vector>

#include "engine/base/file_io.h"
#include "engine/base/result.h"
#include "engine/generate/attention_measure.h"

namespace gg {

enum class AttentionKind { Self, Cross, IntraReference, CrossReference };
const char* name(AttentionKind kind);  // "self", "cross", "intra-reference", "cross-reference"

/// One rectangular grid of patches: of the content glyph, of reference i (index into the encoding's
/// references), or the learned null style (1 reference, index −1) that stands in when all are muted.
struct AttentionGrid {
  enum class Source { Content, Reference, Null };
  Source source = Source::Content;
  int reference = -1;
  int height = 0, width = 0;
  int cells() const { return height * width; }
};
inline bool operator==(const AttentionGrid& a, const AttentionGrid& b) {
  return a.source == b.source && a.reference == b.reference && a.height == b.height && a.width == b.width;
}
inline bool operator!=(const AttentionGrid& a, const AttentionGrid& b) { return !(a == b); }

/// What one attention block looked at for one glyph.
struct AttentionMap {
  std::string block;  // "decoder.cross3", "style.self", …
  AttentionKind kind = AttentionKind::Cross;
  int heads = 0;
  std::vector<AttentionGrid> queries, keys;
  std::vector<float> weights;  // [H, ΣQ, ΣK], grids in list order, row-major cells; rows sum to 1

  int queryCount() const;
  int keyCount() const;
  /// The ΣK weights of one head and query patch.
  const float* row(int head, int query) const;
  /// attention_measure.h, looked at when first asked for and kept: the weights must be final by then, and the first to
  /// ask is one thread alone.
  const AttentionMeasure& measure() const;
  const AttentionEntropy& entropy() const;
  std::size_t bytes() const { return weights.size() * sizeof(float); }

  mutable std::shared_ptr<const AttentionMeasure> keptMeasure;
  mutable std::shared_ptr<const AttentionEntropy> keptEntropy;
};

/// The name of a map among those of one glyph: its block, and for intra-reference attention the reference.
std::string entryName(const AttentionMap& map);

/// One safetensors entry per map, by entryName; grids and kinds in the metadata.
Bytes serialiseAttention(const std::vector<AttentionMap>& maps);
Result<std::vector<AttentionMap>> loadAttention(const std::string& path);

/// Shannon entropy in bits of a row of n weights.
double entropyBits(const float* row, int n);

}  // namespace gg
