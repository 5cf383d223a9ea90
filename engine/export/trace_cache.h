#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/file_io.h"
#include "engine/base/result.h"
#include "engine/export/glyph_folder.h"
#include "engine/outline/contour.h"
#include "engine/outline/outline_tracer.h"

namespace gg {

/// Outlines traced before, found by all they depend on: the picture's pixels, its advance, the units per em and the
/// options. May be used by several threads.
class TraceCache {
 public:
  using Key = std::array<std::uint64_t, 2>;
  static Key keyOf(const FolderGlyph& picture, double unitsPerEm, const TraceOptions& options);

  std::optional<std::vector<Contour>> find(const Key& key);
  /// Contours on whole units; others are not kept. A cache with very many starts anew.
  void add(const Key& key, const std::vector<Contour>& contours);

  /// Takes in what bytes() of this version of the program gave. Fails with one sentence that names the file when it is
  /// something else; a file of another version adds nothing.
  Status read(const Bytes& bytes, const std::string& file);
  /// All that was added, or found since it was read: what nobody asks for any more is left out.
  Bytes bytes() const;

 private:
  struct Entry {
    std::vector<Contour> contours;
    bool used = false;
  };
  mutable std::mutex mutex_;  // guards the entries
  std::map<Key, Entry> entries_;
};

}  // namespace gg
