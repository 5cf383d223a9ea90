#include "engine/train/step_log.h"

#include <cstdlib>
#include <locale>
#include <sstream>

#include "engine/base/file_io.h"

namespace gg {

StepLog::StepLog(std::string path, std::int64_t steps)
    : path_(std::move(path)), text_("step,minutes,loss,l1,gradient_norm,learning_rate\n") {
  const auto bytes = steps > 0 ? readFile(path_) : Bytes();
  if (!bytes) return;  // another name than before: its log begins here
  std::istringstream lines(std::string(bytes->begin(), bytes->end()));
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    const auto step = std::atoll(line.c_str());
    if (step >= 1 && step <= steps) text_ += line + "\n";
  }
}

void StepLog::add(const Row& row) {
  std::ostringstream line;
  line.imbue(std::locale::classic());
  line << row.step << ',' << row.minutes << ',' << row.loss << ',' << row.l1 << ',' << row.gradientNorm << ','
       << row.rate << '\n';
  text_ += line.str();
}

Status StepLog::save() const { return writeFile(path_, text_); }

double loggedMinutes(const std::string& path) {
  const auto bytes = readFile(path).value_or(Bytes());
  std::istringstream lines(std::string(bytes.begin(), bytes.end()));
  std::string line;
  std::getline(lines, line);
  double total = 0, before = 0;
  while (std::getline(lines, line)) {
    std::istringstream row(line);
    row.imbue(std::locale::classic());
    std::int64_t step = 0;
    char comma = 0;
    double minutes = 0;
    if (!(row >> step >> comma >> minutes)) continue;
    total += minutes >= before ? minutes - before : minutes;  // less: another run began
    before = minutes;
  }
  return total;
}

}  // namespace gg
