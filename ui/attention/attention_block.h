#pragma once
#include <string>
#include <vector>

#include "engine/generate/attention_map.h"

namespace gg::ui {

/// The maps of one block for one glyph, seen as one: "style.self" has a map for each reference, every other
/// block has a single map. Refers to the maps; does not own them.
class AttentionBlock {
 public:
  AttentionBlock() = default;
  /// Maps of one name with equal heads.
  explicit AttentionBlock(std::vector<const AttentionMap*> maps);

  bool empty() const { return sources_.empty(); }
  std::string name() const { return empty() ? std::string() : sources_.front().map->block; }
  AttentionKind kind() const { return empty() ? AttentionKind::Cross : sources_.front().map->kind; }
  int heads() const { return empty() ? 0 : sources_.front().map->heads; }
  /// What counts as much weight in this block: half of the patches have no larger one in any head. Flat heads
  /// look flat beside it, and a few very sharp patches do not darken the rest.
  float strong() const { return strong_; }

  /// The grids that look, over all maps.
  int sourceCount() const { return static_cast<int>(sources_.size()); }
  const AttentionGrid& source(int index) const;
  /// The grids that a source looks at.
  const std::vector<AttentionGrid>& keys(int source) const { return at(source).map->keys; }
  int keyCount(int source) const { return at(source).map->keyCount(); }
  /// The weights of one head for one cell of a source: keyCount() of them, the key grids one after the other.
  const float* row(int head, int source, int cell) const;

 private:
  void measure();
  struct Source {
    const AttentionMap* map = nullptr;
    int grid = 0;         // in map->queries
    int firstQuery = 0;   // of this grid
  };
  const Source& at(int source) const { return sources_[static_cast<std::size_t>(source)]; }

  std::vector<Source> sources_;
  float strong_ = 0;
};

/// The distinct block names, in the order of the maps.
std::vector<std::string> blockNames(const std::vector<AttentionMap>& maps);
/// The first map of one of the block names.
const AttentionMap& firstMapOf(const std::vector<AttentionMap>& maps, const std::string& name);
/// Looks at every weight of the block.
AttentionBlock blockOf(const std::vector<AttentionMap>& maps, const std::string& name);
/// The content → reference block with the finest patches, else the first block; empty when there is none.
std::string finestCrossBlock(const std::vector<AttentionMap>& maps);

}  // namespace gg::ui
