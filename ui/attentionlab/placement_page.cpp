#include "ui/attentionlab/placement_page.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <algorithm>

#include "engine/generate/thread_choice.h"
#include "ui/attentionlab/bar_plot.h"
#include "ui/attentionlab/lab_slider.h"
#include "ui/attentionlab/unet_diagram.h"
#include "ui/widgets/translated.h"

namespace gg::ui {

namespace {

constexpr double kMillion = 1e6, kMiB = 1 << 20;

std::vector<int> checkedLevels(const std::vector<QCheckBox*>& boxes, int first) {
  std::vector<int> levels;
  for (std::size_t i = boxes.size(); i-- > 0;) {
    if (boxes[i]->isChecked()) levels.push_back(first + static_cast<int>(i));
  }
  return levels;
}

/// "self 4", "skip 3", "refs 3" for "self4", "skip_self3", "cross3"
QString nameOf(const std::string& block) {
  const QString level = QString::fromStdString(block).right(1);
  if (block.find("skip") == 0) return PlacementPage::tr("skip %1").arg(level);
  return (block.front() == 's' ? PlacementPage::tr("self %1") : PlacementPage::tr("refs %1")).arg(level);
}

}  // namespace

PlacementPage::PlacementPage()
    : LabPage(
          tr("Where attention stands in the network"),
          tr("This program's network is a U: each level down has half the side and sees more at once. Self-attention "
             "lets far parts of a glyph agree; it is cheap at the bottom, where few patches are left, and dear "
             "further up, where its weights grow with the fourth power of the side. Attention to the references is "
             "what brings the style in. Switch places on and off and see what each one costs; then take its time on "
             "this machine."),
          tr("weights = heads × queries × keys, &nbsp; queries = side², &nbsp; keys = side² (self), or the patches of "
             "all references &nbsp;&nbsp; (U-Net: Ronneberger et al. 2015)")),
      diagram_(new UNetDiagram),
      operations_(new BarPlot(tr("million multiply-adds"), QStringList(tr("multiply-adds")))),
      memory_(new BarPlot(tr("MiB"), QStringList(tr("memory")))),
      times_(new BarPlot(tr("ms"), QStringList(tr("time")))), thread_(QStringLiteral("lab")) {
  makeControls();
  addPlot(diagram_, tr("The network's levels: side × side × channels"), 5);
  auto* column = addPlotColumn(5);
  addPlot(*column, operations_, tr("Multiply-adds that a place adds to one glyph"));
  addPlot(*column, memory_, tr("Memory for the weights of its attention"));
  addPlot(*column, times_, tr("Time it adds, measured on this machine"));
  refresh();
}

PlacementPage::~PlacementPage() { stop_.request(); }

void PlacementPage::makeControls() {
  const ModelConfig usual;
  auto* choices = new QWidget;
  auto* grid = new QGridLayout(choices);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(14);
  grid->setVerticalSpacing(3);
  addChoice(*grid, 0, tr("Self-attention at level"), tr("The patches of level %1 of the plain glyph see each other"),
            kLastLevel, self_, usual.selfLevels);
  addChoice(*grid, 1, tr("Self-attention after the skip of level"),
            tr("The patches of level %1 of the glyph in the making see each other"), kLastLevel - 1, skipSelf_,
            usual.skipSelfLevels);
  addChoice(*grid, 2, tr("Attention to references at level"), tr("The patches of level %1 look at the references"),
            kLastLevel, cross_, usual.crossLevels);
  addControl(choices, {});
  size_ = addSlider(tr("Side of a glyph, px"), tr("The picture's side; level 1 has half of it"),
                    LabScale::powersOfTwo(64, 256), 64, &PlacementPage::refresh);
  measure_ = new QPushButton(tr("Measure the time"));
  connect(measure_, &QPushButton::clicked, this, &PlacementPage::toggleMeasuring);
  addControl(measure_, tr("Draws glyphs with the network and with the network without each place, in turns"));
}

void PlacementPage::addChoice(QGridLayout& grid, int row, const QString& name, const QString& tip, int last,
                              std::vector<QCheckBox*>& boxes, const std::vector<int>& chosen) {
  grid.addWidget(new QLabel(name), row, 0);
  for (int level = kFirstLevel; level <= last; ++level) {
    boxes.push_back(new QCheckBox(QString::number(level)));
    boxes.back()->setAccessibleName(QStringLiteral("%1 %2").arg(name).arg(level));
    boxes.back()->setToolTip(tip.arg(level));
    boxes.back()->setChecked(std::find(chosen.begin(), chosen.end(), level) != chosen.end());
    connect(boxes.back(), &QCheckBox::toggled, this, &PlacementPage::refresh);
    grid.addWidget(boxes.back(), row, 1 + level - kFirstLevel);
  }
}

ModelConfig PlacementPage::config() const {
  ModelConfig config;
  config.size = size_->wholeValue();
  config.selfLevels = checkedLevels(self_, kFirstLevel);
  config.skipSelfLevels = checkedLevels(skipSelf_, kFirstLevel);
  config.crossLevels = checkedLevels(cross_, kFirstLevel);
  return config;
}

void PlacementPage::refresh() {
  endMeasuring();
  times_->setBars({}, {{}});
  timeText_.clear();
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
        page.costText_ = translated(report.error().message);
        page.showNumbers();
      }
    });
  });
}

