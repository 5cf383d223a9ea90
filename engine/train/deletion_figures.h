#pragma once
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/train/evaluation.h"

namespace gg {

/// The deletion test of one block and head, as a file keeps it.
struct DeletionFigure {
  std::string script, split;
  int references = 0;  // K
  std::string block;
  int head = -1;  // −1: the mean of heads
  std::size_t glyphs = 0;
  DeletionRaise raise;
};

/// What the deletion test says of a weight file's attention; kept beside it, in one file that everything else reads.
struct DeletionFigures {
  std::string weights;  // fingerprint of the weight file, 16 hexadecimal digits
  std::string command;  // that measured them
  std::vector<DeletionFigure> rows;
};

/// The fingerprint that figures name; an error when the file cannot be read.
Result<std::string> weightsFingerprint(const std::string& modelFile);

/// The rows alone.
DeletionFigures deletionFigures(const Evaluation& evaluation);
/// Rows of a JSON object, one a line.
std::string deletionFiguresJson(const DeletionFigures& figures);
Result<DeletionFigures> readDeletionFigures(const std::string& file);

}  // namespace gg
