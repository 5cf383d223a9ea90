#include "ui/attention/matrix_page.h"

#include <QVBoxLayout>

#include "ui/attention/matrix_plot.h"

namespace gg::ui {

MatrixPage::MatrixPage(QWidget* parent) : DetailPage(parent), plot_(new MatrixPlot) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_);
}

void MatrixPage::showSource(const AttentionView& view, const AttendedGlyph& glyph) {
  plot_->setGrids(view, glyph);
  drawn_ = {};
}

void MatrixPage::showPatch(const AttentionView& view, const HeatColours& colours) {
  const auto wanted = std::tuple(view.shownHeads(), view.merge(), view.scale(), colours.scheme());
  if (drawn_ != wanted) {
    plot_->setWeights(view, colours);
    drawn_ = wanted;
  }
  plot_->showCross(view);
}

void MatrixPage::forget() {
  plot_->forget();
  drawn_ = {};
}

void MatrixPage::showTarget(const AttentionView& view) { plot_->showCross(view); }

}  // namespace gg::ui
