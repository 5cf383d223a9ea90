#include "engine/base/paths.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "engine/base/file_io.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

/// Sets an environment variable for the length of a test.
class ScopedVariable {
 public:
  ScopedVariable(const char* name, const std::string& value) : name_(name) {
    if (const char* old = std::getenv(name)) old_ = old;
    setenv(name, value.c_str(), 1);
  }
  ~ScopedVariable() {
    if (old_.empty()) {
      unsetenv(name_);
    } else {
      setenv(name_, old_.c_str(), 1);
    }
  }

 private:
  const char* name_;
  std::string old_;
};

TEST(Paths, ResourcesFollowTheVariable) {
  const ScopedVariable variable("GLYPHGRAFT_RESOURCES", "/some/where");
  EXPECT_EQ(resourcePath("models/a"), "/some/where/models/a");
}

TEST(Paths, ResourcesAreFoundWithoutIt) {
  const ScopedVariable variable("GLYPHGRAFT_RESOURCES", "");
  EXPECT_TRUE(std::filesystem::exists(resourcePath("charsets/ascii.txt"))) << resourceFolder();
}

TEST(Paths, CacheFolderIsMade) {
  const test::TemporaryFolder folder;
  const ScopedVariable variable("XDG_CACHE_HOME", folder.file("cache"));
  EXPECT_EQ(cacheFolder(), folder.file("cache/glyphgraft"));
  EXPECT_TRUE(std::filesystem::is_directory(cacheFolder()));
}

TEST(Paths, WithoutAHomeNothingLiesBelowTheWorkingFolder) {
  const ScopedVariable home("HOME", ""), cache("XDG_CACHE_HOME", "");
  EXPECT_EQ(cacheFolder().front(), '/') << cacheFolder();
}

TEST(Paths, SystemFontsAreFoundBelowTheFontFolders) {
  const test::TemporaryFolder folder;
  const ScopedVariable variable("XDG_DATA_HOME", folder.path().string());
  const std::string name = "gg paths test.ttf";
  EXPECT_EQ(findSystemFont(name), "");
  std::filesystem::create_directories(folder.path() / "fonts/a/b");
  ASSERT_TRUE(writeFile(folder.file("fonts/a/b/" + name), "x"));
  EXPECT_EQ(findSystemFont(name), folder.file("fonts/a/b/" + name)) << "a font installed since the last search";
}

}  // namespace
}  // namespace gg
