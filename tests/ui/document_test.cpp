#include "ui/document/document.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "tests/ui/eventually.h"
#include "ui/document/sample.h"
#include "ui/stylepanel/font_characters_dialog.h"
#include "ui/widgets/character_text.h"

namespace gg::ui {
namespace {

bool same(const QImage& a, const QImage& b) { return a == b; }

/// A document with the bundled model.
class DocumentTest : public ::testing::Test {
 protected:
  DocumentTest() {
    QObject::connect(&document_, &Document::message, [this](const Message& message) { messages_ << message.text; });
  }

  void choose(const QString& characters) {
    document_.setCharacterSet(CharacterSet::fromText(characters.toStdU32String()));
  }
  void openSample(const QString& characters = "HRagen") {
    StyleImport import = Sample::bundled().front().import;
    import.characters = characters;
    import.sample = false;
    document_.importStyle(import);
  }
  /// A font whose code pages say that it is Japanese.
  void openJapanese() {
    StyleImport import;
    import.paths = QStringList{GG_TEST_DATA "/fonts/boxes.ttf"};
    document_.importStyle(import);
    EXPECT_TRUE(eventually([&] { return document_.styleSource().paths == import.paths; }));
  }
  bool fresh(const QString& characters) {
    for (const char32_t c : distinctCharacters(characters)) {
      if (document_.glyphs().open(c)) return false;
    }
    return true;
  }
  bool generate(const QString& characters) {
    choose(characters);
    openSample();
    return eventually([&] { return !document_.style().references.empty() && fresh(characters); });
  }
  std::uint64_t reference(std::size_t index) const { return document_.style().references[index].id; }

