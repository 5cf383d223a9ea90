#pragma once
#include <functional>
#include <vector>

#include "ui/attention/heat_colours.h"
#include "ui/attention/plot.h"

namespace gg::ui {

struct AttendedGlyph;
class AttentionView;

/// The weights of every patch of the source (rows) on every patch of the targets (columns), the shown heads merged.
/// Where there are more columns than pixels, each pixel has the largest weight of its columns. A crosshair stands at
/// the patch and the target that are pointed at.
class MatrixPlot : public Plot {
  Q_OBJECT

 public:
  /// The text of the tool tip for a weight.
  using Describer = std::function<QString(int patch, int target)>;

  explicit MatrixPlot(QWidget* parent = nullptr);

  void setGrids(const AttentionView& view, const AttendedGlyph& glyph);
  void setWeights(const AttentionView& view, const HeatColours& colours);
  void showCross(const AttentionView& view);
  /// Gives the weights' memory back.
  void forget();
  void setDescriber(Describer describer) { describer_ = std::move(describer); }
  /// px
  QPointF pointOf(int patch, int target) const;

  QSize sizeHint() const override { return {400, 240}; }
  QSize minimumSizeHint() const override { return {160, 240}; }

 Q_SIGNALS:
  void patchFocused(int patch);
  void targetFocused(int target);  // −1: none
  void lockToggled(int patch);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  bool event(QEvent* event) override;

 private:
  struct Place {
    int patch = -1, target = -1;
  };
  Place placeAt(const QPoint& point) const;
  void draw();

  int rows_ = 0, columns_ = 0;
  std::vector<float> weights_;  // [rows, columns]
  std::vector<int> heads_;      // that gave them
  float limit_ = 0;
  HeatColours colours_;
  QCPColorMap* map_;
  QCPCurve* borders_;
  QCPItemStraightLine *patchLine_, *targetLine_;
  QCPLayer* crossLayer_;
  Describer describer_;
};

}  // namespace gg::ui
