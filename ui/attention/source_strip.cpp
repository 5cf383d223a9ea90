#include "ui/attention/source_strip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/settings/theme.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {
constexpr int kPictureGap = 2;  // px
}

SourceStrip::SourceStrip(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Picture whose patches are shown"));
}

void SourceStrip::setSources(const std::vector<HeatPanel>& sources) {
  sources_ = sources;
  update();
}

void SourceStrip::setChosen(int source) {
  chosen_ = source;
  setAccessibleDescription(sources_[static_cast<std::size_t>(source)].caption);
  update();
}

QRectF SourceStrip::pictureRect(int source) const {
  const int count = std::max<int>(1, static_cast<int>(sources_.size()));
  const int side = std::min(kSide, (width() + kPictureGap) / count - kPictureGap);
  return {double(source * (side + kPictureGap)), (height() - side) / 2.0, double(side), double(side)};
}

int SourceStrip::sourceAt(const QPointF& point) const {
  for (int i = 0; i < static_cast<int>(sources_.size()); ++i) {
    if (pictureRect(i).contains(point)) return i;
  }
  return -1;
}

void SourceStrip::paintEvent(QPaintEvent*) {
  const Colours colours = coloursOf(palette());
  QPainter painter(this);
  for (int i = 0; i < static_cast<int>(sources_.size()); ++i) {
    const QRectF rect = pictureRect(i);
    painter.fillRect(rect, palette().base());
    const int side = qRound(rect.width() * devicePixelRatioF());
    painter.drawImage(rect, tinted(sources_[static_cast<std::size_t>(i)].coverage, colours.ink, side));
    painter.setPen(i == chosen_ ? QPen(colours.accent, 2) : QPen(colours.hairline));
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
  }
  if (!hasFocus()) return;
  painter.setPen(QPen(colours.ink, 1, Qt::DotLine));
  painter.drawRect(pictureRect(chosen_).adjusted(2.5, 2.5, -2.5, -2.5));
}

void SourceStrip::mousePressEvent(QMouseEvent* event) {
  const int source = sourceAt(event->position());
  if (source >= 0 && event->button() == Qt::LeftButton) Q_EMIT chosen(source);
}

void SourceStrip::keyPressEvent(QKeyEvent* event) {
  const bool left = event->key() == Qt::Key_Left, right = event->key() == Qt::Key_Right;
  if (!left && !right) return QWidget::keyPressEvent(event);
  const int next = chosen_ + (right ? 1 : -1);
  if (next >= 0 && next < static_cast<int>(sources_.size())) Q_EMIT chosen(next);
}

bool SourceStrip::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int source = sourceAt(help->pos());
  QToolTip::showText(help->globalPos(), source >= 0 ? sources_[static_cast<std::size_t>(source)].caption : QString(),
                     this);
  return true;
}

}  // namespace gg::ui
