// The line of text stands as HarfBuzz sets it in the exported font.
#include "ui/preview/text_kerning.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include "engine/glyph/text_shaper.h"
#include "tests/ui/eventually.h"
#include "ui/document/document.h"
#include "ui/document/sample.h"
#include "ui/exportdialog/export_request.h"
#include "ui/mainwindow/document_text.h"
#include "ui/mainwindow/export_command.h"
#include "ui/preview/text_canvas.h"
#include "ui/preview/text_line.h"

namespace gg::ui {
namespace {

const QString kText = QStringLiteral("AVATo Way, AT");

/// Where HarfBuzz puts each character of the text, and where the text ends; em.
std::vector<double> shaped(const QString& font) {
  const auto face = FontFace::open(*FontSpec::parse(font.toStdString()));
  const auto shaper = TextShaper::create(*face);
  std::vector<double> places = {0};
  for (const auto& glyph : shaper->shape(kText.toStdU32String())) places.push_back(places.back() + glyph.advance);
  return places;
}

std::vector<double> shown(TextLine& line) {
  std::vector<double> places;
  for (const auto& placed : line.canvas().line()) places.push_back(placed.x);
  places.push_back(widthInEm(line.canvas().line()));
  return places;
}

TEST(TextKerning, TheLineStandsAsTheExportedFontIsSet) {
  Document document;
  StyleImport import = Sample::bundled().front().import;
  import.characters = "HRag";
  document.setCharacterSet(CharacterSet::fromText(U"AVTWayo,"));
  const std::unique_ptr<TextLine> line(makeDocumentTextLine(document));
  line->setText(kText);
  document.importStyle(import);
  const auto& glyphs = document.glyphs();
  const auto made = [&] {
    const auto& all = document.characters();
    return std::all_of(all.begin(), all.end(), [&](char32_t c) { return glyphs.upToDate(c); });
  };
  ASSERT_TRUE(eventually(made));
  document.setAdjustment(U'y', {0.7, 0.05, {}, {}});
  QTemporaryDir folder;
  const auto request = ExportRequest{ExportFormat::TrueType,
                                     folder.filePath("a.ttf"),
                                     glyphsOf(glyphs, document.characters()),
                                     {},
                                     [] {
                                       FontInfo info;
                                       info.family = "F";
                                       return info;
                                     }(),
                                     {{}, false, document.adjustments(), document.traces()}};
  const auto written = runExport(request, {}, {});
  ASSERT_TRUE(written) << written.error().message.text();
  const auto expected = shaped(request.target);
  ASSERT_EQ(expected.size(), static_cast<std::size_t>(kText.size()) + 1);
  const auto isSet = [&] {
    const auto places = shown(*line);
    return std::equal(places.begin(), places.end(), expected.begin(), expected.end(),
                      [](double a, double b) { return std::abs(a - b) < 1e-6; });
  };
  EXPECT_TRUE(QTest::qWaitFor(isSet, 20000))
      << ::testing::PrintToString(shown(*line)) << " is not " << ::testing::PrintToString(expected);
  // And some of it is kerned.
  line->setText("A");
  const double a = shown(*line).back();
  EXPECT_LT(expected[1], a - 0.01) << "A before V";
}

}  // namespace
}  // namespace gg::ui