  Document document_;
  QStringList messages_;
};

TEST_F(DocumentTest, AStyleAndASetMakeGlyphs) {
  ASSERT_TRUE(generate("BCxyz")) << messages_.join("\n").toStdString();
  EXPECT_EQ(document_.style().references.size(), 6U);
  const GlyphCell& cell = document_.cell(U'B');
  EXPECT_EQ(cell.status, GlyphStatus::Generated);
  EXPECT_EQ(cell.image.width(), document_.model().info().config.size);
  EXPECT_GT(cell.advance, 0.2);
  EXPECT_TRUE(eventually([&] { return !document_.progress().running; }));
  EXPECT_TRUE(messages_.isEmpty()) << messages_.join("\n").toStdString();
}

TEST_F(DocumentTest, NothingIsGeneratedWithoutAStyle) {
  choose("BCx");
  ASSERT_TRUE(eventually([&] { return document_.model().loaded(); }));
  EXPECT_FALSE(document_.progress().running);
  EXPECT_EQ(document_.cell(U'B').status, GlyphStatus::Empty);
}

TEST_F(DocumentTest, MutingMakesTheGlyphsAnewAndKeepsThePicturesMeanwhile) {
  ASSERT_TRUE(generate("BC"));
  const QImage before = document_.cell(U'B').image;
  for (std::size_t i = 1; i < 6; ++i) document_.setMuted(reference(i), true);
  EXPECT_TRUE(document_.glyphs().open(U'B'));
  EXPECT_TRUE(same(document_.cell(U'B').image, before)) << "shown until it is replaced";
  ASSERT_TRUE(eventually([&] { return fresh("BC"); }));
  EXPECT_FALSE(same(document_.cell(U'B').image, before));
}

TEST_F(DocumentTest, UndoBringsTheStyleAndItsGlyphsBack) {
  ASSERT_TRUE(generate("B"));
  const QImage before = document_.cell(U'B').image;
  document_.removeReference(reference(0));
  ASSERT_TRUE(eventually([&] { return fresh("B"); }));
  EXPECT_EQ(document_.style().references.size(), 5U);
  document_.undoStack()->undo();
  EXPECT_EQ(document_.style().references.size(), 6U);
  ASSERT_TRUE(eventually([&] { return fresh("B"); }));
  EXPECT_TRUE(same(document_.cell(U'B').image, before));
}

TEST_F(DocumentTest, AcceptedGlyphsStayWhenTheStyleChanges) {
  ASSERT_TRUE(generate("BC"));
  document_.setStatus({U'B'}, GlyphStatus::Accepted);
  document_.setMuted(reference(0), true);
  EXPECT_FALSE(document_.glyphs().open(U'B'));
  EXPECT_TRUE(document_.glyphs().open(U'C'));
  document_.undoStack()->undo();  // the muting
  document_.undoStack()->undo();  // the acceptance
  EXPECT_EQ(document_.cell(U'B').status, GlyphStatus::Generated);
  EXPECT_TRUE(document_.glyphs().open(U'B')) << "the style has changed since";
  EXPECT_TRUE(eventually([&] { return fresh("B"); }));
}

TEST_F(DocumentTest, RegeneratingCanBeUndone) {
  ASSERT_TRUE(generate("BC"));
  document_.setStatus({U'B'}, GlyphStatus::Accepted);
  document_.setMuted(reference(0), true);
  ASSERT_TRUE(eventually([&] { return fresh("C"); }));
  const QImage kept = document_.cell(U'B').image;
  document_.regenerate({U'B'});
  EXPECT_EQ(document_.cell(U'B').status, GlyphStatus::Generated);
  ASSERT_TRUE(eventually([&] { return fresh("B"); }));
  EXPECT_FALSE(same(document_.cell(U'B').image, kept));
  document_.undoStack()->undo();
  EXPECT_EQ(document_.cell(U'B').status, GlyphStatus::Accepted);
  EXPECT_TRUE(same(document_.cell(U'B').image, kept));
}

TEST_F(DocumentTest, ASampleDoesNotTakeAwayAStyleForGood) {
  ASSERT_TRUE(generate("B"));
  document_.setReferenceCharacter(reference(0), U'X');
  document_.importStyle(Sample::bundled().back().import);
  ASSERT_TRUE(eventually([&] { return document_.styleSource().sample; }));
  document_.undoStack()->undo();
  ASSERT_EQ(document_.style().references.size(), 6U);
  EXPECT_EQ(document_.style().references[0].character, U'X');
  EXPECT_FALSE(document_.styleSource().sample) << "the next drop of pictures joins";
}

TEST_F(DocumentTest, UndoBringsSourceAndLanguageOfTheStyleBack) {
  ASSERT_TRUE(generate("B"));
  const StyleImport latin = document_.styleSource();
  openJapanese();
  EXPECT_EQ(document_.language(), "ja");
  EXPECT_NE(document_.styleSource().paths, latin.paths);
  document_.undoStack()->undo();
  EXPECT_EQ(document_.language(), "");
  EXPECT_EQ(document_.styleSource().paths, latin.paths);
  EXPECT_EQ(document_.styleSource().characters, latin.characters);
  document_.undoStack()->redo();
  document_.clearStyle();
  EXPECT_EQ(document_.language(), "");
  EXPECT_TRUE(document_.styleSource().paths.isEmpty());
  document_.undoStack()->undo();
  EXPECT_EQ(document_.language(), "ja");
}

TEST_F(DocumentTest, AddedPicturesKeepTheLanguageOfTheStyleFont) {
  choose("B");
  openJapanese();
  const std::size_t before = document_.style().references.size();
  StyleImport pictures = Sample::bundled().back().import;
  pictures.sample = false;
  pictures.mode = StyleImport::Mode::Add;
  document_.importStyle(pictures);
  ASSERT_TRUE(eventually([&] { return document_.style().references.size() > before; }));
  EXPECT_EQ(document_.language(), "ja");
}

TEST_F(DocumentTest, AsManyCharactersAreChosenAsTheDialogSays) {
  choose("BC");
  openSample({});
  ASSERT_TRUE(eventually([&] { return !document_.style().references.empty(); }));
  EXPECT_EQ(document_.style().references.size(), static_cast<std::size_t>(FontCharactersDialog::kChosenByItself));
}

TEST_F(DocumentTest, CancellingStopsAtOnceAndKeepsWhatIsDone) {
  document_.setCharacterSet(*CharacterSet::byName("gb2312-1"));
  openSample();
  ASSERT_TRUE(eventually([&] { return document_.progress().done > 0; })) << messages_.join("\n").toStdString();
  document_.cancel();
  EXPECT_FALSE(document_.progress().running);
  const auto counts = document_.glyphs().count(document_.characters());
  EXPECT_EQ(counts[static_cast<std::size_t>(GlyphStatus::Queued)], 0U);
  EXPECT_GT(counts[static_cast<std::size_t>(GlyphStatus::Generated)], 0U);
  EXPECT_GT(counts[static_cast<std::size_t>(GlyphStatus::Empty)], 1000U);
  QSignalSpy changed(&document_, &Document::cellsChanged);
  document_.inspect(U'一');  // answered by the same worker: the cancelled job is over by then
  QSignalSpy attended(&document_, &Document::attended);
  ASSERT_TRUE(eventually([&] { return attended.count() > 0; }));
  EXPECT_EQ(changed.count(), 0) << "late results are dropped";
}

TEST_F(DocumentTest, TypingDoesNotStartACancelledSetAgain) {
  document_.setCharacterSet(*CharacterSet::byName("gb2312-1"));
  openSample();
  ASSERT_TRUE(eventually([&] { return document_.progress().done > 0; })) << messages_.join("\n").toStdString();
  document_.setTextCharacters({U'Q'});
  EXPECT_GT(document_.progress().total, 1000U) << "typing does not end the set either";
  document_.cancel();
  document_.setTextCharacters({U'Q', U'Z'});
  document_.setTextCharacters({U'Q', U'Z', U'Y'});
  EXPECT_TRUE(document_.progress().running);
  EXPECT_LE(document_.progress().total, 3U);
}

TEST_F(DocumentTest, TypingDoesNotEndARegeneration) {
  ASSERT_TRUE(generate("BC"));
  document_.regenerate({U'B', U'C'});
  document_.setTextCharacters({U'Q'});
  EXPECT_TRUE(eventually([&] { return fresh("BCQ"); }));
}

TEST_F(DocumentTest, VisibleCharactersComeFirst) {
  document_.setCharacterSet(*CharacterSet::byName("gb2312-1"));
  const std::vector<char32_t> last(document_.characters().end() - 8, document_.characters().end());
  document_.setVisible(last);
  openSample();
  ASSERT_TRUE(eventually([&] { return document_.progress().done >= last.size(); }));
  for (const char32_t c : last) EXPECT_FALSE(document_.glyphs().open(c)) << static_cast<unsigned>(c);
}

TEST_F(DocumentTest, TheTextLineMayAskForCharactersBeyondTheSet) {
  ASSERT_TRUE(generate("B"));
  document_.setTextCharacters({U'Q', U'B'});
  EXPECT_TRUE(eventually([&] { return fresh("Q"); }));
}

TEST_F(DocumentTest, CharactersNoContentFontHasAreMarked) {
  choose(QString::fromUcs4(U"B\U000F1234"));
  openSample();
  EXPECT_TRUE(eventually([&] { return document_.cell(U'\U000F1234').status == GlyphStatus::Missing; }));
}

TEST_F(DocumentTest, AttentionNamesTheReferencesThatTookPart) {
  ASSERT_TRUE(generate("B"));
  document_.setMuted(reference(0), true);
  AttentionResult result;
  QObject::connect(&document_, &Document::attended, [&](const AttentionResult& given) { result = given; });
  document_.inspect(U'B');
  ASSERT_TRUE(eventually([&] { return result.attended != nullptr; }));
  EXPECT_EQ(result.attended->glyph.character, U'B');
  EXPECT_FALSE(result.attended->maps.empty());
  ASSERT_EQ(result.references.size(), 5U);
  EXPECT_EQ(result.references[0].id, reference(1));
}

TEST_F(DocumentTest, ACharacterNoContentFontHasShowsNoAttentionAndNoMessage) {
  ASSERT_TRUE(generate("B"));
  std::vector<bool> shown;
  QObject::connect(&document_, &Document::attended,
                   [&](const AttentionResult& given) { shown.push_back(given.attended != nullptr); });
  document_.inspect(U'B');
  ASSERT_TRUE(eventually([&] { return shown.size() == 1; }));
  document_.inspect(U'\U000F1234');
  ASSERT_TRUE(eventually([&] { return shown.size() == 2; }));
  EXPECT_EQ(shown, (std::vector<bool>{true, false}));
  EXPECT_TRUE(messages_.isEmpty()) << messages_.join("\n").toStdString();
}

TEST_F(DocumentTest, AFileThatIsNoFontGivesOneSentence) {
  const QTemporaryDir folder;
  QFile file(folder.filePath("broken.ttf"));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("not a font");
  file.close();
  StyleImport import;
  import.paths = QStringList{file.fileName()};
  document_.importStyle(import);
  ASSERT_TRUE(eventually([&] { return !messages_.isEmpty(); }));
  EXPECT_TRUE(messages_.front().contains("broken.ttf")) << messages_.front().toStdString();
  EXPECT_TRUE(document_.style().references.empty());
}

TEST_F(DocumentTest, AMissingModelFileIsSaidAndThePresentOneStays) {
  ASSERT_TRUE(generate("B"));
  document_.loadModel("/no/such/model.safetensors");
  ASSERT_TRUE(eventually([&] { return !messages_.isEmpty(); }));
  EXPECT_TRUE(messages_.front().contains("model.safetensors")) << messages_.front().toStdString();
  document_.regenerate({U'B'});
  EXPECT_TRUE(eventually([&] { return fresh("B"); }));
}

TEST(Document, WithoutAModelNothingIsQueuedAndTheReasonIsRepeated) {
  GeneratorOptions options;
  options.modelFile = "/no/such/model.safetensors";
  Document document(options);
  QStringList messages;
  QObject::connect(&document, &Document::message, [&](const Message& message) { messages << message.text; });
  ASSERT_TRUE(eventually([&] { return !messages.isEmpty(); }));
  document.setCharacterSet(CharacterSet::fromText(U"BC"));
  document.importStyle(Sample::bundled().front().import);
  ASSERT_TRUE(eventually([&] { return !document.style().references.empty(); }));
  EXPECT_FALSE(document.progress().running);
  EXPECT_EQ(document.cell(U'B').status, GlyphStatus::Empty);
  ASSERT_EQ(messages.size(), 2);
  EXPECT_EQ(messages[0], messages[1]);
  document.loadModel(QString::fromStdString(bundledModelFile()));
  EXPECT_TRUE(eventually([&] { return !document.glyphs().open(U'B'); }));
}

TEST_F(DocumentTest, AGlyphCanJoinTheStyle) {
  ASSERT_TRUE(generate("B"));
  document_.addGlyphToStyle(U'B');
  ASSERT_EQ(document_.style().references.size(), 7U);
  EXPECT_EQ(document_.style().references.back().character, U'B');
  EXPECT_TRUE(eventually([&] { return fresh("B"); }));
}

TEST_F(DocumentTest, GhostsAreDrawnForVisibleCharacters) {
  choose("BC");
  EXPECT_TRUE(document_.ghost(U'B').isNull());
  document_.setVisible({U'B', U'C'});
  EXPECT_TRUE(eventually([&] { return !document_.ghost(U'B').isNull() && !document_.ghost(U'C').isNull(); }));
}

}  // namespace
}  // namespace gg::ui
