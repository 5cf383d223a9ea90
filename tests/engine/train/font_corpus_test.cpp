#include "engine/train/font_corpus.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>

#include "engine/train/character_lists.h"
#include "engine/train/corpus_file.h"
#include "engine/train/font_list.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

namespace fs = std::filesystem;

class FontCorpusTest : public testing::Test {
 protected:
  std::string write(const std::string& name, const std::string& text) const {
    return folder_.write(name, text.data(), text.size());
  }
  /// A list of one font, the sample face `sample`, fetched below the folder.
  FontCorpus::BuildOptions sampleOptions(const std::string& sample, const std::string& scripts,
                                         const std::string& pattern) const {
    const fs::path source = fs::path(GG_SOURCE_DIR) / "resources/samples" / sample;
    fs::create_directories(folder_.path() / "one");
    fs::copy_file(source, folder_.path() / "one" / source.filename());
    FontCorpus::BuildOptions options;
    options.list = write("list.tsv", "id\tfiles\tindex\tgroup\tclass\tscripts\none\tinner/" + pattern +
                                         "\t0\tkin\tserif\t" + scripts + "\n");
    options.fontFolder = folder_.path().string();
    options.characters = {U'A', U'a', U'B', U'永', U' '};
    return options;
  }

  test::TemporaryFolder folder_;
};

GlyphOutline triangle(float x, double unitsPerEm = 1000) {
  GlyphOutline glyph;
  glyph.points = {{x, 0}, {x + 100, -20}, {x, 300}, {x, 300}};
  glyph.tags = {1, 0, 2, 1};
  glyph.contourEnds = {2, 3};
  glyph.unitsPerEm = unitsPerEm;
  glyph.advance = 512;
  return glyph;
}

FontCorpus smallCorpus() {
  FontCorpus corpus;
  corpus.fonts.push_back({"one", "kin", "serif", "latin,han-sc", {{U'A', triangle(10)}, {U'永', triangle(-70, 2048)}}});
  corpus.fonts.push_back({"content:plain", "", "", "", {{U'A', triangle(0)}}});
  return corpus;
}

void expectSame(const GlyphOutline& a, const GlyphOutline& b) {
  EXPECT_EQ(a.tags, b.tags);
  EXPECT_EQ(a.contourEnds, b.contourEnds);
  EXPECT_EQ(a.unitsPerEm, b.unitsPerEm);
  EXPECT_EQ(a.advance, b.advance);
  ASSERT_EQ(a.points.size(), b.points.size());
  for (std::size_t i = 0; i < a.points.size(); ++i) {
    EXPECT_EQ(a.points[i].x, b.points[i].x);
    EXPECT_EQ(a.points[i].y, b.points[i].y);
  }
}

TEST_F(FontCorpusTest, SavedCorpusReadsBackTheSame) {
  const FontCorpus corpus = smallCorpus();
  const std::string file = folder_.file("small.ggcorpus");
  ASSERT_TRUE(corpus.save(file));
  const auto loaded = FontCorpus::load(file);
  ASSERT_TRUE(loaded) << loaded.error().message.text();
  ASSERT_EQ(loaded->fonts.size(), 2U);
  EXPECT_EQ(loaded->fonts[0].id, "one");
  EXPECT_EQ(loaded->fonts[0].group, "kin");
  EXPECT_EQ(loaded->fonts[0].styleClass, "serif");
  EXPECT_EQ(loaded->fonts[0].scripts, "latin,han-sc");
  EXPECT_FALSE(loaded->fonts[0].isContent());
  EXPECT_TRUE(loaded->fonts[1].isContent());
  ASSERT_EQ(loaded->fonts[0].glyphs.size(), 2U);
  for (const auto& [character, glyph] : corpus.fonts[0].glyphs) {
    expectSame(glyph, loaded->fonts[0].glyphs.at(character));
  }
}

TEST_F(FontCorpusTest, DamagedFilesAreRefusedWithTheirName) {
  const Bytes good = *packCorpus(smallCorpus());
  ASSERT_TRUE(unpackCorpus(good, "x.ggcorpus"));
  for (std::size_t length = 0; length < good.size(); ++length) {
    const auto result =
        unpackCorpus(Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length)), "x.ggcorpus");
    ASSERT_FALSE(result) << length;
    EXPECT_EQ(result.error().code, ErrorCode::BadInput);
    EXPECT_NE(result.error().message.text().find("x.ggcorpus"), std::string::npos);
  }
  Bytes otherVersion = good;
  otherVersion[8] = 99;
  EXPECT_NE(unpackCorpus(otherVersion, "x").error().message.text().find("another version"), std::string::npos);
  Bytes hugeSize = good;
  hugeSize[14] = 0xFF;
  EXPECT_FALSE(unpackCorpus(hugeSize, "x"));
}

TEST_F(FontCorpusTest, ScriptsOfTheListDecideWhatIsKept) {
  auto options = sampleOptions("latin/calistoga.ttf", "latin", "calistoga.ttf");
  FontCorpus::Report report;
  auto corpus = FontCorpus::build(options, &report);
  ASSERT_TRUE(corpus) << corpus.error().message.text();
  ASSERT_EQ(corpus->fonts.size(), 1U);
  const auto& glyphs = corpus->fonts[0].glyphs;
  EXPECT_EQ(glyphs.count(U'A') + glyphs.count(U'a') + glyphs.count(U'B'), 3U);
  EXPECT_EQ(glyphs.count(U' '), 0U);
  EXPECT_EQ(report.glyphs, glyphs.size());

  std::ofstream(options.list) << "id\tfiles\tindex\tgroup\tclass\tscripts\none\tcalistoga.ttf\t0\tkin\tserif\tkana\n";
  corpus = FontCorpus::build(options, &report);
  ASSERT_TRUE(corpus);
  EXPECT_TRUE(corpus->fonts.empty());
  EXPECT_EQ(report.notes.size(), 1U);
}

