#pragma once
#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>
#include <unordered_set>

#include "ui/preview/text_setting.h"

namespace gg::ui {

/// Paints a line of text in generated glyphs; scrolls sideways when it is longer than the widget.
class TextCanvas : public QAbstractScrollArea {
  Q_OBJECT

 public:
  explicit TextCanvas(PreviewProvider provider, QWidget* parent = nullptr);

  void setText(const QString& text);
  void setKerning(PreviewKerning kerning);
  void setEmSize(int pixels);
  int emSize() const { return emSize_; }
  /// Sets and paints again if the text has any of these.
  void updateCharacters(const std::vector<char32_t>& characters);
  const std::vector<PlacedGlyph>& line() const { return line_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void setAgain();
  void updateScrollBar();
  void paintGlyph(QPainter& painter, const PlacedGlyph& placed, double left, double baseline);
  const QPixmap& picture(const PreviewGlyph& glyph, const QColor& ink, int side);

  PreviewProvider provider_;
  PreviewKerning kerning_;
  QString text_;
  std::unordered_set<char32_t> characters_;
  std::vector<PlacedGlyph> line_;
  int emSize_ = 56;
  QCache<QString, QPixmap> pixmaps_;
};

}  // namespace gg::ui
