#include "ui/refining/glyph_pairs.h"

#include <QPainter>
#include <algorithm>

#include "ui/settings/theme.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {
constexpr int kColumns = 6, kSide = 72, kGap = 6;  // px
}

GlyphPairs::GlyphPairs(const Refinement& refinement, QWidget* parent) : QWidget(parent), refinement_(refinement) {
  setAccessibleName(tr("Glyphs before and after refining"));
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(&refinement, &Refinement::changed, this, qOverload<>(&QWidget::update));
}

int GlyphPairs::captionWidth() const {
  return std::max(fontMetrics().horizontalAdvance(tr("Before")), fontMetrics().horizontalAdvance(tr("After"))) + 10;
}

QSize GlyphPairs::sizeHint() const {
  return {captionWidth() + kColumns * (kSide + kGap) - kGap, 2 * kSide + kGap};
}

void GlyphPairs::paintEvent(QPaintEvent*) {
  const Colours colours = coloursOf(palette());
  QPainter painter(this);
  const auto paintRow = [&](int top, const QString& caption, QImage Refinement::Glyph::*which) {
    painter.setPen(colours.faint);
    painter.drawText(QRect(0, top, captionWidth(), kSide), Qt::AlignLeft | Qt::AlignVCenter, caption);
    for (int i = 0; i < kColumns; ++i) {
      const QRect square(captionWidth() + i * (kSide + kGap), top, kSide, kSide);
      painter.fillRect(square, palette().base());
      const auto& glyphs = refinement_.glyphs();
      const auto at = static_cast<std::size_t>(i);
      if (at < glyphs.size() && !(glyphs[at].*which).isNull()) {
        painter.drawImage(square, tinted(glyphs[at].*which, colours.ink, qRound(kSide * devicePixelRatioF())));
      }
      painter.setPen(colours.hairline);
      painter.drawRect(square.adjusted(0, 0, -1, -1));
    }
  };
  paintRow(0, tr("Before"), &Refinement::Glyph::before);
  paintRow(kSide + kGap, tr("After"), &Refinement::Glyph::after);
}

}  // namespace gg::ui
