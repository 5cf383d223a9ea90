#include <gtest/gtest.h>

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainterPath>
#include <QRawFont>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <algorithm>

#include "engine/glyph/font_face.h"
#include "engine/glyph/glyph_frame.h"
#include "tests/ui/eventually.h"
#include "ui/exportdialog/export_checks.h"
#include "ui/exportdialog/export_dialog.h"
#include "ui/exportdialog/font_preview.h"

namespace gg::ui {
namespace {

ExportGlyph glyph(char32_t character, bool accepted) {
  QImage coverage(32, 32, QImage::Format_Alpha8);
  coverage.fill(0);
  for (int y = 10; y < 22; ++y) std::fill_n(coverage.scanLine(y) + 5, 12, uchar{255});
  return {character, coverage, 0.5, false, accepted};
}

class ExportTest : public ::testing::Test {
 protected:
  ExportTest() : dialog_({glyph(U'A', true), glyph(U'永', false), glyph(U'𠀀', true)}, manifest()) {
    QObject::connect(&dialog_, &ExportDialog::exported, [this](const QString& text) { exported_ = text; });
  }
  static FolderManifest manifest() {
    FolderManifest manifest;
    manifest.model = "model";
    manifest.size = 32;
    return manifest;
  }
  bool run(ExportFormat format, const QString& target) {
    dialog_.setFormat(format);
    dialog_.setTarget(target);
    dialog_.start();
    return eventually([this] { return !exported_.isEmpty() || !dialog_.errorText().isEmpty(); });
  }
  QString path(const QString& name) const { return folder_.filePath(name); }
  QStringList files(const QString& folder) const {
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
  }

