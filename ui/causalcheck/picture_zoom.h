#pragma once
#include <QPointF>
#include <QRectF>

namespace gg::ui {

/// Which part of a picture is seen: all of it, or one magnified up to 16 times. Lengths are parts of the picture, or of
/// the view that it fills (0 … 1).
class PictureZoom {
 public:
  int factor() const { return factor_; }
  /// Of the picture.
  QRectF seen() const { return {corner_, QSizeF(1.0 / factor_, 1.0 / factor_)}; }
  QPointF toPicture(const QPointF& view) const { return corner_ + view / factor_; }
  QRectF toView(const QRectF& picture) const {
    return {(picture.topLeft() - corner_) * factor_, picture.size() * factor_};
  }

  /// Twice as large, or half; what is at a place of the view stays there.
  void step(bool closer, const QPointF& view);
  /// Moves the picture over the view.
  void move(const QPointF& view);
  void reset() { *this = {}; }

 private:
  void stayInside();

  int factor_ = 1;
  QPointF corner_;  // of what is seen, in the picture
};

}  // namespace gg::ui
