#pragma once
#include <QWidget>
#include <vector>

#include "ui/preview/text_setting.h"

class QLineEdit;
class QSlider;

namespace gg::ui {

class TextCanvas;

/// A line of text set in generated glyphs: an edit field, a size slider, and the painted text.
class TextLine : public QWidget {
  Q_OBJECT

 public:
  /// The provider is asked in the GUI thread whenever the text is set, so it has to be quick.
  explicit TextLine(PreviewProvider provider, QWidget* parent = nullptr);

  QString text() const;
  void setText(const QString& text);
  int emSize() const;  // px
  void setEmSize(int pixels);
  QLineEdit& edit() { return *edit_; }
  TextCanvas& canvas() { return *canvas_; }

  void setKerning(PreviewKerning kerning);

  /// These characters have a new picture or ghost: painted again if the text has them.
  void updateCharacters(const std::vector<char32_t>& characters);

 Q_SIGNALS:
  void textChanged(const QString& text);
  void emSizeChanged(int pixels);
  /// The distinct characters of the text, in its order.
  void charactersWanted(const std::vector<char32_t>& characters);

 private:
  QLineEdit* edit_;
  QSlider* size_;
  TextCanvas* canvas_;
};

}  // namespace gg::ui