  QTemporaryDir folder_;
  ExportDialog dialog_;
  QString exported_;
};

TEST_F(ExportTest, AFolderHasAPictureOfEachGlyphAndAManifest) {
  ASSERT_TRUE(run(ExportFormat::GlyphFolder, path("out")));
  EXPECT_TRUE(exported_.contains("out")) << dialog_.errorText().toStdString();
  EXPECT_EQ(files(path("out")), (QStringList{"manifest.json", "u20000.png", "uni0041.png", "uni6C38.png"}));
  const QImage picture(path("out/uni0041.png"));
  EXPECT_EQ(picture.size(), QSize(32, 32));
  EXPECT_EQ(qGray(picture.pixel(5, 10)), 0);
  EXPECT_EQ(qGray(picture.pixel(0, 0)), 255);
  QFile file(path("out/manifest.json"));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_EQ(QJsonDocument::fromJson(file.readAll()).object()["glyphs"].toArray().size(), 3);
  EXPECT_EQ(dialog_.result(), QDialog::Accepted);
}

TEST_F(ExportTest, AFontIsWrittenUnderItsName) {
  dialog_.setFamily("Grafted");
  for (const auto& [format, name] : {std::pair{ExportFormat::TrueType, "a.ttf"}, {ExportFormat::OpenType, "a.otf"}}) {
    exported_.clear();
    ASSERT_TRUE(run(format, path(name)));
    ASSERT_EQ(dialog_.errorText(), "");
    const auto face = FontFace::open(*FontSpec::parse(path(name).toStdString()));
    ASSERT_TRUE(face) << face.error().message.text();
    EXPECT_EQ(face->familyName(), "Grafted");
    EXPECT_EQ(face->state(U'永'), GlyphState::Present);
    EXPECT_EQ(face->state(U'𠀀'), GlyphState::Present);
  }
  exported_.clear();
  ASSERT_TRUE(run(ExportFormat::Specimen, path("a.pdf")));
  QFile specimen(path("a.pdf"));
  ASSERT_TRUE(specimen.open(QIODevice::ReadOnly)) << dialog_.errorText().toStdString();
  EXPECT_TRUE(specimen.readAll().startsWith("%PDF"));
  exported_.clear();
  ASSERT_TRUE(run(ExportFormat::Ufo, path("a.ufo")));
  EXPECT_TRUE(QFile::exists(path("a.ufo/glyphs/A_.glif")));
}

TEST_F(ExportTest, AFontWithoutANameIsRefused) {
  dialog_.setFamily(" ");
  ASSERT_TRUE(run(ExportFormat::TrueType, path("a.ttf")));
  EXPECT_TRUE(dialog_.errorText().contains("family name")) << dialog_.errorText().toStdString();
  EXPECT_TRUE(files(folder_.path()).isEmpty());
}

TEST_F(ExportTest, OutlinesOfGlyphsAreFilesOfTheirOwn) {
  ASSERT_TRUE(run(ExportFormat::SvgGlyphs, path("out")));
  EXPECT_EQ(files(path("out")), (QStringList{"u20000.svg", "uni0041.svg", "uni6C38.svg"}));
}

TEST(FontPreviewTest, TheTextIsSetInTheMadeFont) {
  const std::vector<ExportGlyph> glyphs = {glyph(U'A', true), glyph(U'B', false)};
  FontPreview preview(glyphs);
  preview.setText("AB");
  ASSERT_TRUE(eventually([&] { return preview.ready(); }));
  const QRawFont raw = QRawFont::fromFont(preview.font());
  ASSERT_TRUE(raw.familyName().startsWith("Glyphgraft Preview")) << raw.familyName().toStdString();
  EXPECT_TRUE(raw.supportsCharacter('B'));
  EXPECT_FALSE(raw.supportsCharacter('C'));
  // The block's left edge lies where the glyph frame has it: 12 px wide of 25.6 px an em.
  const auto path = raw.pathForGlyph(raw.glyphIndexesForString("A").first());
  EXPECT_NEAR(path.boundingRect().width() / raw.pixelSize(), 12 / 25.6, 0.03);
}

TEST_F(ExportTest, OnlyAcceptedGlyphsIfAsked) {
  dialog_.setAcceptedOnly(true);
  ASSERT_TRUE(run(ExportFormat::GlyphFolder, path("out")));
  EXPECT_EQ(files(path("out")), (QStringList{"manifest.json", "u20000.png", "uni0041.png"}));
}

TEST_F(ExportTest, SheetsArePicturesOfAllGlyphs) {
  ASSERT_TRUE(run(ExportFormat::PngSheet, path("sheet.png")));
  EXPECT_GT(QImage(path("sheet.png")).width(), 60);
  exported_.clear();
  ASSERT_TRUE(run(ExportFormat::SvgSheet, path("sheet.svg")));
  QFile svg(path("sheet.svg"));
  ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
  const QByteArray text = svg.readAll();
  EXPECT_TRUE(text.contains("uni6C38"));
  EXPECT_TRUE(text.trimmed().endsWith("</svg>"));
}

TEST_F(ExportTest, AFailureIsOneSentenceAndLeavesNothing) {
  QFile(path("file")).open(QIODevice::WriteOnly);
  ASSERT_TRUE(run(ExportFormat::GlyphFolder, path("file/out")));
  EXPECT_TRUE(exported_.isEmpty());
  EXPECT_TRUE(dialog_.errorText().contains("file")) << dialog_.errorText().toStdString();
  EXPECT_EQ(files(folder_.path()), QStringList{"file"});
  // Another place can be tried at once.
  ASSERT_TRUE(run(ExportFormat::GlyphFolder, path("out")));
}

TEST_F(ExportTest, AnUnwritableSheetIsRefused) {
  ASSERT_TRUE(run(ExportFormat::PngSheet, path("missing/sheet.png")));
  EXPECT_TRUE(dialog_.errorText().contains("sheet.png")) << dialog_.errorText().toStdString();
  EXPECT_TRUE(files(folder_.path()).isEmpty());
}

TEST_F(ExportTest, ANameThatIsTooLongIsRefused) {
  for (const ExportFormat format : {ExportFormat::GlyphFolder, ExportFormat::PngSheet}) {
    ASSERT_TRUE(run(format, path(QString(300, 'a'))));
    EXPECT_TRUE(exported_.isEmpty());
    EXPECT_FALSE(dialog_.errorText().isEmpty());
  }
}

TEST_F(ExportTest, AStoppedSheetIsNotWritten) {
  StopFlag stop;
  stop.request();
  for (const ExportFormat format : {ExportFormat::PngSheet, ExportFormat::SvgSheet}) {
    const auto status = runExport({format, path("sheet"), {glyph(U'A', false)}, manifest(), {}, {}}, stop, {});
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
  }
  EXPECT_TRUE(files(folder_.path()).isEmpty());
}

TEST_F(ExportTest, TheNameFollowsTheFormat) {
  dialog_.setTarget("/tmp/letters");
  dialog_.setFormat(ExportFormat::SvgSheet);
  EXPECT_EQ(dialog_.target(), "/tmp/letters.svg");
  dialog_.setFormat(ExportFormat::PngSheet);
  EXPECT_EQ(dialog_.target(), "/tmp/letters.png");
  dialog_.setFormat(ExportFormat::GlyphFolder);
  EXPECT_EQ(dialog_.target(), "/tmp/letters");
}

TEST_F(ExportTest, SaysWhatIsLeftOut) {
  EXPECT_EQ(dialog_.checks().warnings(), "");
  dialog_.setLeftOut({{U'a', U'b'}, {U'c'}, {U'\u0416'}});
  EXPECT_EQ(dialog_.checks().warnings(),
            "Not made yet and left out: 2.\nRejected and left out: 1.\nIn no content font and left out: 1 (\u0416).");
  dialog_.setLeftOut({});
  EXPECT_EQ(dialog_.checks().warnings(), "");
}

/// A style of a reference from a font that may be viewed only.
StyleSet styleOfFont() {
  const std::string file = GG_TEST_DATA "/fonts/boxes.ttf";
  const auto outline = FontFace::open(*FontSpec::parse(file))->outline(U'A');
  StyleSet style;
  style.add(U'A', GlyphFrame(32).render(*outline).bitmap, file, outline->advance / outline->unitsPerEm);
  return style;
}

TEST_F(ExportTest, FontsSayWhatTheLicencesBehindThemSay) {
  dialog_.setFormat(ExportFormat::TrueType);
  dialog_.setStyle(styleOfFont(), {U'A'});
  ASSERT_TRUE(eventually([&] { return dialog_.checks().warnings().contains("fsType 4"); }));
  EXPECT_TRUE(dialog_.checks().remarks().contains("Noto Sans")) << dialog_.checks().remarks().toStdString();
  EXPECT_TRUE(dialog_.checks().remarks().contains("NONE"));
  dialog_.setFormat(ExportFormat::GlyphFolder);
  EXPECT_EQ(dialog_.checks().warnings(), "") << "pictures are no font";
  EXPECT_EQ(dialog_.checks().remarks(), "");
}

TEST_F(ExportTest, ReferencesKeepTheOutlinesOfTheirFontIfAsked) {
  dialog_.setFormat(ExportFormat::TrueType);
  EXPECT_TRUE(dialog_.keepOutlines().isHidden()) << "without references";
  dialog_.setStyle(styleOfFont(), {U'A', U'永', U'𠀀'});
  EXPECT_FALSE(dialog_.keepOutlines().isHidden());
  dialog_.setFamily("Grafted");
  const auto own = FontFace::open(*FontSpec::parse(GG_TEST_DATA "/fonts/boxes.ttf"))->outline(U'A');
  for (const auto& [keep, advance] : {std::pair{true, 700}, {false, 500}}) {
    exported_.clear();
    dialog_.keepOutlines().setChecked(keep);
    ASSERT_TRUE(run(ExportFormat::TrueType, path("a.ttf")));
    ASSERT_EQ(dialog_.errorText(), "");
    const auto outline = FontFace::open(*FontSpec::parse(path("a.ttf").toStdString()))->outline(U'A');
    ASSERT_TRUE(outline);
    EXPECT_EQ(outline->advance, advance);
    EXPECT_EQ(outline->points.size() == own->points.size() && outline->points.front().x == own->points.front().x, keep);
  }
  dialog_.setFormat(ExportFormat::PngSheet);
  EXPECT_TRUE(dialog_.keepOutlines().isHidden()) << "pictures have no outlines";
}

TEST_F(ExportTest, SingleGlyphsAreSpacedByHandAndSaid) {
  const GlyphAdjustments adjustments = {{U'A', {0.62, 0.1, {}, {}}}, {U'x', {0.5, {}, {}, {}}}};
  dialog_.setOutlines(adjustments, nullptr);
  dialog_.setFamily("Grafted");
  ASSERT_TRUE(run(ExportFormat::TrueType, path("a.ttf")));
  EXPECT_TRUE(dialog_.checks().remarks().contains("by hand: 1 (A)")) << dialog_.checks().remarks().toStdString();
  EXPECT_EQ(FontFace::open(*FontSpec::parse(path("a.ttf").toStdString()))->outline(U'A')->advance, 620);
}

TEST_F(ExportTest, ExportingAgainTracesNothingAnew) {
  dialog_.setOutlines({}, std::make_shared<TraceCache>());
  dialog_.setFamily("Grafted");
  ASSERT_TRUE(run(ExportFormat::TrueType, path("a.ttf")));
  exported_.clear();
  ASSERT_TRUE(run(ExportFormat::TrueType, path("b.ttf")));
  EXPECT_TRUE(exported_.contains("As they were before: 3.")) << exported_.toStdString();
  QFile first(path("a.ttf")), second(path("b.ttf"));
  ASSERT_TRUE(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
  EXPECT_EQ(first.readAll(), second.readAll());
}

TEST_F(ExportTest, PicturesAreDrawnAtAnySize) {
  dialog_.setFormat(ExportFormat::TrueType);
  EXPECT_TRUE(dialog_.pictureSize().isHidden());
  dialog_.setFormat(ExportFormat::GlyphFolder);
  EXPECT_FALSE(dialog_.pictureSize().isHidden());
  EXPECT_EQ(dialog_.pictureSize().value(), 32) << "as generated";
  dialog_.pictureSize().setValue(200);
  ASSERT_TRUE(run(ExportFormat::GlyphFolder, path("out")));
  EXPECT_EQ(QImage(path("out/uni0041.png")).size(), QSize(200, 200));
}

TEST_F(ExportTest, TheFontIsReadByTheSystemsPrograms) {
  dialog_.setFamily("Grafted Readable");
  ASSERT_TRUE(run(ExportFormat::OpenType, path("a.otf")));
  QFile file(path("a.otf"));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const int id = QFontDatabase::addApplicationFontFromData(file.readAll());
  ASSERT_GE(id, 0);
  EXPECT_EQ(QFontDatabase::applicationFontFamilies(id), QStringList{"Grafted Readable"});
  QFontDatabase::removeApplicationFont(id);
}

TEST(ExportDialog, AKeptReferenceIsNotLeftOut) {
  ExportDialog dialog({glyph(U'永', true)}, {});
  dialog.setFormat(ExportFormat::TrueType);
  dialog.setStyle(styleOfFont(), {U'A', U'永'});
  dialog.setLeftOut({{}, {U'A'}, {}});
  dialog.keepOutlines().setChecked(false);
  EXPECT_TRUE(dialog.checks().warnings().contains("Rejected"));
  dialog.keepOutlines().setChecked(true);
  EXPECT_FALSE(dialog.checks().warnings().contains("Rejected"));
}

TEST(ExportRequest, ReferencesStandInThePlaceOfWhatWasGenerated) {
  const auto style = styleOfFont();
  const auto replaced = withReferences({glyph(U'B', false), glyph(U'A', false)}, style, {U'A', U'B'});
  ASSERT_EQ(replaced.size(), 2U);
  EXPECT_EQ(replaced[1].advance, 0.7);
  EXPECT_TRUE(replaced[1].accepted);
  EXPECT_EQ(withReferences({glyph(U'B', false)}, style, {U'A', U'B'}).size(), 2U) << "rejected or not made";
  EXPECT_EQ(withReferences({glyph(U'B', false)}, style, {U'B'}).size(), 1U) << "not in the set";
}

TEST(ExportDialog, NothingGeneratedStartsNothing) {
  ExportDialog dialog({}, {});
  QTemporaryDir folder;
  dialog.setTarget(folder.filePath("out"));
  dialog.start();
  EXPECT_FALSE(QFile::exists(folder.filePath("out")));
}

}  // namespace
}  // namespace gg::ui
