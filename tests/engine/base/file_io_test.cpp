#include "engine/base/file_io.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <fstream>

#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

namespace fs = std::filesystem;
using test::expectOneSentence;
using test::TemporaryFolder;

TEST(FileIo, WritesAndReadsBack) {
  const TemporaryFolder folder;
  const Bytes bytes = {0, 1, 2, 255, 0, '\n'};
  ASSERT_TRUE(writeFile(folder.file("永 a.bin"), bytes));
  const auto read = readFile(folder.file("永 a.bin"));
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, bytes);
  EXPECT_EQ(folder.fileCount(), 1U) << "the temporary is gone";
}

TEST(FileIo, WritesAnEmptyFile) {
  const TemporaryFolder folder;
  ASSERT_TRUE(writeFile(folder.file("empty"), std::string_view()));
  const auto read = readFile(folder.file("empty"));
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->empty());
}

TEST(FileIo, ReplacesAFileAndKeepsItsPermissions) {
  const TemporaryFolder folder;
  const std::string path = folder.file("a");
  ASSERT_TRUE(writeFile(path, "old"));
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  ASSERT_TRUE(writeFile(path, "new text"));
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(fs::file_size(path), 8U);
}

TEST(FileIo, WritesThroughASymbolicLink) {
  const TemporaryFolder folder;
  ASSERT_TRUE(writeFile(folder.file("real"), "old"));
  fs::create_symlink("real", folder.path() / "link");
  ASSERT_TRUE(writeFile(folder.file("link"), "newer"));
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link"));
  EXPECT_EQ(fs::file_size(folder.path() / "real"), 5U);
}

TEST(FileIo, WritesAtTheLongestNameTheFolderTakes) {
  const TemporaryFolder folder;
  EXPECT_TRUE(writeFile(folder.file(std::string(255, 'n')), "x"));
}

TEST(FileIo, MissingFileIsNamed) {
  const auto read = readFile("/no/such/file");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::NotFound);
  EXPECT_EQ(read.error().message.text(), "Cannot read /no/such/file: No such file or directory.");
}

TEST(FileIo, AFolderIsNotAFile) {
  const TemporaryFolder folder;
  const auto read = readFile(folder.path().string());
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().message.text(), folder.path().string() + " is a folder, not a file.");
  const auto written = writeFile(folder.path().string(), "x");
  ASSERT_FALSE(written);
  expectOneSentence(written.error().message.text());
}

TEST(FileIo, AFileAboveTheLimitIsRefusedAndOneAtItIsRead) {
  const TemporaryFolder folder;
  const std::string path = folder.file("a");
  ASSERT_TRUE(writeFile(path, Bytes(1000)));
  EXPECT_TRUE(readFile(path, 1000));
  const auto read = readFile(path, 999);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::BadInput);
}

TEST(FileIo, AnEndlessDeviceIsRefused) {
  EXPECT_FALSE(readFile("/dev/zero", 1 << 20));
  const auto nothing = readFile("/dev/null");
  ASSERT_TRUE(nothing);
  EXPECT_TRUE(nothing->empty());
}

TEST(FileIo, AFolderThatCannotHoldFilesIsRefused) {
  const TemporaryFolder folder;
  ASSERT_TRUE(writeFile(folder.file("file"), "x"));
  for (const std::string& path : {folder.file("file/below"), folder.file("none/below"), std::string("/proc/below")}) {
    const auto written = writeFile(path, "x");
    ASSERT_FALSE(written) << path;
    EXPECT_EQ(written.error().code, ErrorCode::Io);
    expectOneSentence(written.error().message.text());
    EXPECT_NE(written.error().message.text().find(path), std::string::npos);
  }
}

TEST(FileIo, ANameThatIsTooLongIsAnErrorNotAnException) {
  const TemporaryFolder folder;
  const std::string path = folder.file(std::string(300, 'n'));
  for (const auto& status : {writeFile(path, "x"), makeWritableFolder(path), makeWritableFolder(path + "/below")}) {
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Io);
    EXPECT_NE(status.error().message.text().find("File name too long"), std::string::npos)
        << status.error().message.text();
    expectOneSentence(status.error().message.text());
  }
  EXPECT_EQ(folder.fileCount(), 0U);
}

TEST(FileIo, AFullDiskIsReported) {
  const auto written = writeFile("/dev/full", "x");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().message.text(), "Cannot write /dev/full: No space left on device.");
  EXPECT_TRUE(fs::is_character_file("/dev/full")) << "the device is not replaced by a file";
}

TEST(FileIo, AWriteThatFailsHalfwayLeavesTheOldFile) {
  const TemporaryFolder folder;
  const std::string path = folder.file("a");
  ASSERT_TRUE(writeFile(path, "old"));
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 4096;
  setrlimit(RLIMIT_FSIZE, &small);
  const auto written = writeFile(path, Bytes(100000, 7));
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  ASSERT_FALSE(written);
  EXPECT_EQ(fs::file_size(path), 3U);
  EXPECT_EQ(folder.fileCount(), 1U) << "the temporary is gone";
}

TEST(FileIo, MakesAWritableFolder) {
  const TemporaryFolder folder;
  ASSERT_TRUE(makeWritableFolder(folder.file("a/b/c")));
  EXPECT_TRUE(fs::is_empty(folder.path() / "a/b/c"));
  EXPECT_TRUE(makeWritableFolder(folder.file("a/b/c"))) << "it may exist already";
}

TEST(FileIo, AFolderBelowAFileIsRefused) {
  const TemporaryFolder folder;
  ASSERT_TRUE(writeFile(folder.file("file"), "x"));
  for (const std::string& path : {folder.file("file"), folder.file("file/below"), std::string("/proc/below")}) {
    const auto made = makeWritableFolder(path);
    ASSERT_FALSE(made) << path;
    expectOneSentence(made.error().message.text());
  }
}

}  // namespace
}  // namespace gg
