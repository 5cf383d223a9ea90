#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/train/evaluation.h"
#include "engine/train/sampler.h"

namespace gg {

/// What a study keeps of one variant, in a file of its own.
struct AblationFigures {
  std::string variant;  // its name
  std::string config;   // of its network, JSON
  std::int64_t steps = 0;
  double minutes = 0;  // of training
  std::int64_t parameters = 0;
  std::int64_t glyphMultiplyAdds = 0;  // of one glyph, references encoded
  std::vector<FontCount> fonts;        // that it was trained on
  Evaluation evaluation;               // its rows, size and seed

  std::string toJson() const;
  /// Fails in one sentence that names the file when the text is something else.
  static Result<AblationFigures> fromJson(const std::string& text, const std::string& nameForMessages);
};

}  // namespace gg
