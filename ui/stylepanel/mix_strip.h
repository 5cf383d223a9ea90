#pragma once
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace gg::ui {

class Document;

/// The second style of a mix: its glyphs, and a slider from the first style to it. Hidden while there is none.
class MixStrip : public QWidget {
  Q_OBJECT

 public:
  explicit MixStrip(Document& document, QWidget* parent = nullptr);
  QSlider& slider() { return *slider_; }
  QToolButton& removeButton() { return *remove_; }

 private:
  void showMix();

  Document& document_;
  QLabel *title_, *glyphs_, *share_;
  QSlider* slider_;
  QToolButton* remove_;
};

}  // namespace gg::ui
