#pragma once
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

namespace gg::test {

struct Outcome {
  int exitCode = -1;
  std::string text;  // both streams
};

/// Runs a line of the shell.
inline Outcome shell(const std::string& line) {
  Outcome outcome;
  std::FILE* const pipe = popen(("{ " + line + "\n} 2>&1").c_str(), "r");
  std::array<char, 4096> part{};
  while (const auto count = std::fread(part.data(), 1, part.size(), pipe)) outcome.text.append(part.data(), count);
  const int status = pclose(pipe);
  if (WIFEXITED(status)) outcome.exitCode = WEXITSTATUS(status);
  return outcome;
}

/// Runs a script of packaging/; `words` go to the shell as they are.
inline Outcome script(const std::string& name, const std::string& words) {
  return shell("bash '" GG_SOURCE_DIR "/packaging/" + name + "' " + words);
}

inline std::string quoted(const std::string& path) { return "'" + path + "'"; }

inline std::string contentsOf(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void expectPart(const Outcome& outcome, const std::string& part) {
  EXPECT_NE(outcome.text.find(part), std::string::npos) << part << " is not said:\n" << outcome.text;
}

inline void expectRefusal(const Outcome& outcome, const std::string& part) {
  EXPECT_EQ(outcome.exitCode, 1) << outcome.text;
  expectPart(outcome, part);
}

}  // namespace gg::test
