#include "ui/causalcheck/effect_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>

#include "ui/causalcheck/difference_image.h"
#include "ui/settings/theme.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {

constexpr int kPictures = 3, kGap = 10, kLargestSide = 180;  // px
constexpr double kStep = 0.125;                              // of the view, by an arrow key

int sideFor(int width) { return std::clamp((width - (kPictures - 1) * kGap) / kPictures, 1, kLargestSide); }

}  // namespace

EffectView::EffectView(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAccessibleName(tr("The glyph before and after, and the difference"));
  setToolTip(tr("Ctrl and wheel, or + and −: magnify. Drag or arrow keys: move. Double click or 0: all of it."));
  setCaptions(tr("Before"), tr("After"));
}

void EffectView::setPictures(const QImage& before, const QImage& after) {
  before_ = before;
  after_ = after;
  update();
}

void EffectView::setCaptions(const QString& before, const QString& after) {
  captions_[0] = before;
  captions_[1] = after;
  update();
}

void EffectView::setGain(int gain) {
  gain_ = gain;
  update();
}

void EffectView::setMarked(const QRectF& part) {
  marked_ = part;
  update();
}

QRect EffectView::pictureRect(int picture) const {
  const int side = sideFor(width());
  return {picture * (side + kGap), 0, side, side};
}

int EffectView::heightForWidth(int width) const { return sideFor(width) + fontMetrics().height() + 4; }
QSize EffectView::sizeHint() const { return {400, heightForWidth(400)}; }

void EffectView::paintPicture(QPainter& painter, const QRect& square, const QImage& picture) const {
  if (picture.isNull()) return;
  if (zoom_.factor() == 1) {
    const int pixels = qRound(square.width() * devicePixelRatioF());
    painter.drawImage(square, picture.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    return;
  }
  const QRectF seen = zoom_.seen();  // magnified pixels are shown as they are
  painter.drawImage(QRectF(square), picture,
                    {seen.left() * picture.width(), seen.top() * picture.height(), seen.width() * picture.width(),
                     seen.height() * picture.height()});
}

void EffectView::paintEvent(QPaintEvent*) {
  const Colours colours = coloursOf(palette());
  const bool there = !before_.isNull();
  const QImage pictures[] = {tinted(before_, colours.ink), tinted(after_, colours.ink),
                             there ? differenceImage(before_, after_, differenceColours(palette()), gain_) : QImage()};
  QString captions[] = {captions_[0], captions_[1], tr("Difference")};
  if (gain_ > 1) captions[2] = tr("Difference × %1").arg(gain_);
  if (zoom_.factor() > 1) captions[0] = tr("%1, zoom × %2").arg(captions[0]).arg(zoom_.factor());
  QPainter painter(this);
  for (int i = 0; i < kPictures; ++i) {
    const QRect square = pictureRect(i);
    painter.fillRect(square, palette().base());
    paintPicture(painter, square, pictures[i]);
    if (i < 2 && !marked_.isEmpty()) {
      const QRectF part = zoom_.toView(marked_);
      const double side = square.width();
      painter.setClipRect(square);
      painter.setPen(QPen(colours.accent, 2));
      painter.drawRect(QRectF(part.topLeft() * side, part.size() * side).translated(square.topLeft()));
      painter.setClipping(false);
    }
    painter.setPen(hasFocus() ? colours.accent : colours.hairline);
    painter.drawRect(square.adjusted(0, 0, -1, -1));
    painter.setPen(colours.faint);
    const QRect below(square.left() - kGap / 2, square.bottom() + 3, square.width() + kGap, fontMetrics().height() + 2);
    painter.drawText(below, Qt::AlignCenter, fontMetrics().elidedText(captions[i], Qt::ElideMiddle, below.width()));
  }
}

bool EffectView::viewPlace(const QPointF& point, QPointF& place) const {
  for (int i = 0; i < kPictures; ++i) {
    const QRectF square = pictureRect(i);
    if (!square.contains(point)) continue;
    place = (point - square.topLeft()) / square.width();
    return true;
  }
  return false;
}

void EffectView::wheelEvent(QWheelEvent* event) {
  QPointF place;
  const int turn = event->angleDelta().y();
  const bool meant = turn != 0 && event->modifiers().testFlag(Qt::ControlModifier);  // else the page is scrolled
  if (!meant || !viewPlace(event->position(), place)) return event->ignore();
  zoom_.step(turn > 0, place);
  update();
}

void EffectView::mousePressEvent(QMouseEvent* event) {
  pressed_ = last_ = event->position();
  dragging_ = false;
}

void EffectView::mouseMoveEvent(QMouseEvent* event) {
  QPointF place;
  if (event->buttons().testFlag(Qt::LeftButton)) {
    dragging_ = dragging_ || (event->position() - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if (!dragging_) return;
    zoom_.move((event->position() - last_) / pictureRect(0).width());
    last_ = event->position();
    update();
  } else if (viewPlace(event->position(), place)) {
    Q_EMIT pointed(zoom_.toPicture(place));
  }
}

void EffectView::mouseReleaseEvent(QMouseEvent* event) {
  QPointF place;
  if (!dragging_ && event->button() == Qt::LeftButton && viewPlace(event->position(), place)) {
    Q_EMIT picked(zoom_.toPicture(place));
  }
}

void EffectView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (zoom_.factor() == 1) return QWidget::mouseDoubleClickEvent(event);
  dragging_ = true;  // its release picks nothing
  zoom_.reset();
  update();
}

void EffectView::keyPressEvent(QKeyEvent* event) {
  const QPointF middle(0.5, 0.5);
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      zoom_.step(true, middle);
      break;
    case Qt::Key_Minus:
      zoom_.step(false, middle);
      break;
    case Qt::Key_0:
      zoom_.reset();
      break;
    case Qt::Key_Left:
      zoom_.move({kStep, 0});
      break;
    case Qt::Key_Right:
      zoom_.move({-kStep, 0});
      break;
    case Qt::Key_Up:
      zoom_.move({0, kStep});
      break;
    case Qt::Key_Down:
      zoom_.move({0, -kStep});
      break;
    default:
      return QWidget::keyPressEvent(event);
  }
  update();
}

}  // namespace gg::ui
