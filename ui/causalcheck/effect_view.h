#pragma once
#include <QImage>
#include <QWidget>

#include "ui/causalcheck/picture_zoom.h"

namespace gg::ui {

/// A glyph before and after a change, and what the change took and gave, side by side. Ctrl and the wheel, or the keys
/// + and −, magnify all three about one place; dragging, or the arrow keys, move it, a double click or 0 shows all
/// again.
class EffectView : public QWidget {
  Q_OBJECT

 public:
  explicit EffectView(QWidget* parent = nullptr);

  /// Coverage, Format_Alpha8, of equal size; null: nothing yet.
  void setPictures(const QImage& before, const QImage& after);
  const QImage& before() const { return before_; }
  const QImage& after() const { return after_; }
  /// In place of "Before" and "After".
  void setCaptions(const QString& before, const QString& after);
  /// The difference is drawn so many times as strong.
  void setGain(int gain);
  /// A part of the first two pictures that is framed (0 … 1); empty: none.
  void setMarked(const QRectF& part);
  const PictureZoom& zoom() const { return zoom_; }
  /// px
  QRect pictureRect(int picture) const;

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;

 Q_SIGNALS:
  /// The pointer is over this place of a picture (0 … 1), or was clicked there.
  void pointed(const QPointF& place);
  void picked(const QPointF& place);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  /// The place in its view of a point over one of the pictures; false: over none.
  bool viewPlace(const QPointF& point, QPointF& place) const;
  void paintPicture(QPainter& painter, const QRect& square, const QImage& picture) const;

  QImage before_, after_;
  QString captions_[2];
  int gain_ = 1;
  QRectF marked_;
  PictureZoom zoom_;
  QPointF pressed_, last_;
  bool dragging_ = false;
};

}  // namespace gg::ui
