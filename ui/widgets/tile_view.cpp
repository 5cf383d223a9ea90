#include "ui/widgets/tile_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

namespace gg::ui {

TileView::TileView(QWidget* parent) : QAbstractScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  viewport()->setBackgroundRole(QPalette::Base);
  viewport()->setAutoFillBackground(true);
  visibleTimer_.setSingleShot(true);
  visibleTimer_.setInterval(0);
  connect(&visibleTimer_, &QTimer::timeout, this, [this] { Q_EMIT visibleChanged(visibleItems()); });
}

// Items and geometry.

void TileView::setItems(const std::vector<char32_t>& characters) {
  const char32_t kept = current();
  const int before = current_;
  items_ = characters;
  index_.clear();
  index_.reserve(items_.size());
  for (std::size_t i = 0; i < items_.size(); ++i) index_.emplace(items_[i], static_cast<int>(i));
  current_ = indexOf(kept);
  for (auto it = selected_.begin(); it != selected_.end();) {
    it = index_.count(*it) ? std::next(it) : selected_.erase(it);
  }
  const bool replaced = before >= 0 && current_ < 0 && !items_.empty();
  if (replaced) {  // the tile that took its place: one key judges glyph after glyph
    current_ = std::min(before, static_cast<int>(items_.size()) - 1);
    if (selected_.empty() && mode_ == SelectionMode::Extended) selected_.insert(current());
  }
  anchor_ = current_;
  relayout();
  Q_EMIT selectionChanged();
  if (replaced) Q_EMIT currentChanged(current());
}

void TileView::setTileSize(QSize size) {
  const auto [first, last] = layout_.range(offset(), viewport()->height());
  const int kept = current_ >= first && current_ < last ? current_ : first;
  tileSize_ = size;
  relayout();
  if (!items_.empty()) verticalScrollBar()->setValue(layout_.rect(kept).top());
}

void TileView::setEmptyText(const QString& text) {
  emptyText_ = text;
  if (items_.empty()) viewport()->update();
}

int TileView::offset() const { return verticalScrollBar()->value(); }

int TileView::indexOf(char32_t character) const {
  const auto it = index_.find(character);
  return it == index_.end() ? -1 : it->second;
}

void TileView::relayout() {
  layout_ = TileLayout(static_cast<int>(items_.size()), tileSize_, viewport()->width());
  verticalScrollBar()->setRange(0, std::max(0, layout_.contentHeight() - viewport()->height()));
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setSingleStep(std::max(8, tileSize_.height() / 3));
  viewport()->update();
  visibleTimer_.start();
}

std::vector<char32_t> TileView::visibleItems() const {
  const auto [first, last] = layout_.range(offset(), viewport()->height());
  return {items_.begin() + first, items_.begin() + last};
}

QRect TileView::itemRect(char32_t character) const {
  const int index = indexOf(character);
  return index < 0 ? QRect() : layout_.rect(index).translated(0, -offset());
}

void TileView::updateItems(const std::vector<char32_t>& characters) {
  const auto [first, last] = layout_.range(offset(), viewport()->height());
  if (characters.size() > items_.size() / 4 + 64) return viewport()->update();
  for (const char32_t c : characters) {
    const int index = indexOf(c);
    if (index >= first && index < last) viewport()->update(layout_.rect(index).translated(0, -offset()));
  }
}

// Selection.

std::vector<char32_t> TileView::selection() const {
  std::vector<int> indices;
  for (const char32_t c : selected_) indices.push_back(indexOf(c));
  std::sort(indices.begin(), indices.end());
  std::vector<char32_t> characters;
  for (const int i : indices) characters.push_back(items_[static_cast<std::size_t>(i)]);
  return characters;
}

void TileView::setSelection(const std::vector<char32_t>& characters) {
  selected_.clear();
  for (const char32_t c : characters) {
    if (indexOf(c) >= 0) selected_.insert(c);
  }
  viewport()->update();
  Q_EMIT selectionChanged();
}

void TileView::selectEverything() { setSelection(items_); }

char32_t TileView::current() const { return current_ < 0 ? 0 : items_[static_cast<std::size_t>(current_)]; }

void TileView::setCurrent(char32_t character) {
  const int index = indexOf(character);
  if (index >= 0) choose(index, Qt::NoModifier);
}

void TileView::choose(int index, Qt::KeyboardModifiers modifiers) {
  const char32_t character = items_[static_cast<std::size_t>(index)];
  if (modifiers & Qt::ControlModifier) {
    toggle(index);
  } else {
    selected_.clear();
    if (!(modifiers & Qt::ShiftModifier) || anchor_ < 0) anchor_ = index;
    for (int i = std::min(anchor_, index); i <= std::max(anchor_, index); ++i) {
      selected_.insert(items_[static_cast<std::size_t>(i)]);
    }
  }
  const bool moved = current_ != index;
  current_ = index;
  scrollTo(index);
  viewport()->update();
  Q_EMIT selectionChanged();
  if (moved) Q_EMIT currentChanged(character);
}

