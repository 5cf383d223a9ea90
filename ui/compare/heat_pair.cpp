#include "ui/compare/heat_pair.h"

#include <QLocale>
#include <QVBoxLayout>

#include "ui/attention/attended_glyph.h"
#include "ui/attention/attention_text.h"
#include "ui/attention/block_panels.h"
#include "ui/attention/colour_bar.h"
#include "ui/attention/heat_plot.h"
#include "ui/widgets/text_labels.h"

namespace gg::ui {

namespace {
constexpr PanelStyle kHeatPanels{44, 120, 6, 18};
}

HeatPair::HeatPair(QWidget* parent)
    : QWidget(parent), patch_(new QLabel), moved_(new QLabel), heatA_(new HeatPlot(kHeatPanels)),
      heatB_(new HeatPlot(kHeatPanels)), colours_(new ColourBar) {
  moved_->setWordWrap(true);
  heatA_->setAccessibleName(tr("Heat of A"));
  heatB_->setAccessibleName(tr("Heat of B"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(patch_);
  layout->addWidget(makeTitle(tr("A")));
  layout->addWidget(heatA_);
  layout->addWidget(makeTitle(tr("B")));
  layout->addWidget(heatB_);
  layout->addWidget(colours_);
  layout->addWidget(moved_);
  for (HeatPlot* heat : {heatA_, heatB_}) {
    heat->setDescriber([this](int target) { return describe(target); });
    connect(heat, &HeatPlot::hovered, this, &HeatPair::mark);
  }
}

void HeatPair::show(const AttentionView& a, const AttentionView& b, std::shared_ptr<const AttendedGlyph> glyph,
                    const HeatColours& colours) {
  const QString place = AttentionText::cell(a.sourceGrid(), a.patch());
  patch_->setText(tr("%1 · %2").arg(AttentionText::shortBlock(firstMapOf(*a.maps(), a.block().name())),
                                    a.locked() ? tr("patch in %1 (locked)").arg(place) : tr("patch in %1").arg(place)));
  heat_ = comparedHeat(a, b);
  const bool other = glyph_ != glyph || targets_ != a.targets();
  glyph_ = std::move(glyph);
  if (other) setPanels(a);
  heatA_->setHeat(heat_->a, colours);
  heatB_->setHeat(heat_->b, colours);
  setCaptions(a, b);
  colours_->setColours(colours);
  colours_->setLimit(heat_->a.limit, a.scale() == HeatScale::Absolute);
  if (heat_->moved) {
    moved_->setText(tr("%1 of the patch's attention lies elsewhere in B.").arg(AttentionText::percent(*heat_->moved)));
  } else {
    moved_->setText(heat_->missing.front() ? tr("B is made without this reference.") : QString());
  }
}

void HeatPair::forget() {
  glyph_.reset();
  heat_.reset();
}

void HeatPair::setPanels(const AttentionView& a) {
  targets_ = a.targets();
  const auto panels = targetPanels(a.block(), a.source(), *glyph_);
  heatA_->setPanels(panels);
  heatB_->setPanels(panels);
}

void HeatPair::setCaptions(const AttentionView& a, const AttentionView& b) {
  if (targets_.size() < 2) return;
  const auto massA = a.mass(), massB = b.mass();
  std::size_t next = 0;  // of b's targets
  for (std::size_t i = 0; i < targets_.size(); ++i) {
    const QString name = AttentionText::grid(targets_[i], *glyph_);
    const int panel = static_cast<int>(i);
    heatA_->setCaption(panel, tr("%1 · %2").arg(name, AttentionText::percent(massA[i])));
    heatB_->setCaption(panel, heat_->missing[i] ? tr("%1 · none").arg(name)
                                                : tr("%1 · %2").arg(name, AttentionText::percent(massB[next++])));
  }
}

void HeatPair::mark(int target) {
  heatA_->setMarked(target);
  heatB_->setMarked(target);
}

QString HeatPair::describe(int target) const {
  if (!heat_) return {};
  const auto index = static_cast<std::size_t>(target);
  std::size_t grid = 0;
  int cell = target;
  while (cell >= targets_[grid].cells()) cell -= targets_[grid++].cells();
  const QLocale locale;
  return tr("%1 · %2\nweight %3 in A, %4 in B")
      .arg(AttentionText::grid(targets_[grid], *glyph_), AttentionText::cell(targets_[grid], cell),
           locale.toString(static_cast<double>(heat_->a.weights[index]), 'f', 4),
           locale.toString(static_cast<double>(heat_->b.weights[index]), 'f', 4));
}

QString HeatPair::movedText() const { return moved_->text(); }

}  // namespace gg::ui
