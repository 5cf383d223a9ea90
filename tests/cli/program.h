#pragma once
#include <string>
#include <vector>

namespace gg::test {

/// How a run of glyphgraft-cli ended.
struct Outcome {
  int exitCode = -1;  // −1: ended by a signal
  std::string out, err;
};

/// Runs glyphgraft-cli in a process of its own.
Outcome runProgram(const std::vector<std::string>& arguments);
/// The same with the standard output going to a device, which is not read back.
Outcome runProgramInto(const std::string& device, const std::vector<std::string>& arguments);

/// The run must end with exit code 3 and one sentence on standard error that holds `part`; nothing is printed.
void expectBadInput(const Outcome& outcome, const std::string& part);

}  // namespace gg::test
