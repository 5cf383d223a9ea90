#pragma once
#include <QAbstractScrollArea>
#include <QTimer>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ui/widgets/tile_layout.h"

namespace gg::ui {

/// A virtualised grid of characters: only what is on screen is painted, so 30 000 tiles cost what 100 cost.
/// Selection by mouse and keyboard; what a tile looks like is the subclass's business.
class TileView : public QAbstractScrollArea {
  Q_OBJECT

 public:
  enum class SelectionMode {
    Extended,  // click selects one, with Shift a range, with Ctrl one more
    Toggle,    // click and space switch one on or off
  };

  explicit TileView(QWidget* parent = nullptr);

  void setItems(const std::vector<char32_t>& characters);
  const std::vector<char32_t>& items() const { return items_; }
  void setTileSize(QSize size);
  QSize tileSize() const { return tileSize_; }
  void setSelectionMode(SelectionMode mode) { mode_ = mode; }
  /// Shown when there is no item.
  void setEmptyText(const QString& text);

  std::vector<char32_t> selection() const;  // in the order of the items
  bool isSelected(char32_t character) const { return selected_.count(character) > 0; }
  bool hasSelection() const { return !selected_.empty(); }
  void setSelection(const std::vector<char32_t>& characters);
  void selectEverything();
  /// 0: none.
  char32_t current() const;
  void setCurrent(char32_t character);

  std::vector<char32_t> visibleItems() const;
  /// Repaints those of the characters that are on screen.
  void updateItems(const std::vector<char32_t>& characters);
  /// In px of the viewport; empty when the character is not an item.
  QRect itemRect(char32_t character) const;

 Q_SIGNALS:
  void visibleChanged(const std::vector<char32_t>& characters);
  void currentChanged(char32_t character);
  void selectionChanged();
  void activated(char32_t character);
  void menuRequested(const QPoint& globalPosition);

 protected:
  virtual void paintTile(QPainter& painter, const QRect& rect, char32_t character) = 0;
  virtual QString describeTile(char32_t character) const = 0;  // for tool tips and screen readers

  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool viewportEvent(QEvent* event) override;

 private:
  int offset() const;
  int indexOf(char32_t character) const;
  void relayout();
  void choose(int index, Qt::KeyboardModifiers modifiers);
  void toggle(int index);
  void moveCurrent(int index);
  void scrollTo(int index);
  int targetOf(int key) const;

  std::vector<char32_t> items_;
  std::unordered_map<char32_t, int> index_;
  std::unordered_set<char32_t> selected_;
  int current_ = -1, anchor_ = -1;
  SelectionMode mode_ = SelectionMode::Extended;
  QSize tileSize_{76, 92};
  TileLayout layout_;
  QString emptyText_;
  QTimer visibleTimer_;
};

}  // namespace gg::ui
