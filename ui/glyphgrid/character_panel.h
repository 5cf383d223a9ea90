#pragma once
#include <QTimer>
#include <QWidget>

#include "ui/glyphgrid/glyph_filter.h"

class QComboBox;
class QLineEdit;
class QSlider;

namespace gg::ui {

class CharsetChooser;
class Document;
class GlyphActions;
class GlyphGrid;

/// The character grid with its tool row: set, filters with counts, zoom.
class CharacterPanel : public QWidget {
  Q_OBJECT

 public:
  explicit CharacterPanel(Document& document, QWidget* parent = nullptr);

  GlyphGrid& grid() { return *grid_; }
  GlyphActions& actions() { return *actions_; }
  CharsetChooser& charsets() { return *charsets_; }
  QLineEdit& filterEdit() { return *filterEdit_; }
  QComboBox& stateFilter() { return *stateFilter_; }
  void focusFilter();
  void zoom(int steps);  // 0: back to the default

 private:
  QWidget* makeToolRow();
  void refilter();
  void recount();

  Document& document_;
  GlyphGrid* grid_;
  GlyphActions* actions_;
  CharsetChooser* charsets_ = nullptr;
  QLineEdit* filterEdit_ = nullptr;
  QComboBox* stateFilter_ = nullptr;
  QSlider* zoom_ = nullptr;
  GlyphFilter filter_;
  QTimer recountTimer_;
};

}  // namespace gg::ui
