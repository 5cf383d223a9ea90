#include "ui/causalcheck/effect_view.h"

#include <QPainter>
#include <algorithm>

#include "ui/causalcheck/difference_image.h"
#include "ui/settings/theme.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {

constexpr int kPictures = 3, kGap = 10, kLargestSide = 180;  // px

int sideFor(int width) { return std::clamp((width - (kPictures - 1) * kGap) / kPictures, 1, kLargestSide); }

}  // namespace

EffectView::EffectView(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setAccessibleName(tr("The glyph before and after, and the difference"));
}

void EffectView::setPictures(const QImage& before, const QImage& after) {
  before_ = before;
  after_ = after;
  update();
}

int EffectView::heightForWidth(int width) const { return sideFor(width) + fontMetrics().height() + 4; }
QSize EffectView::sizeHint() const { return {400, heightForWidth(400)}; }

void EffectView::paintEvent(QPaintEvent*) {
  const Colours colours = coloursOf(palette());
  const int side = sideFor(width()), pixels = qRound(side * devicePixelRatioF());
  QImage difference;
  if (!before_.isNull()) {
    difference = differenceImage(before_, after_, differenceColours(palette()))
                     .scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  }
  const QImage pictures[] = {tinted(before_, colours.ink, pixels), tinted(after_, colours.ink, pixels), difference};
  const QString captions[] = {tr("Before"), tr("After"), tr("Difference")};
  QPainter painter(this);
  for (int i = 0; i < kPictures; ++i) {
    const QRect square(i * (side + kGap), 0, side, side);
    painter.fillRect(square, palette().base());
    if (!pictures[i].isNull()) painter.drawImage(square, pictures[i]);
    painter.setPen(colours.hairline);
    painter.drawRect(square.adjusted(0, 0, -1, -1));
    painter.setPen(colours.faint);
    painter.drawText(QRect(square.left(), side + 2, side, fontMetrics().height() + 2), Qt::AlignCenter, captions[i]);
  }
}

}  // namespace gg::ui
