#include "engine/base/text.h"

#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

TEST(Text, PartsLieBetweenSeparators) {
  EXPECT_EQ(splitText("a;;b c", ';'), (std::vector<std::string>{"a", "", "b c"}));
  EXPECT_TRUE(splitText("", ';').empty());
}

TEST(Text, OnlyUtf8IsRead) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(readText(folder.write("good.txt", "永a", 4), 100).value(), U"永a");
  const auto bad = readText(folder.write("bad.txt", "a\xFF", 2), 100);
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().code, ErrorCode::BadInput);
  EXPECT_EQ(bad.error().message.text(), folder.file("bad.txt") + " is not UTF-8 text.");
  EXPECT_FALSE(readText(folder.file("good.txt"), 3));
}

}  // namespace
}  // namespace gg
