#pragma once
#include <QWidget>
#include <map>

class QLabel;
class QMimeData;

namespace gg::ui {

class Document;
class DropZone;
class FlowLayout;
class ReferenceTile;
class StyleActions;

/// The style: where to drop, and the tray of references.
class StylePanel : public QWidget {
  Q_OBJECT

 public:
  StylePanel(Document& document, StyleActions& actions, QWidget* parent = nullptr);

  /// The tile of a reference, or null.
  ReferenceTile* tile(std::uint64_t reference) const;
  /// True if something of it can be read as a style.
  static bool accepts(const QMimeData* data);
  /// Reads what was dropped on the window.
  void take(const QMimeData* data);
  void setHovered(bool hovered);

 private:
  QWidget* makeHeader(StyleActions& actions);
  void showStyle();
  ReferenceTile* makeTile(std::uint64_t reference);

  Document& document_;
  DropZone* dropZone_;
  QLabel* count_;
  FlowLayout* flow_;
  std::map<std::uint64_t, ReferenceTile*> tiles_;
};

}  // namespace gg::ui
