#include "ui/mainwindow/document_text.h"

#include <QTimer>
#include <cmath>

#include "engine/glyph/glyph_frame.h"
#include "ui/document/document.h"
#include "ui/preview/text_kerning.h"
#include "ui/preview/text_line.h"
#include "ui/settings/settings.h"
#include "ui/widgets/character_text.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {

const QString kFirstText = QStringLiteral("The quick brown fox 永和九年");
constexpr int kPause = 500;           // ms without news before kerning is found anew
constexpr double kUnitsPerEm = 1000;  // of exported fonts, whose advances are whole

/// em from the origin to the ink of a picture.
double leftBearing(const QImage& coverage, double advance) {
  const GlyphFrame frame(coverage.width());
  return (inkBox(coverageBitmap(coverage), 0.5F).left - 0.5 * frame.size()) / frame.emPixels() + advance / 2;
}

PreviewGlyph previewOf(const Document& document, char32_t character) {
  const GlyphCell& cell = document.cell(character);
  if (cell.image.isNull()) return {document.ghost(character), 0, true};
  PreviewGlyph glyph{cell.image, std::round(cell.advance * kUnitsPerEm) / kUnitsPerEm, false};
  const auto set = document.adjustments().find(character);
  if (set == document.adjustments().end()) return glyph;
  const double natural = glyph.advance;
  if (set->second.advance) glyph.advance = *set->second.advance;
  // The canvas centres the picture by its advance.
  glyph.shift = (natural - glyph.advance) / 2;
  if (set->second.leftBearing) glyph.shift += *set->second.leftBearing - leftBearing(cell.image, natural);
  return glyph;
}

KerningTask kerningTask(const Document& document, const QString& text) {
  KerningTask task{text.toStdU32String(), {}, {}, document.adjustments()};
  const auto& glyphs = document.glyphs();
  for (const char32_t c : document.characters()) {
    const bool exported = glyphs.upToDate(c) && document.cell(c).status != GlyphStatus::Rejected;
    if (exported) task.font.push_back({c, document.cell(c).advance});
  }
  for (const char32_t c : distinctCharacters(text)) {
    if (glyphs.upToDate(c)) task.glyphs.push_back({c, document.cell(c).advance, document.cell(c).image});
  }
  return task;
}

/// Kerns the line as an export would be kerned, a moment after something changed.
void keepKerned(TextLine& line, Document& document) {
  auto* kerning = new TextKerning(&line);
  auto* pause = new QTimer(&line);
  pause->setSingleShot(true);
  pause->setInterval(kPause);
  const auto wait = [pause] {
    if (!pause->isActive()) pause->start();
  };
  QObject::connect(&line, &TextLine::textChanged, pause, wait);
  QObject::connect(&document, &Document::cellsChanged, pause, wait);
  QObject::connect(&document, &Document::charactersChanged, pause, wait);
  QObject::connect(pause, &QTimer::timeout, &line,
                   [&line, &document, kerning] { kerning->find(kerningTask(document, line.text())); });
  QObject::connect(kerning, &TextKerning::found, &line, [&line](const TextKerning::Pairs& pairs) {
    line.setKerning([pairs](char32_t left, char32_t right) {
      const auto pair = pairs.find({left, right});
      return pair == pairs.end() ? 0 : pair->second;
    });
  });
}

}  // namespace

TextLine* makeDocumentTextLine(Document& document) {
  auto* line = new TextLine([&document](char32_t character) { return previewOf(document, character); });
  QObject::connect(line, &TextLine::charactersWanted, &document, &Document::setTextCharacters);
  QObject::connect(line, &TextLine::textChanged, line, [](const QString& text) { settings::previewText.set(text); });
  QObject::connect(&document, &Document::cellsChanged, line, &TextLine::updateCharacters);
  QObject::connect(&document, &Document::ghostsChanged, line, &TextLine::updateCharacters);
  keepKerned(*line, document);
  const QString last = settings::previewText.get();
  line->setText(last.isEmpty() ? kFirstText : last);
  return line;
}

}  // namespace gg::ui
