#pragma once
#include <QAction>
#include <QObject>
#include <vector>

#include "engine/export/font_parts.h"

namespace gg::ui {

class Document;
class GlyphClipboard;
class GlyphGrid;

/// What can be done with the selected glyphs; shared by the Edit menu and the grid's context menu.
class GlyphActions : public QObject {
  Q_OBJECT

 public:
  GlyphActions(Document& document, GlyphGrid& grid, QObject* parent = nullptr);

  /// In the order of the menu; null stands for a separator.
  QList<QAction*> actions() const;

 private:
  QAction* add(const QString& text, const QString& tip, const QKeySequence& shortcut, void (GlyphActions::*run)());
  void accept();
  void reject();
  void clearMark();
  void regenerate();
  void makeReference();
  void copy();
  void copySvg();
  void copyPicture();
  void selectEverything();
  void editOutline();
  /// The selected glyphs with what is set for them.
  FontParts selectedGlyphs() const;
  void update();

  Document& document_;
  GlyphGrid& grid_;
  GlyphClipboard* clipboard_;
  QAction *accept_, *reject_, *clear_, *regenerate_, *reference_, *copy_, *copySvg_, *copyPicture_, *outline_,
      *selectAll_;
};

}  // namespace gg::ui
