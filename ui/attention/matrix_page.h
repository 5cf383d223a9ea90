#pragma once
#include <tuple>
#include <vector>

#include "ui/attention/attention_view.h"
#include "ui/attention/detail_page.h"
#include "ui/attention/heat_colours.h"

namespace gg::ui {

class MatrixPlot;

/// The whole matrix of the shown heads.
class MatrixPage : public DetailPage {
  Q_OBJECT

 public:
  explicit MatrixPage(QWidget* parent = nullptr);

  void showSource(const AttentionView& view, const AttendedGlyph& glyph) override;
  void showPatch(const AttentionView& view, const HeatColours& colours) override;
  void showTarget(const AttentionView& view) override;
  void forget() override;
  MatrixPlot& plot() { return *plot_; }

 private:
  MatrixPlot* plot_;
  /// What the weights drawn depend on, beside the source: they stay while the patch moves.
  std::tuple<std::vector<int>, HeadMerge, HeatScale, HeatScheme> drawn_;
};

}  // namespace gg::ui
