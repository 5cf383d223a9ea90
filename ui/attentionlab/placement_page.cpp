#include "ui/attentionlab/placement_page.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <algorithm>

#include "ui/attentionlab/bar_plot.h"
#include "ui/attentionlab/lab_slider.h"
#include "ui/attentionlab/unet_diagram.h"
#include "ui/widgets/translated.h"

namespace gg::ui {

namespace {

constexpr double kMillion = 1e6;

std::vector<int> checkedLevels(const std::vector<QCheckBox*>& boxes, int first) {
  std::vector<int> levels;
  for (std::size_t i = boxes.size(); i-- > 0;) {
    if (boxes[i]->isChecked()) levels.push_back(first + static_cast<int>(i));
  }
  return levels;
}

}  // namespace

PlacementPage::PlacementPage()
    : LabPage(
          tr("Where attention stands in the network"),
          tr("This program's network is a U: each level down has half the side and sees more at once. Self-attention "
             "lets far parts of a glyph agree; it is cheap at the bottom, where few patches are left, and dear "
             "further up, where its weights grow with the fourth power of the side. Attention to the references is "
             "what brings the style in. Switch places on and off and see what each one costs."),
          tr("weights = heads × queries × keys, &nbsp; queries = side², &nbsp; keys = side² (self), or the patches of "
             "all references")),
      diagram_(new UNetDiagram),
      operations_(new BarPlot(tr("million multiply-adds"), QStringList(tr("multiply-adds")))),
      weights_(new BarPlot(tr("thousand weights"), QStringList(tr("weights")))), thread_(QStringLiteral("lab")) {
  makeControls();
  addPlot(diagram_, tr("The network's levels: side × side × channels"), 5);
  auto* column = addPlotColumn(5);
  addPlot(*column, operations_, tr("Multiply-adds that a place adds to one glyph"));
  addPlot(*column, weights_, tr("Weights of attention it keeps in memory"));
  refresh();
}

void PlacementPage::makeControls() {
  const ModelConfig usual;
  auto* choices = new QWidget;
  auto* grid = new QGridLayout(choices);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(14);
  grid->setVerticalSpacing(3);
  addChoice(*grid, 0, tr("Self-attention at level"), self_, usual.selfLevels);
  addChoice(*grid, 1, tr("Attention to references at level"), cross_, usual.crossLevels);
  addControl(choices);
  size_ = addSlider(tr("Side of a glyph, px"), LabScale::powersOfTwo(64, 256), 64, &PlacementPage::refresh);
}

void PlacementPage::addChoice(QGridLayout& grid, int row, const QString& name, std::vector<QCheckBox*>& boxes,
                              const std::vector<int>& chosen) {
  grid.addWidget(new QLabel(name), row, 0);
  for (int level = kFirstLevel; level <= kLastLevel; ++level) {
    boxes.push_back(new QCheckBox(QString::number(level)));
    boxes.back()->setAccessibleName(QStringLiteral("%1 %2").arg(name).arg(level));
    boxes.back()->setChecked(std::find(chosen.begin(), chosen.end(), level) != chosen.end());
    connect(boxes.back(), &QCheckBox::toggled, this, &PlacementPage::refresh);
    grid.addWidget(boxes.back(), row, 1 + level - kFirstLevel);
  }
}

ModelConfig PlacementPage::config() const {
  ModelConfig config;
  config.size = size_->wholeValue();
  config.selfLevels = checkedLevels(self_, kFirstLevel);
  config.crossLevels = checkedLevels(cross_, kFirstLevel);
  return config;
}

void PlacementPage::refresh() {
  diagram_->setConfig(config());
  const int question = ++*asked_;
  thread_.post([self = QPointer(this), asked = asked_, question, config = config()] {
    if (question != *asked) return;
    const auto report = costOf(config);
    deliver(self, [asked, question, report](PlacementPage& page) {
      if (question != *asked) return;
      if (report) {
        page.showReport(*report);
      } else {
        page.setNumbers(translated(report.error().message));
      }
    });
  });
}

void PlacementPage::showReport(const CostReport& report) {
  QStringList names;
  Row operations, weights;
  double added = 0;
  for (const auto& place : report.placements) {
    const bool self = place.block.front() == 's';
    const QString level = QString::fromStdString(place.block).right(1);
    names << (self ? tr("self %1") : tr("references %1")).arg(level);
    operations.push_back(static_cast<double>(place.cost.glyph) / kMillion);
    weights.push_back(static_cast<double>(place.cost.weights) / 1000);
    added += operations.back();
  }
  operations_->setBars(names, {operations});
  weights_->setBars(names, {weights});
  const QLocale locale;
  const double total = static_cast<double>(report.total.glyph) / kMillion;
  setNumbers(tr("One glyph: <b>%1</b> million multiply-adds, %2 % of them for attention; parameters: <b>%3</b>; "
                "weights of attention: <b>%4</b> in %5 MiB.")
                 .arg(locale.toString(total, 'f', 1), locale.toString(100 * added / total, 'f', 0),
                      locale.toString(static_cast<qlonglong>(report.total.parameters)),
                      locale.toString(static_cast<qlonglong>(report.total.weights)),
                      locale.toString(static_cast<double>(report.total.weights) * 4 / (1 << 20), 'f', 1)));
}

}  // namespace gg::ui
