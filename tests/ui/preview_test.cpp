#include <gtest/gtest.h>

#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

#include "engine/glyph/glyph_frame.h"
#include "ui/preview/text_canvas.h"
#include "ui/preview/text_line.h"

namespace gg::ui {
namespace {

constexpr int kSize = 64;  // px, side of the frame

/// A full block of ink of 0.5 em on the baseline, centred in the frame; advance 0.5 em.
PreviewGlyph block(bool ghost = false) {
  QImage coverage(kSize, kSize, QImage::Format_Alpha8);
  coverage.fill(0);
  const GlyphFrame frame(kSize);
  const int height = qRound(frame.emPixels() / 2), baseline = qRound(frame.baseline());
  for (int y = baseline - height; y < baseline; ++y) {
    for (int x = (kSize - height) / 2; x < (kSize + height) / 2; ++x) coverage.scanLine(y)[x] = 255;
  }
  return {coverage, 0.5, ghost};
}

TEST(TextSetting, GlyphsFollowEachOtherByTheirAdvance) {
  std::vector<char32_t> asked;
  const auto line = setLine(QString::fromUtf8("a永 b"), [&](char32_t c) {
    asked.push_back(c);
    return PreviewGlyph{{}, c == U'永' ? 1.0 : 0.5, false};
  });
  ASSERT_EQ(line.size(), 4U);
  EXPECT_EQ(asked, (std::vector<char32_t>{U'a', U'永', U'b'}));
  EXPECT_DOUBLE_EQ(line[1].x, 0.5);
  EXPECT_DOUBLE_EQ(line[2].x, 1.5);
  EXPECT_GT(line[3].x, 1.5);
  EXPECT_DOUBLE_EQ(widthInEm(line), line[3].x + 0.5);
  EXPECT_EQ(widthInEm(setLine({}, [](char32_t) { return PreviewGlyph(); })), 0);
}

TEST(TextSetting, AnUnknownAdvanceIsJudgedByTheInk) {
  auto glyph = block();
  glyph.advance = 0;
  const auto line = setLine("x", [&](char32_t) { return glyph; });
  EXPECT_GT(line[0].advance, 0.5);
  EXPECT_LT(line[0].advance, 0.7);
}

TEST(TextSetting, TheFrameIsTheEnginesFrame) {
  const GlyphFrame frame(100);
  const double em = frame.emPixels();
  // Origin at 0, advance 1 em: the frame is centred on half an em, its baseline on the line's.
  const QRectF rect = glyphFrameRect(0, 1, 200, em);
  EXPECT_DOUBLE_EQ(rect.width(), 100);
  EXPECT_DOUBLE_EQ(rect.center().x(), em / 2);
  EXPECT_DOUBLE_EQ(rect.top() + frame.baseline(), 200);
}

TEST(TextCanvas, PaintsInkWhereTheAdvancesPutIt) {
  TextCanvas canvas([](char32_t) { return block(); });
  canvas.setEmSize(40);
  canvas.resize(300, canvas.sizeHint().height());
  canvas.setText("ab");
  const QImage image = canvas.grab().toImage();
  const auto darkIn = [&](int from, int to) {
    int dark = 0;
    for (int x = from; x < to; ++x) {
      for (int y = 0; y < image.height(); ++y) dark += image.pixelColor(x, y).lightness() < 60;
    }
    return dark;
  };
  // Two blocks of 20 × 20 px beside each other after the margin, nothing behind them.
  EXPECT_NEAR(darkIn(0, 150), 2 * 20 * 20, 100);
  EXPECT_EQ(darkIn(80, 300), 0);
}

TEST(TextCanvas, LongTextsScroll) {
  TextCanvas canvas([](char32_t) { return block(); });
  canvas.resize(200, canvas.sizeHint().height());
  canvas.setText("ab");
  EXPECT_EQ(canvas.horizontalScrollBar()->maximum(), 0);
  canvas.setText(QString(100, 'a'));
  EXPECT_GT(canvas.horizontalScrollBar()->maximum(), 1000);
}

TEST(TextLine, TellsWhichCharactersItWants) {
  TextLine line([](char32_t) { return PreviewGlyph(); });
  QSignalSpy texts(&line, &TextLine::textChanged);
  std::vector<char32_t> wanted;
  QObject::connect(&line, &TextLine::charactersWanted, [&](const auto& characters) { wanted = characters; });
  line.setText("noon at 9");
  EXPECT_EQ(texts.size(), 1);
  EXPECT_EQ(wanted, (std::vector<char32_t>{U'n', U'o', U'a', U't', U'9'}));
  EXPECT_EQ(line.text(), "noon at 9");
}

TEST(TextLine, NewPicturesAreTakenUp) {
  bool there = false;
  TextLine line([&](char32_t) { return there ? block() : block(true); });
  line.setText("a");
  EXPECT_TRUE(line.canvas().line().front().glyph.ghost);
  there = true;
  line.updateCharacters({U'b'});
  EXPECT_TRUE(line.canvas().line().front().glyph.ghost);
  line.updateCharacters({U'a'});
  EXPECT_FALSE(line.canvas().line().front().glyph.ghost);
}

TEST(TextLine, TheSliderSetsTheSize) {
  TextLine line([](char32_t) { return block(); });
  line.setEmSize(100);
  EXPECT_EQ(line.canvas().emSize(), 100);
  line.setEmSize(100000);
  EXPECT_LT(line.canvas().emSize(), 1000);
}

}  // namespace
}  // namespace gg::ui