TEST_F(FontCorpusTest, GlobsNameFetchedFilesAndContentFontsFollow) {
  auto options = sampleOptions("latin/calistoga.ttf", "latin", "*.ttf");
  options.contentFonts = {"plain=" + folder_.file("one/calistoga.ttf")};
  options.unitsPerEm = 500;
  const auto corpus = FontCorpus::build(options, nullptr);
  ASSERT_TRUE(corpus) << corpus.error().message.text();
  ASSERT_EQ(corpus->fonts.size(), 2U);
  EXPECT_EQ(corpus->fonts[1].id, "content:plain");
  const auto& glyph = corpus->fonts[0].glyphs.at(U'A');
  EXPECT_EQ(glyph.unitsPerEm, 500);
  for (const auto& point : glyph.points) EXPECT_EQ(point.x, std::round(point.x));
  options.contentFonts = {"plain"};
  EXPECT_EQ(FontCorpus::build(options, nullptr).error().code, ErrorCode::BadInput);
}

TEST_F(FontCorpusTest, FontsThatAreNotThereAreNoted) {
  auto options = sampleOptions("latin/calistoga.ttf", "latin", "gone.ttf");
  FontCorpus::Report report;
  const auto corpus = FontCorpus::build(options, &report);
  ASSERT_TRUE(corpus);
  EXPECT_TRUE(corpus->fonts.empty());
  ASSERT_EQ(report.notes.size(), 1U);
  EXPECT_NE(report.notes[0].find("gone.ttf"), std::string::npos);
}

TEST_F(FontCorpusTest, ListsWithoutTheirColumnsAreRefused) {
  EXPECT_NE(readFontList(write("a.tsv", "id\tfiles\n")).error().message.text().find("“index”"), std::string::npos);
  const std::string head = "id\tfiles\tindex\tgroup\tclass\tscripts\n";
  EXPECT_NE(readFontList(write("b.tsv", head + "x\ta.ttf\tnine\tg\tc\tlatin\n")).error().message.text().find("line 2"),
            std::string::npos);
  EXPECT_FALSE(readFontList(write("c.tsv", head + "../x\ta.ttf\t0\tg\tc\tlatin\n")));
  EXPECT_FALSE(readFontList(folder_.file("none.tsv")));
}

TEST_F(FontCorpusTest, UnseenBucketFollowsTheHash) {
  // (uint32)(codepoint × 2654435761) >> 16 mod 10, worked out apart from this code.
  EXPECT_FALSE(isUnseen(U'A'));
  EXPECT_FALSE(isUnseen(U'あ'));
  for (const char32_t c : {0x4E02, 0x4E07, 0x4E0E, 0x4E15, 0x4E1A, 0x56FD}) EXPECT_TRUE(isUnseen(c)) << c;
  for (const char32_t c : {0x4E00, 0x4E01, 0x6C38, 0x5BB6, 0x6771}) EXPECT_FALSE(isUnseen(c)) << c;
  std::size_t unseen = 0;
  for (char32_t c = 0x4E00; c < 0x9FFF; ++c) unseen += isUnseen(c) ? 1 : 0;
  EXPECT_NEAR(static_cast<double>(unseen) / (0x9FFF - 0x4E00), 0.1, 0.01);
  for (const char* file : {"chars_unseen_han.txt", "chars_hangul_unseen.txt", "chars_train_han.txt"}) {
    const auto all = readCharacterLists({std::string(GG_SOURCE_DIR) + "/packaging/corpus/" + file}, {true, 0});
    ASSERT_TRUE(all);
    for (const char32_t c : *all) EXPECT_EQ(isUnseen(c), std::string(file).find("unseen") != std::string::npos);
  }
}

TEST_F(FontCorpusTest, CharacterListsKeepOrderAndLimits) {
  const std::string file = write("chars.txt", "b a\n永国家b東");
  EXPECT_EQ(*readCharacterLists({file}, {true, 0}), (std::vector<char32_t>{U'b', U'a', U'永', U'国', U'家', U'東'}));
  EXPECT_EQ(*readCharacterLists({file}, {true, 2}), (std::vector<char32_t>{U'b', U'a', U'永', U'国'}));
  EXPECT_EQ(*readCharacterLists({file}, {false, 0}), (std::vector<char32_t>{U'b', U'a', U'永', U'家', U'東'}));
  EXPECT_FALSE(readCharacterLists({write("bad.txt", "\xFF")}, {}));
}

TEST_F(FontCorpusTest, ScriptsOfCharacters) {
  EXPECT_EQ(scriptOf(U'g'), "latin");
  EXPECT_EQ(scriptOf(U'永'), "han");
  EXPECT_EQ(scriptOf(U'ん'), "kana");
  EXPECT_EQ(scriptOf(U'한'), "hangul");
  EXPECT_EQ(scriptOf(0x1F600), "other");
}

}  // namespace
}  // namespace gg
