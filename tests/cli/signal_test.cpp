// What Ctrl-C does: a program that waits for its input file, a pipe, gets the signal there.
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "tests/cli/command_test.h"

namespace gg {
namespace {

class Signals : public test::CommandTest {
 protected:
  std::string pipe() const { return folder_.file("pipe"); }

  /// Runs the program, sends the signal `times` times while it reads the pipe, then writes a character and closes the
  /// pipe. Returns the status of waitpid.
  int interrupted(std::vector<std::string> words, int times) const {
    words.insert(words.begin(), GG_CLI);
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    if (mkfifo(pipe().c_str(), 0600) != 0) return -1;
    const pid_t child = fork();
    if (child == 0) {
      std::signal(SIGINT, SIG_DFL);  // a shell's background jobs ignore it
      dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
      execv(GG_CLI, pointers.data());
      _exit(127);
    }
    const int writer = open(pipe().c_str(), O_WRONLY);  // returns when the program has opened the other end
    int status = 0;
    for (int i = 0; i < times; ++i) {
      kill(child, SIGINT);
      if (i + 1 < times) waitUntilDelivered(child);
    }
    std::signal(SIGPIPE, SIG_IGN);
    static_cast<void>(write(writer, "A", 1));
    close(writer);
    waitpid(child, &status, 0);
    return status;
  }

 private:
  /// A pending signal stands in the process' status file until its handler has been entered.
  static void waitUntilDelivered(pid_t child) {
    for (std::string line;;) {
      std::ifstream file("/proc/" + std::to_string(child) + "/status");
      bool pending = false;
      while (std::getline(file, line)) {
        const bool isMask = line.rfind("SigPnd:", 0) == 0 || line.rfind("ShdPnd:", 0) == 0;
        pending = pending || (isMask && line.find_first_of("123456789abcdef", 7) != std::string::npos);
      }
      if (!pending) return;
      usleep(1000);
    }
  }
};

TEST_F(Signals, ACommandThatDoesNotStopInGoodOrderEndsAtOnce) {
  const int status = interrupted({"corpus", "info", pipe()}, 1);
  ASSERT_TRUE(WIFSIGNALED(status));
  EXPECT_EQ(WTERMSIG(status), SIGINT);
}

TEST_F(Signals, TheFirstOneStopsGenerateInGoodOrder) {
  const int status = interrupted(
      {"generate", "--style", font(), "--model", model(), "--threads", "1", "--chars-file", pipe(), "--out", out()}, 1);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 1);
  EXPECT_FALSE(std::filesystem::exists(out()));
}

TEST_F(Signals, TheSecondOneEndsIt) {
  const int status = interrupted(
      {"generate", "--style", font(), "--model", model(), "--threads", "1", "--chars-file", pipe(), "--out", out()}, 2);
  ASSERT_TRUE(WIFSIGNALED(status));
  EXPECT_EQ(WTERMSIG(status), SIGINT);
}

}  // namespace
}  // namespace gg
