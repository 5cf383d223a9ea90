#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "engine/generate/deletion.h"
#include "engine/train/bootstrap.h"

namespace gg {

constexpr double kDeletedShare = 0.5;  // of the inked patches, in every row

/// Sums of L1 over a font's glyphs: nothing hidden, the most attended patches hidden, as many random ones hidden.
struct DeletionSums {
  std::string font;
  std::size_t glyphs = 0;
  double untouched = 0, attended = 0, random = 0;
};

/// The deletion test of one block and head over fonts, for one script, split and K.
struct DeletionRow {
  std::string script, split;
  int references = 0;
  std::string block;
  int head = -1;  // −1: the mean of heads
  std::vector<DeletionSums> fonts;

  std::size_t glyphs() const;
};

/// Files a glyph's report (of one share) under the rows of its curves; new rows are put at the end.
void addDeletion(const DeletionReport& report, const std::string& script, const std::string& split, int references,
                 const std::string& font, std::vector<DeletionRow>& rows);

/// What hiding patches adds to L1, over L1 with nothing hidden; with intervals over fonts.
struct DeletionRaise {
  Interval attended, random;
};
DeletionRaise deletionRaise(const DeletionRow& row, std::uint64_t seed);

}  // namespace gg
