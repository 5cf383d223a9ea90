#include "engine/base/file_io.h"
#include "engine/glyph/png_io.h"
#include "engine/model/safetensors.h"
#include "tests/cli/command_test.h"
#include "tests/engine/glyph/png_builder.h"

namespace gg {
namespace {

namespace fs = std::filesystem;
using test::expectBadInput;

/// Each run must refuse its input in one sentence with exit code 3 and leave no trace.
class BadInput : public test::CommandTest {
 protected:
  void TearDown() override {
    EXPECT_FALSE(fs::exists(out())) << "something was written";
    EXPECT_EQ(folder_.fileCount(), filesBefore_);
  }
  test::Outcome run(const std::vector<std::string>& more, const std::string& style = font()) {
    auto words = more;
    words.insert(words.end(), {"--chars", "AB", "--out", out()});
    filesBefore_ = folder_.fileCount();
    return generate(words, style);
  }
  /// The small model with something changed, as another file.
  template <class Change>
  std::string changedModel(Change&& change) const {
    auto file = SafetensorsFile::load(model()).value();
    change(file);
    EXPECT_TRUE(file.save(folder_.file("changed.safetensors")));
    return folder_.file("changed.safetensors");
  }
  std::size_t filesBefore_ = 0;
};

TEST_F(BadInput, NotAFont) {
  expectBadInput(run({}, folder_.write("letter.ttf", "Dear reader", 11)), "letter.ttf is not a font.");
}

TEST_F(BadInput, TruncatedFont) {
  const auto bytes = readFile(font()).value();
  for (const std::size_t size : {bytes.size() / 2, bytes.size() / 10, std::size_t{20}}) {
    expectBadInput(run({}, folder_.write("half.ttf", bytes.data(), size)), "half.ttf is a damaged or truncated font.");
  }
}

TEST_F(BadInput, MissingFont) { expectBadInput(run({}, folder_.file("none.ttf")), "none.ttf"); }

TEST_F(BadInput, FontLacksAStyleCharacter) {
  expectBadInput(run({"--style-chars", "R永"}), "lacks the style character U+6C38 永.");
}

TEST_F(BadInput, NoReference) {
  expectBadInput(run({"--style-chars", ""}), "No style character is given.");
  const auto empty = folder_.file("empty");
  fs::create_directory(empty);
  expectBadInput(run({}, empty), "empty holds no PNG image.");
}

TEST_F(BadInput, EmptyImage) {
  ASSERT_TRUE(savePng(folder_.file("A.png"), Bitmap(64, 64)));
  expectBadInput(run({}, folder_.file("A.png")), "A.png has no ink");
  expectBadInput(run({}, folder_.write("B.png", "", 0)), "B.png is an empty file.");
}

TEST_F(BadInput, TruncatedImage) {
  ASSERT_TRUE(savePng(folder_.file("A.png"), Bitmap(64, 64, 1.F)));
  const auto bytes = readFile(folder_.file("A.png")).value();
  expectBadInput(run({}, folder_.write("A.png", bytes.data(), bytes.size() - 20)), "A.png is a damaged");
}

TEST_F(BadInput, ImageOfTwentyThousandPixels) {
  const auto bytes = test::PngBuilder(20000, 20000, 8, test::PngBuilder::Grey).rows(Bytes(64)).finish();
  expectBadInput(run({}, folder_.write("A.png", bytes.data(), bytes.size())), "A.png is 20000 × 20000 px");
}

TEST_F(BadInput, CorruptModel) {
  const auto bytes = readFile(model()).value();
  const auto half = folder_.write("half.safetensors", bytes.data(), bytes.size() / 2);
  expectBadInput(run({"--model", half}), "half.safetensors is not a sound safetensors file");
  const auto text = folder_.write("text.safetensors", "no model at all", 15);
  expectBadInput(run({"--model", text}), "text.safetensors is not a sound safetensors file");
  expectBadInput(run({"--model", folder_.file("none.safetensors")}), "none.safetensors");
}

TEST_F(BadInput, ModelOfAnotherVersionOrKind) {
  const auto newer = changedModel([](SafetensorsFile& file) { file.metadata["format_version"] = "99"; });
  expectBadInput(run({"--model", newer}), "changed.safetensors has the model format version “99”");
  const auto other = changedModel([](SafetensorsFile& file) { file.metadata.erase("format"); });
  expectBadInput(run({"--model", other}), "changed.safetensors is not a Glyphgraft model.");
  const auto wrong = changedModel([](SafetensorsFile& file) { file.metadata["config"] = R"({"heads": 0})"; });
  expectBadInput(run({"--model", wrong}), "heads must lie between");
}

TEST_F(BadInput, TensorsThatDoNotFit) {
  const auto shape = changedModel([](SafetensorsFile& file) {
    file.tensors.begin()->second.shape.push_back(1);
  });
  expectBadInput(run({"--model", shape}), "its configuration needs");
  const auto lacking = changedModel([](SafetensorsFile& file) { file.tensors.erase(file.tensors.begin()); });
  expectBadInput(run({"--model", lacking}), "lacks the tensor");
  const auto infinite = changedModel([](SafetensorsFile& file) {
    auto& bytes = file.tensors.begin()->second.bytes;  // 16-bit floats
    bytes[0] = 0x00;
    bytes[1] = 0x7C;
  });
  expectBadInput(run({"--model", infinite}), "not finite");
  const auto wider = changedModel([](SafetensorsFile& file) {
    file.metadata["config"] = R"({"size": 512, "channels": [512, 512, 512, 512], "heads": 16, "head_dim": 128})";
  });
  expectBadInput(run({"--model", wider}), "changed.safetensors");
}

TEST_F(BadInput, FolderThatCannotBeWritten) {
  const auto file = folder_.write("file", "x", 1);
  filesBefore_ = folder_.fileCount();
  expectBadInput(generate({"--chars", "A", "--out", file}), file);
  expectBadInput(generate({"--chars", "A", "--out", file + "/below"}), file);
  expectBadInput(generate({"--chars", "A", "--out", "/proc/glyphs"}), "/proc/glyphs");
  expectBadInput(run({"--sheet", folder_.file("none/sheet.png")}), "none/sheet.png");
  fs::create_directory(folder_.file("folder.png"));
  expectBadInput(run({"--sheet", folder_.file("folder.png")}), "it is a folder");
}

TEST_F(BadInput, SheetThatIsNeitherPngNorSvg) {
  for (const char* name : {"s.bmp", "s", ".svg", "s.png.txt"}) {
    expectBadInput(run({"--sheet", folder_.file(name)}), "has to end in .png or .svg; it is " + folder_.file(name));
  }
  const auto evaluation = test::runProgram({"evaluate", "--target-font", font(), "--refs", "A", "--chars", "Q",
                                            "--model", model(), "--sheet", folder_.file("s.bmp")});
  expectBadInput(evaluation, "has to end in .png or .svg");
}

TEST_F(BadInput, FullDisk) {
  filesBefore_ = folder_.fileCount();
  expectBadInput(generate({"--chars", "A", "--out", out(), "--dump", "/dev/full"}),
                 "Cannot write /dev/full: No space left on device.");
}

TEST_F(BadInput, NoCharacterToGenerate) {
  filesBefore_ = folder_.fileCount();
  expectBadInput(generate({"--chars", " ", "--out", out()}), "No character to generate is given.");
  expectBadInput(generate({"--charset", "klingon", "--out", out()}), "klingon");
  expectBadInput(generate({"--chars", "\xEE\x84\xA3", "--out", out()}), "content font");
  expectBadInput(generate({"--chars-file", folder_.file("none.txt"), "--out", out()}), "none.txt");
}

TEST_F(BadInput, TextThatIsNotUtf8OrEmpty) {
  const auto bad = folder_.write("bad.txt", "a\xFF", 2), blank = folder_.write("blank.txt", " \n", 2);
  filesBefore_ = folder_.fileCount();
  expectBadInput(generate({"--chars-file", bad, "--out", out()}), "bad.txt is not UTF-8 text.");
  expectBadInput(generate({"--chars-file", blank, "--out", out()}), "blank.txt holds no character to generate.");
}

TEST_F(BadInput, OptionThatIsNotUtf8) {
  expectBadInput(run({"--style-chars", "R\xFF"}), "--style-chars is not UTF-8 text.");
  expectBadInput(generate({"--chars", "A\xE6\xB0", "--out", out()}), "--chars is not UTF-8 text.");
}

TEST_F(BadInput, NamesThatAreTooLong) {
  const std::string name(300, 'n');
  filesBefore_ = folder_.fileCount();
  expectBadInput(generate({"--chars", "A", "--out", folder_.file(name)}), "File name too long.");
  expectBadInput(run({"--sheet", folder_.file(name + ".png")}), "File name too long.");
  const auto evaluation = test::runProgram({"evaluate", "--target-font", font(), "--refs", "A", "--chars", "Q",
                                            "--model", model(), "--csv", folder_.file(name)});
  expectBadInput(evaluation, "File name too long.");
}

TEST_F(BadInput, SizeTheNetworkCannotHave) { expectBadInput(run({"--size", "50"}), "cannot make pictures of 50 px"); }

}  // namespace
}  // namespace gg
