#pragma once
#include <functional>
#include <vector>

#include "ui/attention/heat_panel.h"
#include "ui/attention/panel_layout.h"
#include "ui/attention/plot.h"

namespace gg::ui {

/// Pictures with heat over their patches: one colour map of patch resolution for each, the ink above it.
/// Axis coordinates are the widget's pixels, so a patch lies exactly where panelLayout() says.
class HeatPlot : public Plot {
  Q_OBJECT

 public:
  /// The text of the tool tip for a patch.
  using Describer = std::function<QString(int panel, int cell)>;

  explicit HeatPlot(const PanelStyle& style, QWidget* parent = nullptr);

  void setPanels(const std::vector<HeatPanel>& panels);
  int panelCount() const { return static_cast<int>(parts_.size()); }
  /// Weights of all panels, one after the other, row-major; the hottest colour stands for `limit`.
  void setWeights(const std::vector<float>& weights, float limit);
  void setCaption(int panel, const QString& text);
  void setDescriber(Describer describer) { describer_ = std::move(describer); }
  /// px
  QRectF cellRect(int panel, int cell) const;

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;
  void applyPalette() override;

 private:
  struct Part {
    QCPColorMap* heat;
    QCPItemPixmap* ink;
    QCPItemText* caption;
    int rows, columns;
  };
  Part makePart(const HeatPanel& panel);
  void arrange();
  void place(Part& part, const QRect& rect);
  QString describe(const QPoint& point) const;

  PanelStyle style_;
  PanelLayout layout_;
  std::vector<Part> parts_;
  Describer describer_;
};

}  // namespace gg::ui
