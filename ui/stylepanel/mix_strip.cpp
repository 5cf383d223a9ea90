#include "ui/stylepanel/mix_strip.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <cmath>

#include "ui/document/document.h"
#include "ui/settings/theme.h"
#include "ui/widgets/coverage_image.h"
#include "ui/widgets/icons.h"

namespace gg::ui {

namespace {

constexpr int kSide = 26;                // px of a glyph
constexpr std::size_t kMostGlyphs = 8;  // shown

QPixmap glyphsOf(const StyleSet& style, const QWidget& widget) {
  const auto count = static_cast<int>(std::min(kMostGlyphs, style.references.size()));
  const double ratio = widget.devicePixelRatioF();
  QPixmap pixmap(QSize(std::max(1, count) * kSide, kSide) * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  const auto ink = coloursOf(widget.palette()).ink;
  for (int i = 0; i < count; ++i) {
    const auto coverage = coverageImage(style.references[static_cast<std::size_t>(i)].image);
    painter.drawImage(QRect(i * kSide, 0, kSide, kSide), tinted(coverage, ink, qRound(kSide * ratio)));
  }
  return pixmap;
}

}  // namespace

MixStrip::MixStrip(Document& document, QWidget* parent)
    : QWidget(parent), document_(document), title_(new QLabel), glyphs_(new QLabel), share_(new QLabel),
      slider_(new QSlider(Qt::Horizontal)), remove_(new QToolButton) {
  slider_->setRange(0, 100);
  slider_->setPageStep(10);
  slider_->setToolTip(tr("How much of the second style"));
  slider_->setAccessibleName(slider_->toolTip());
  share_->setMinimumWidth(fontMetrics().horizontalAdvance("100 %") + 4);
  share_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  remove_->setAutoRaise(true);
  remove_->setIcon(lineIcon(IconShape::Close, palette()));
  remove_->setToolTip(tr("Remove the second style"));
  remove_->setAccessibleName(remove_->toolTip());
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setVerticalSpacing(2);
  layout->addWidget(title_, 0, 0);
  layout->addWidget(remove_, 0, 1, Qt::AlignRight);
  layout->addWidget(glyphs_, 1, 0, 1, 2);
  layout->addWidget(slider_, 2, 0);
  layout->addWidget(share_, 2, 1);
  layout->setColumnStretch(0, 1);
  connect(slider_, &QSlider::valueChanged, this, [this](int value) { document_.setMixShare(value / 100.0); });
  connect(remove_, &QToolButton::clicked, &document, &Document::removeSecondStyle);
  connect(&document, &Document::styleChanged, this, &MixStrip::showMix);
  showMix();
}

void MixStrip::showMix() {
  const auto& second = document_.secondStyle();
  setVisible(!second.references.empty());
  title_->setText(tr("Mixed with %1").arg(document_.secondStyleName()));
  glyphs_->setPixmap(glyphsOf(second, *this));
  const int share = static_cast<int>(std::lround(100 * document_.mixShare()));
  const QSignalBlocker quiet(slider_);
  slider_->setValue(share);
  share_->setText(tr("%1 %").arg(share));
}

}  // namespace gg::ui
