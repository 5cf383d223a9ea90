#pragma once
#include <cstdint>
#include <string>

#include "engine/base/result.h"

namespace gg {

/// The figures of every step as a CSV file, written whole with each checkpoint: both tell of the same steps.
class StepLog {
 public:
  /// Goes on with the file up to a step, where there is one.
  StepLog(std::string path, std::int64_t steps);

  struct Row {
    std::int64_t step = 0;
    double minutes = 0, loss = 0, l1 = 0, gradientNorm = 0, rate = 0;
  };
  void add(const Row& row);
  Status save() const;

 private:
  std::string path_, text_;
};

/// Minutes that the steps of a log took, in however many runs; 0 where there is none.
double loggedMinutes(const std::string& path);

}  // namespace gg
