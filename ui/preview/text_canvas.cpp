#include "ui/preview/text_canvas.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

#include "ui/settings/theme.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {
constexpr int kMargin = 14;                             // px left and right of the line
constexpr double kAboveBaseline = 0.95, kBelow = 0.33;  // em
constexpr int kCachedPictures = 400;
}  // namespace

TextCanvas::TextCanvas(PreviewProvider provider, QWidget* parent)
    : QAbstractScrollArea(parent), provider_(std::move(provider)), pixmaps_(kCachedPictures) {
  setFrameShape(QFrame::NoFrame);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Text in generated glyphs"));
}

QSize TextCanvas::sizeHint() const {
  const int bar = horizontalScrollBar()->sizeHint().height();
  return {400, static_cast<int>(std::ceil(emSize_ * (kAboveBaseline + kBelow))) + bar};
}

void TextCanvas::setText(const QString& text) {
  text_ = text;
  const auto characters = text.toStdU32String();
  characters_ = {characters.begin(), characters.end()};
  setAgain();
}

void TextCanvas::setKerning(PreviewKerning kerning) {
  kerning_ = std::move(kerning);
  setAgain();
}

void TextCanvas::setEmSize(int pixels) {
  emSize_ = pixels;
  updateGeometry();
  updateScrollBar();
  viewport()->update();
}

void TextCanvas::updateCharacters(const std::vector<char32_t>& characters) {
  const auto mine = [this](char32_t c) { return characters_.count(c) > 0; };
  if (std::any_of(characters.begin(), characters.end(), mine)) setAgain();
}

void TextCanvas::setAgain() {
  line_ = setLine(text_, provider_, kerning_);
  updateScrollBar();
  viewport()->update();
}

void TextCanvas::updateScrollBar() {
  const int width = static_cast<int>(std::ceil(widthInEm(line_) * emSize_)) + 2 * kMargin;
  horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
  horizontalScrollBar()->setPageStep(viewport()->width());
  horizontalScrollBar()->setSingleStep(emSize_ / 2);
}

void TextCanvas::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  updateScrollBar();
}

void TextCanvas::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) viewport()->update();
}

const QPixmap& TextCanvas::picture(const PreviewGlyph& glyph, const QColor& ink, int side) {
  const QString key = QStringLiteral("%1/%2/%3").arg(glyph.coverage.cacheKey()).arg(ink.rgba()).arg(side);
  if (const QPixmap* known = pixmaps_.object(key)) return *known;
  auto* pixmap = new QPixmap(QPixmap::fromImage(tinted(glyph.coverage, ink, side)));
  pixmaps_.insert(key, pixmap);
  return *pixmap;
}

void TextCanvas::paintGlyph(QPainter& painter, const PlacedGlyph& placed, double left, double baseline) {
  if (placed.glyph.coverage.isNull()) return;
  const Colours colours = coloursOf(palette());
  const QRectF frame =
      glyphFrameRect(left + (placed.x + placed.glyph.shift) * emSize_, placed.advance, baseline, emSize_);
  if (!frame.intersects(QRectF(viewport()->rect()))) return;
  const int side = static_cast<int>(std::lround(frame.width() * devicePixelRatioF()));
  painter.drawPixmap(frame, picture(placed.glyph, placed.glyph.ghost ? colours.ghost : colours.ink, side),
                     QRectF(0, 0, side, side));
}

void TextCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.fillRect(viewport()->rect(), palette().base());
  const double baseline = emSize_ * kAboveBaseline;
  painter.setPen(QPen(coloursOf(palette()).hairline, 0));
  painter.drawLine(QPointF(0, baseline), QPointF(viewport()->width(), baseline));
  const double left = kMargin - horizontalScrollBar()->value();
  for (const auto& placed : line_) paintGlyph(painter, placed, left, baseline);
}

}  // namespace gg::ui
