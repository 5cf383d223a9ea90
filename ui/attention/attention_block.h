#pragma once
#include <string>
#include <vector>

#include "engine/generate/attention_map.h"

namespace gg::ui {

/// Which way a block's weights [Q, K] are read for a patch that is pointed at.
enum class AttentionDirection {
  Looks,  // where does this patch look: a row, from its query to all keys; sums to 1
  Feeds,  // what did this patch feed: a column, from all queries to its key. The transpose, not normalised: a patch
          // that nobody looked at has no weight
};

/// The maps of one block for one glyph, seen as one: "style.self" has a map for each reference, every other
/// block has a single map. Patches of its sources are pointed at, the weights lie on its targets. Refers to the maps;
/// does not own them.
class AttentionBlock {
 public:
  AttentionBlock() = default;
  /// Maps of one name with equal heads. Asks for their measures.
  explicit AttentionBlock(const std::vector<const AttentionMap*>& maps,
                          AttentionDirection direction = AttentionDirection::Looks);

  bool empty() const { return sources_.empty(); }
  std::string name() const { return empty() ? std::string() : sources_.front().map->block; }
  AttentionKind kind() const { return empty() ? AttentionKind::Cross : sources_.front().map->kind; }
  AttentionDirection direction() const { return direction_; }
  int heads() const { return empty() ? 0 : sources_.front().map->heads; }
  /// What counts as much weight in this block: half of the sources' patches have no larger one in any head. Flat heads
  /// look flat beside it, and a few very sharp patches do not darken the rest.
  float strong() const { return strong_; }

  /// The grids that look (Looks) or are looked at (Feeds), over all maps.
  int sourceCount() const { return static_cast<int>(sources_.size()); }
  const AttentionGrid& source(int index) const;
  /// The source on the picture that a grid lies on; −1: none.
  int sourceOn(const AttentionGrid& grid) const;
  /// The grids on the other side of a source.
  const std::vector<AttentionGrid>& targets(int source) const;
  int targetCount(int source) const;
  /// The weights of one head for one cell of a source: targetCount() of them, the targets one after the other.
  std::vector<float> row(int head, int source, int cell) const;
  /// The weight of a head that looks everywhere alike.
  float evenWeight(int source) const { return 1.F / static_cast<float>(at(source).map->keyCount()); }
  /// Entropy of row(), as parts of its sum.
  double entropyBits(int head, int source, int cell) const;
  /// The mean of it over the source's cells, within 1e-4.
  double meanEntropyBits(int head, int source) const;
  /// The part of the head's attention, over all queries of the map, that is a source's: in direction Feeds the mass
  /// that falls on it.
  double share(int head, int source) const;

 private:
  struct Source {
    const AttentionMap* map = nullptr;
    std::size_t grid = 0;  // in the map's queries (Looks) or keys (Feeds)
    int first = 0;         // cell of this grid among them
  };
  const Source& at(int source) const { return sources_[static_cast<std::size_t>(source)]; }
  bool looks() const { return direction_ == AttentionDirection::Looks; }
  AttentionDirection direction_ = AttentionDirection::Looks;
  std::vector<Source> sources_;
  float strong_ = 0;
};

/// Whether two grids, however fine, lie on the same picture.
bool onSamePicture(const AttentionGrid& a, const AttentionGrid& b);
/// The cell of `to` in the place of a cell of `from`.
int samePlace(int cell, const AttentionGrid& from, const AttentionGrid& to);

/// The distinct block names, in the order of the maps.
std::vector<std::string> blockNames(const std::vector<AttentionMap>& maps);
/// The first map of one of the block names.
const AttentionMap& firstMapOf(const std::vector<AttentionMap>& maps, const std::string& name);
AttentionBlock blockOf(const std::vector<AttentionMap>& maps, const std::string& name,
                       AttentionDirection direction = AttentionDirection::Looks);
/// The content → reference block with the finest patches, else the first block; empty when there is none.
std::string finestCrossBlock(const std::vector<AttentionMap>& maps);

}  // namespace gg::ui
