#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "tests/cli/program.h"
#include "tests/engine/base/temporary_folder.h"
#include "tests/support/tiny_model.h"

namespace gg::test {

/// A folder with a small model, and a Latin font to take the style from.
class CommandTest : public testing::Test {
 protected:
  void SetUp() override { writeTinyModel(model()); }

  std::string model() const { return folder_.file("tiny.safetensors"); }
  std::string out() const { return folder_.file("out"); }
  static std::string font() { return std::string(GG_SOURCE_DIR) + "/resources/samples/latin/calistoga.ttf"; }

  /// generate with one thread and, unless `more` names another model, the small one.
  Outcome generate(const std::vector<std::string>& more, const std::string& style = font()) const {
    std::vector<std::string> words = {"generate", "--threads", "1", "--style", style};
    words.insert(words.end(), more.begin(), more.end());
    if (std::find(more.begin(), more.end(), "--model") == more.end()) words.insert(words.end(), {"--model", model()});
    return runProgram(words);
  }

  const TemporaryFolder folder_;
};

}  // namespace gg::test
