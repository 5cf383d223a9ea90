// A program that is killed while it exports leaves the font of before, or the whole new one.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "engine/base/file_io.h"
#include "tests/cli/command_test.h"

namespace gg {
namespace {

namespace fs = std::filesystem;

class ExportKill : public test::CommandTest {
 protected:
  std::string target() const { return folder_.file("font.ttf"); }
  /// The folder beside the target that holds what is being written.
  bool isWriting() const {
    for (const auto& entry : fs::directory_iterator(folder_.path())) {
      if (entry.path().filename().string().rfind(".gg-", 0) == 0) return true;
    }
    return false;
  }
  pid_t start() const {
    std::vector<std::string> words = {GG_CLI,  "export",    "--threads", "1",        "--style", font(),  "--model",
                                      model(), "--charset", "ascii",     "--family", "New",     "--out", target()};
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
      dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
      dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
      execv(GG_CLI, pointers.data());
      _exit(127);
    }
    return child;
  }
  /// Kills the program that many milliseconds after it began to write; false when it was done before.
  bool killed(int milliseconds) const {
    const pid_t child = start();
    int status = 0;
    while (!isWriting()) {
      if (waitpid(child, &status, WNOHANG) != 0) return false;
      usleep(1000);
    }
    usleep(static_cast<useconds_t>(1000 * milliseconds));
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    for (const auto& entry : fs::directory_iterator(folder_.path())) {
      if (entry.path().filename().string().rfind(".gg-", 0) == 0) fs::remove_all(entry.path());
    }
    return WIFSIGNALED(status);
  }
};

TEST_F(ExportKill, TheFormerFontOrTheNewOneIsWhole) {
  const Bytes former = {'f', 'o', 'r', 'm', 'e', 'r'};
  ASSERT_TRUE(writeFile(target(), former));
  int whole = 0;
  bool running = true;
  // Later and later, until the program is through before it is killed.
  for (int milliseconds = 0; running && milliseconds < 20000; milliseconds = milliseconds * 3 / 2 + 20) {
    running = killed(milliseconds);
    const auto now = readFile(target());
    ASSERT_TRUE(now);
    if (*now == former) {
      ++whole;
    } else {
      EXPECT_EQ(std::system(("ots-sanitize '" + target() + "' > /dev/null 2>&1").c_str()), 0);
    }
  }
  EXPECT_GT(whole, 0);
}

}  // namespace
}  // namespace gg
