#include "engine/base/staged_files.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>

#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

std::string textOf(const std::string& path) {
  const auto bytes = readFile(path);
  return bytes ? std::string(bytes->begin(), bytes->end()) : "(missing)";
}

TEST(StagedFiles, AppearTogetherAtCommit) {
  const TemporaryFolder folder;
  StagedFiles files;
  ASSERT_TRUE(files.addFolder(folder.file("a/b")));
  ASSERT_TRUE(files.add(folder.file("a/b/one.txt"), std::string("1")));
  ASSERT_TRUE(files.add(folder.file("two.txt"), std::string("2")));
  EXPECT_FALSE(fs::exists(folder.file("a/b/one.txt")));
  EXPECT_FALSE(fs::exists(folder.file("two.txt")));
  ASSERT_TRUE(files.commit());
  EXPECT_EQ(textOf(folder.file("a/b/one.txt")), "1");
  EXPECT_EQ(textOf(folder.file("two.txt")), "2");
}

TEST(StagedFiles, LeaveNothingBesideThemselves) {
  const TemporaryFolder folder;
  {
    StagedFiles files;
    ASSERT_TRUE(files.add(folder.file("one.txt"), std::string("1")));
    ASSERT_TRUE(files.commit());
  }
  EXPECT_EQ(folder.fileCount(), 1U);
}

TEST(StagedFiles, WithoutCommitEverythingIsAsBefore) {
  const TemporaryFolder folder;
  folder.write("kept.txt", "old", 3);
  {
    StagedFiles files;
    ASSERT_TRUE(files.addFolder(folder.file("new/deep")));
    ASSERT_TRUE(files.add(folder.file("new/deep/one.txt"), std::string("1")));
    ASSERT_TRUE(files.add(folder.file("kept.txt"), std::string("new")));
  }
  EXPECT_EQ(folder.fileCount(), 1U);
  EXPECT_EQ(textOf(folder.file("kept.txt")), "old");
}

TEST(StagedFiles, WhatAKilledProgramLeftIsRemoved) {
  const TemporaryFolder folder;
  const auto longAgo = fs::file_time_type::clock::now() - std::chrono::minutes(5);
  const auto staged = [&](const std::string& name) {
    fs::create_directory(folder.file(name));
    folder.write(name + "/0", "x", 1);
    return folder.file(name);
  };
  const auto left = staged(".gg-abcdef"), young = staged(".gg-ghijkl"), another = staged(".other"),
             named = staged(".gg-my-notes"), kept = staged(".gg-mnopqr");
  folder.write(".gg-mnopqr/letter.txt", "x", 1);
  const auto file = folder.write(".gg-file", "x", 1);
  const auto inUse = StagingFolder::make(folder.path().string());
  ASSERT_NE(inUse, nullptr);
  for (const auto& path : {left, another, named, kept, file, inUse->path()}) fs::last_write_time(path, longAgo);
  StagedFiles files;
  ASSERT_TRUE(files.add(folder.file("one.txt"), std::string("1")));
  EXPECT_FALSE(fs::exists(left));
  for (const auto& path : {young, another, named, kept, file, inUse->path()}) EXPECT_TRUE(fs::exists(path)) << path;
}

TEST(StagedFiles, AFolderThatWasThereStays) {
  const TemporaryFolder folder;
  fs::create_directory(folder.file("there"));
  {
    StagedFiles files;
    ASSERT_TRUE(files.addFolder(folder.file("there")));
  }
  EXPECT_TRUE(fs::is_directory(folder.file("there")));
}

TEST(StagedFiles, AFullDeviceStopsTheOthers) {
  const TemporaryFolder folder;
  {
    StagedFiles files;
    ASSERT_TRUE(files.add(folder.file("one.txt"), std::string("1")));
    ASSERT_TRUE(files.check("/dev/full"));
    ASSERT_TRUE(files.add("/dev/full", std::string("2")));
    const auto ok = files.commit();
    ASSERT_FALSE(ok);
    EXPECT_EQ(ok.error().code, ErrorCode::Io);
    EXPECT_NE(ok.error().message.text().find("/dev/full"), std::string::npos);
    test::expectOneSentence(ok.error().message.text());
  }
  EXPECT_EQ(folder.fileCount(), 0U);
}

TEST(StagedFiles, CheckNamesWhatCannotBeWritten) {
  const TemporaryFolder folder;
  const auto file = folder.write("file", "x", 1);
  StagedFiles files;
  for (const auto& path : {folder.path().string(), file + "/below", folder.file("missing/name")}) {
    const auto ok = files.check(path);
    ASSERT_FALSE(ok) << path;
    EXPECT_NE(ok.error().message.text().find(path), std::string::npos);
    test::expectOneSentence(ok.error().message.text());
  }
  EXPECT_FALSE(files.addFolder(file));
  EXPECT_FALSE(files.addFolder(file + "/below"));
}

TEST(StagedFiles, ANameThatIsTooLongIsAnErrorNotAnException) {
  const TemporaryFolder folder;
  const auto path = folder.file(std::string(300, 'n'));
  StagedFiles files;
  for (const auto& ok : {files.check(path), files.add(path, std::string("x")), files.addFolder(path)}) {
    ASSERT_FALSE(ok);
    EXPECT_EQ(ok.error().code, ErrorCode::Io);
    test::expectOneSentence(ok.error().message.text());
  }
}

TEST(StagedFiles, ALaterFileThatFailsTakesTheEarlierOnesBack) {
  const TemporaryFolder folder;
  folder.write("kept.txt", "old", 3);
  {
    StagedFiles files;
    ASSERT_TRUE(files.add(folder.file("kept.txt"), std::string("new")));
    ASSERT_TRUE(files.add(folder.file("fresh.txt"), std::string("new")));
    ASSERT_TRUE(files.add(folder.file("late.txt"), std::string("new")));
    fs::create_directory(folder.file("late.txt"));
    const auto ok = files.commit();
    ASSERT_FALSE(ok);
    EXPECT_NE(ok.error().message.text().find("late.txt"), std::string::npos) << ok.error().message.text();
  }
  EXPECT_EQ(textOf(folder.file("kept.txt")), "old");
  EXPECT_FALSE(fs::exists(folder.file("fresh.txt")));
  EXPECT_EQ(folder.fileCount(), 2U);
}

TEST(StagedFiles, AReplacedFileKeepsItsPermissions) {
  const TemporaryFolder folder;
  const auto file = folder.write("file", "old", 3);
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  StagedFiles files;
  ASSERT_TRUE(files.add(file, std::string("new")));
  ASSERT_TRUE(files.commit());
  EXPECT_EQ(textOf(file), "new");
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(StagedFiles, ReplaceTheTargetOfALink) {
  const TemporaryFolder folder;
  const auto file = folder.write("file", "old", 3);
  fs::create_symlink("file", folder.file("link"));
  StagedFiles files;
  ASSERT_TRUE(files.add(folder.file("link"), std::string("new")));
  ASSERT_TRUE(files.commit());
  EXPECT_TRUE(fs::is_symlink(folder.file("link")));
  EXPECT_EQ(textOf(file), "new");
}

}  // namespace
}  // namespace gg
