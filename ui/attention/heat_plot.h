#pragma once
#include <functional>
#include <vector>

#include "ui/attention/heat.h"
#include "ui/attention/heat_colours.h"
#include "ui/attention/heat_panel.h"
#include "ui/attention/panel_layout.h"
#include "ui/attention/plot.h"

namespace gg::ui {

/// Pictures with heat over their patches: one colour map of patch resolution for each, the ink above it, then the
/// contour. Patches are counted over all panels, one after the other, row-major.
/// Axis coordinates are the widget's pixels, so a patch lies exactly where panelLayout() says.
class HeatPlot : public Plot {
  Q_OBJECT

 public:
  /// The text of the tool tip for a patch.
  using Describer = std::function<QString(int patch)>;

  explicit HeatPlot(const PanelStyle& style, QWidget* parent = nullptr);

  /// Builds nothing anew for the same panels: the next glyph of a style lies on the same references.
  void setPanels(const std::vector<HeatPanel>& panels);
  int panelCount() const { return static_cast<int>(parts_.size()); }
  void setHeat(const Heat& heat, const HeatColours& colours);
  /// Frames a patch; −1: none.
  void setMarked(int patch);
  void setCaption(int panel, const QString& text);
  void setDescriber(Describer describer) { describer_ = std::move(describer); }
  /// px
  QRectF cellRect(int panel, int cell) const;
  /// −1: none.
  int patchAt(const QPoint& point) const;

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void hovered(int patch);  // −1: none
  void clicked(int patch);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  bool event(QEvent* event) override;
  void applyPalette() override;

 private:
  struct Part {
    QCPColorMap* heat;
    QCPItemPixmap* ink;
    QCPItemText* caption;
    QImage coverage;
    int first, rows, columns;  // its first patch, its grid
  };
  Part makePart(const HeatPanel& panel, int first);
  void tint();
  void arrange();
  void place(Part& part, const QRect& rect);
  void drawContour();
  void placeMark();
  /// The panel of a patch, and its cell in it.
  QRectF patchRect(int patch) const;

  PanelStyle style_;
  PanelLayout layout_;
  std::vector<HeatPanel> panels_;
  std::vector<Part> parts_;
  QColor ink_;
  std::vector<bool> outlined_;
  QCPCurve *contourGround_, *contour_;  // a light line in a dark one, seen on any heat
  QCPItemRect* mark_;
  int marked_ = -1, hovered_ = -1;
  Describer describer_;
};

}  // namespace gg::ui