void PlacementPage::showReport(const CostReport& report) {
  QStringList names;
  Row operations, memory;
  double added = 0;
  for (const auto& place : report.placements) {
    names << nameOf(place.block);
    operations.push_back(static_cast<double>(place.cost.glyph) / kMillion);
    memory.push_back(static_cast<double>(place.cost.weights) * sizeof(float) / kMiB);
    added += operations.back();
  }
  operations_->setBars(names, {operations});
  memory_->setBars(names, {memory});
  const QLocale locale;
  const double total = static_cast<double>(report.total.glyph) / kMillion;
  costText_ = tr("One glyph: <b>%1</b> million multiply-adds, %2 % of them for attention; parameters: <b>%3</b>; "
                 "weights of attention: <b>%4</b> in %5 MiB.")
                  .arg(locale.toString(total, 'f', 1), locale.toString(100 * added / total, 'f', 0),
                       locale.toString(static_cast<qlonglong>(report.total.parameters)),
                       locale.toString(static_cast<qlonglong>(report.total.weights)),
                       locale.toString(static_cast<double>(report.total.weights) * sizeof(float) / kMiB, 'f', 1));
  showNumbers();
}

void PlacementPage::toggleMeasuring() {
  if (measuring_) {
    timeText_.clear();
    endMeasuring();
    return showNumbers();
  }
  measuring_ = true;
  stop_ = StopFlag();
  measure_->setText(tr("Stop"));
  timeText_ = tr("Measuring …");
  showNumbers();
  thread_.post([self = QPointer(this), stop = stop_, config = config()] {
    const auto deliverUnlessStopped = [&](auto call) {
      deliver(self, [stop, call = std::move(call)](PlacementPage& page) {
        if (!stop.requested()) call(page);
      });
    };
    const auto report = timeOf(config, chooseThreads(), stop, [&](const Progress& progress) {
      deliverUnlessStopped([progress](PlacementPage& page) {
        page.timeText_ = tr("Measuring … %1 of %2").arg(progress.done).arg(progress.total);
        page.showNumbers();
      });
    });
    deliverUnlessStopped([report](PlacementPage& page) {
      page.endMeasuring();
      if (report) {
        page.showTimes(*report);
      } else {
        page.timeText_ = translated(report.error().message);
      }
      page.showNumbers();
    });
  });
}

void PlacementPage::endMeasuring() {
  stop_.request();
  measuring_ = false;
  measure_->setText(tr("Measure the time"));
}

void PlacementPage::showTimes(const TimeReport& report) {
  QStringList names;
  Row times;
  for (const auto& place : report.placements) {
    names << nameOf(place.block);
    times.push_back(place.milliseconds);
  }
  times_->setBars(names, {times});
  timeText_ = tr("Measured on this machine: <b>%1 ms</b> a glyph, medians of at least %2 runs, threads: %3. Other "
                 "programs that run meanwhile disturb it.")
                  .arg(QLocale().toString(report.glyph, 'f', 1))
                  .arg(report.runs)
                  .arg(report.threads);
}

void PlacementPage::showNumbers() {
  setNumbers(timeText_.isEmpty() ? costText_ : QStringLiteral("%1<br>%2").arg(costText_, timeText_));
}

}  // namespace gg::ui
