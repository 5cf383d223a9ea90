#pragma once
#include <QToolButton>

namespace gg::ui {

/// A small rounded button that is on or off, on in the accent colour.
class Chip : public QToolButton {
  Q_OBJECT

 public:
  explicit Chip(const QString& text, QWidget* parent = nullptr);

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace gg::ui
