#include "tests/cli/program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/engine/base/temporary_folder.h"

namespace gg::test {

namespace {

std::string textOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void redirect(const std::string& path, int descriptor) {
  dup2(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), descriptor);
}

/// Runs the program with these files as its output streams; returns the exit code, or −1 for a signal.
int run(const std::vector<std::string>& arguments, const std::string& out, const std::string& err) {
  std::vector<std::string> words = {GG_CLI};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    redirect(out, STDOUT_FILENO);
    redirect(err, STDERR_FILENO);
    execv(GG_CLI, pointers.data());
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

Outcome runProgram(const std::vector<std::string>& arguments) {
  const TemporaryFolder folder;
  const auto out = folder.file("out"), err = folder.file("err");
  const int code = run(arguments, out, err);
  return {code, textOf(out), textOf(err)};
}

Outcome runProgramInto(const std::string& device, const std::vector<std::string>& arguments) {
  const TemporaryFolder folder;
  const auto err = folder.file("err");
  const int code = run(arguments, device, err);
  return {code, {}, textOf(err)};
}

void expectBadInput(const Outcome& outcome, const std::string& part) {
  EXPECT_EQ(outcome.exitCode, 3) << outcome.err;
  EXPECT_EQ(outcome.out, "");
  EXPECT_NE(outcome.err.find(part), std::string::npos) << outcome.err;
  ASSERT_FALSE(outcome.err.empty());
  EXPECT_EQ(outcome.err.find('\n'), outcome.err.size() - 1) << outcome.err;
  EXPECT_EQ(outcome.err.substr(outcome.err.size() - 2), ".\n") << outcome.err;
}

}  // namespace gg::test
