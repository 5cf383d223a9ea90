#pragma once
#include <filesystem>

#include "tests/engine/base/temporary_folder.h"
#include "tests/packaging/script.h"

namespace gg::test {

/// Packs two bundled Latin fonts of different families and the Latin content font into `file`.
inline void packSmallCorpus(const TemporaryFolder& folder, const std::string& file) {
  namespace fs = std::filesystem;
  const std::string list =
      "id\tfiles\tindex\tgroup\tclass\tscripts\n"
      "one\tcalistoga.ttf\t0\tone\tserif\tlatin\n"
      "two\tPlainHeavy.woff2\t0\ttwo\tsans\tlatin\n";
  const fs::path resources = GG_SOURCE_DIR "/resources", fonts = folder.path() / "fonts";
  for (const auto* name : {"one", "two"}) fs::create_directories(fonts / name);
  fs::copy_file(resources / "samples/latin/calistoga.ttf", fonts / "one/calistoga.ttf");
  fs::copy_file(resources / "fonts/PlainHeavy.woff2", fonts / "two/PlainHeavy.woff2");
  const auto packed =
      shell(quoted(GG_CLI) + " corpus pack --list " + quoted(folder.write("list.tsv", list.data(), list.size())) +
            " --fonts " + quoted(fonts.string()) + " --content " +
            quoted("noto-sans=" + (resources / "fonts/NotoSans-latin.woff2").string()) + " --out " + quoted(file));
  ASSERT_EQ(packed.exitCode, 0) << packed.text;
}

}  // namespace gg::test