void TileView::toggle(int index) {
  const char32_t character = items_[static_cast<std::size_t>(index)];
  if (!selected_.insert(character).second) selected_.erase(character);
  anchor_ = index;
}

void TileView::moveCurrent(int index) {
  const bool moved = current_ != index;
  current_ = index;
  scrollTo(index);
  viewport()->update();
  if (moved) Q_EMIT currentChanged(current());
}

void TileView::scrollTo(int index) {
  const QRect rect = layout_.rect(index);
  if (rect.top() < offset()) {
    verticalScrollBar()->setValue(rect.top());
  } else if (rect.bottom() >= offset() + viewport()->height()) {
    verticalScrollBar()->setValue(rect.bottom() + 1 - viewport()->height());
  }
}

// Events.

void TileView::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  if (items_.empty()) {
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
    return;
  }
  const QRect exposed = event->rect();
  const auto [first, last] = layout_.range(offset() + exposed.top(), exposed.height());
  for (int i = first; i < last; ++i) {
    const QRect rect = layout_.rect(i).translated(0, -offset());
    if (event->region().intersects(rect)) paintTile(painter, rect, items_[static_cast<std::size_t>(i)]);
  }
}

void TileView::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  relayout();
}

void TileView::scrollContentsBy(int, int dy) {
  viewport()->scroll(0, dy);
  visibleTimer_.start();
}

void TileView::mousePressEvent(QMouseEvent* event) {
  const int index = layout_.indexAt(event->pos() + QPoint(0, offset()));
  if (index < 0) return;
  const bool left = event->button() == Qt::LeftButton;
  if (mode_ == SelectionMode::Toggle) {
    if (!left) return;
    toggle(index);
    moveCurrent(index);
    Q_EMIT selectionChanged();
  } else if (left || !isSelected(items_[static_cast<std::size_t>(index)])) {
    choose(index, event->modifiers());
  }
}

void TileView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (mode_ == SelectionMode::Toggle) return mousePressEvent(event);
  if (event->button() == Qt::LeftButton && current_ >= 0) Q_EMIT activated(current());
}

void TileView::contextMenuEvent(QContextMenuEvent* event) {
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard && current_ >= 0;
  Q_EMIT menuRequested(byKey ? viewport()->mapToGlobal(itemRect(current()).center()) : event->globalPos());
}

int TileView::targetOf(int key) const {
  const int count = static_cast<int>(items_.size());
  const int from = current_ < 0 ? 0 : current_;
  const int page = std::max(1, viewport()->height() / tileSize_.height()) * layout_.columns();
  switch (key) {
    case Qt::Key_Left:
      return std::max(0, from - 1);
    case Qt::Key_Right:
      return std::min(count - 1, from + 1);
    case Qt::Key_Up:
      return from - layout_.columns() >= 0 ? from - layout_.columns() : from;
    case Qt::Key_Down:
      return from + layout_.columns() < count ? from + layout_.columns() : from;
    case Qt::Key_PageUp:
      return std::max(from % layout_.columns(), from - page);
    case Qt::Key_PageDown:
      return std::min(count - 1, from + page);
    case Qt::Key_Home:
      return 0;
    case Qt::Key_End:
      return count - 1;
    default:
      return -1;
  }
}

void TileView::keyPressEvent(QKeyEvent* event) {
  if (items_.empty()) return QAbstractScrollArea::keyPressEvent(event);
  const int target = targetOf(event->key());
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (target >= 0) {
    if (mode_ == SelectionMode::Toggle || event->modifiers() & Qt::ControlModifier) {
      moveCurrent(target);
    } else {
      choose(target, event->modifiers());
    }
  } else if (event->key() == Qt::Key_Space && current_ >= 0) {
    toggle(current_);
    viewport()->update();
    Q_EMIT selectionChanged();
  } else if (enter && current_ >= 0 && mode_ == SelectionMode::Extended) {
    Q_EMIT activated(current());
  } else if (event->matches(QKeySequence::SelectAll)) {
    selectEverything();
  } else {
    QAbstractScrollArea::keyPressEvent(event);
  }
}

void TileView::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void TileView::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

bool TileView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int index = layout_.indexAt(help->pos() + QPoint(0, offset()));
    QToolTip::showText(help->globalPos(), index < 0 ? QString() : describeTile(items_[static_cast<std::size_t>(index)]),
                       viewport());
    return true;
  }
  return QAbstractScrollArea::viewportEvent(event);
}

}  // namespace gg::ui
