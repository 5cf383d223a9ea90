#pragma once
#include <QToolButton>

namespace gg::ui {

/// A small rounded button that is on or off, on in the accent colour or one of its own.
class Chip : public QToolButton {
  Q_OBJECT

 public:
  explicit Chip(const QString& text, QWidget* parent = nullptr);

  /// Invalid: the accent colour.
  void setFill(const QColor& fill);

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QColor fill_;
};

}  // namespace gg::ui
