#pragma once
#include <QPoint>
#include <QRect>

namespace gg::ui {

/// Sizes in px.
struct PanelStyle {
  int minimumSide = 64;
  int maximumSide = 108;
  int gap = 8;
  int captionHeight = 18;  // below each panel; 0: none
};

/// Square panels in rows as even as can be, as wide as the width allows.
class PanelLayout {
 public:
  PanelLayout() = default;
  PanelLayout(int count, int width, const PanelStyle& style);

  int height() const { return height_; }
  /// Without its caption.
  QRect panel(int index) const;
  /// −1: none.
  int panelAt(const QPoint& point) const;

 private:
  int count_ = 0, columns_ = 1, side_ = 0, height_ = 0;
  PanelStyle style_;
};

}  // namespace gg::ui
