#pragma once
#include <QLabel>

namespace gg::ui {

/// A formula as rich text, on a card of its own.
class FormulaLabel : public QLabel {
  Q_OBJECT

 public:
  explicit FormulaLabel(QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace gg::ui
