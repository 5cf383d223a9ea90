#include "ui/attentionlab/window_page.h"

#include <QComboBox>
#include <QLocale>
#include <cmath>

#include "engine/attention/addressing.h"
#include "engine/attention/mask.h"
#include "engine/attention/place_attention.h"
#include "engine/attention/scoring.h"
#include "ui/attentionlab/curve_plot.h"
#include "ui/attentionlab/lab_matrix.h"
#include "ui/attentionlab/lab_slider.h"

namespace gg::ui {

namespace {

constexpr int kLength = 32, kSize = 16;
constexpr int kCostSize = 64, kCostHeads = 4;  // of the layers whose costs are drawn
constexpr int kPointsPerOctave = 2;
constexpr std::uint64_t kSeed = 17;

Matrix exampleRows() {
  Random random(kSeed, 0);
  return gaussianMatrix(kLength, kSize, random);
}

/// Scores of what the rows hold.
Matrix contentScores() {
  const Matrix rows = exampleRows();
  return dotProductScores(rows, rows, true);
}

}  // namespace

WindowPage::WindowPage()
    : LabPage(
          tr("Windows and convolution"),
          tr("Self-attention lets every row see every other, at a cost that grows with the square of the length. A "
             "window keeps it linear. A convolution is attention that looks at places instead of contents: one head "
             "for each place of its kernel, sharpened until each sees a single row. Scores of content and of place "
             "can be added, and a recurrence passes everything through one state that fades."),
          QString()),
      layer_(new QComboBox), against_(new QComboBox), heat_(new LabMatrix(tr("query"), tr("key"))),
      operations_(new CurvePlot(QString(), tr("multiply-adds"))),
      memory_(new CurvePlot(QString(), tr("numbers in memory"))), waiting_(new CurvePlot(QString(), tr("steps"))) {
  layer_->addItems({tr("Self-attention"), tr("Windowed attention"), tr("Convolution as attention"),
                    tr("Content and place combined"), tr("Recurrence")});
  layer_->setCurrentIndex(int(Layer::Place));
  connect(layer_, &QComboBox::currentIndexChanged, this, &WindowPage::chooseLayer);
  addControl(layer_, tr("How the rows of a sequence see each other"), tr("Layer"));
  radius_ = addSlider(tr("Radius r"), tr("How far a window, or the kernel of a convolution, reaches to each side"),
                      LabScale::whole(1, 8), 2, &WindowPage::refresh);
  sharpness_ = addSlider(tr("Sharpness α"), tr("How strictly a head keeps to its place; with 0 it looks everywhere"),
                         {0, 20, 80, false, 2}, 1, &WindowPage::refresh);
  share_ = addSlider(tr("Share of place λ"), tr("With 0 only what rows hold counts, with 1 only where they stand"),
                     {0, 1, 50, false, 2}, 0.5, &WindowPage::refresh);
  decay_ = addSlider(tr("Decay γ"), tr("How much of the state each step keeps"), {0, 0.98, 49, false, 2}, 0.8,
                     &WindowPage::refresh);
  against_->addItems({tr("length of a sequence"), tr("side of an image, px")});
  connect(against_, &QComboBox::currentIndexChanged, this, &WindowPage::showCosts);
  addControl(against_, tr("What grows along the costs' axis"), tr("Costs against"));
  for (CurvePlot* plot : {operations_, memory_, waiting_}) {
    plot->add(tr("self-attention"), CurvePlot::Tone::Accent);
    plot->add(tr("window"), CurvePlot::Tone::Green);
    plot->add(tr("convolution"), CurvePlot::Tone::Amber);
    plot->add(tr("recurrence"), CurvePlot::Tone::Red, CurvePlot::Kind::Dashed);
    plot->setLogarithmic(true, true);
  }
  addPlot(heat_, tr("Who looks at whom"), 5);
  auto* costs = addPlotColumn(6);
  addPlot(*costs, operations_, tr("Multiply-adds"));
  addPlot(*costs, memory_, tr("Memory"));
  addPlot(*costs, waiting_, tr("Steps that wait for each other"));
  chooseLayer();
}

void WindowPage::chooseLayer() {
  const Layer layer = Layer(layer_->currentIndex());
  radius_->setVisible(layer == Layer::Window || layer == Layer::Place);
  sharpness_->setVisible(layer == Layer::Place);
  share_->setVisible(layer == Layer::Combined);
  decay_->setVisible(layer == Layer::Recurrence);
  const QString formulas[] = {
      tr("a<sub>ij</sub> = softmax<sub>j</sub>(x<sub>i</sub>·x<sub>j</sub> / √d) &nbsp;&nbsp; (Vaswani et al. 2017)"),
      tr("a<sub>ij</sub> = softmax<sub>j</sub>(x<sub>i</sub>·x<sub>j</sub> / √d) over the j with |i − j| ≤ r "
         "&nbsp;&nbsp; (Beltagy et al. 2020)"),
      tr("head Δ: a<sub>ij</sub> = softmax<sub>j</sub>(−α (j − i − Δ)²), &nbsp; Δ = −r … r; &nbsp; "
         "output = Σ<sub>Δ</sub> a<sup>Δ</sup> X W<sub>Δ</sub> &nbsp;&nbsp; (Cordonnier et al. 2020)"),
      tr("a<sub>ij</sub> = softmax<sub>j</sub>((1 − λ) x<sub>i</sub>·x<sub>j</sub> / √d − λ (j − i)²) &nbsp;&nbsp; "
         "(relative attention, as in CoAtNet, Dai et al. 2021)"),
      tr("s<sub>t</sub> = γ s<sub>t−1</sub> + (1 − γ) x<sub>t</sub>, &nbsp; so a<sub>ij</sub> = (1 − γ) "
         "γ<sup>i−j</sup> for j ≤ i &nbsp;&nbsp; (recurrence as attention: Katharopoulos et al. 2020)")};
  setFormula(formulas[int(layer)]);
  refresh();
}

void WindowPage::refresh() {
  setNumbers({});
  const Matrix places = linePlaces(kLength);
  switch (Layer(layer_->currentIndex())) {
    case Layer::Full:
      heat_->setWeights(softWeights(contentScores()));
      break;
    case Layer::Window:
      heat_->setWeights(softWeights(contentScores(), windowMask(kLength, radius_->wholeValue())));
      break;
    case Layer::Place:
      showPlaces();
      break;
    case Layer::Combined:
      heat_->setWeights(
          softWeights(mixedScores(contentScores(), placeScores(places, places, {0}, 1), share_->value())));
      break;
    case Layer::Recurrence:
      heat_->setWeights(recurrenceWeights(kLength, decay_->value()));
      break;
  }
  showCosts();
}

void WindowPage::showPlaces() {
  const int radius = radius_->wholeValue();
  Random random(kSeed, 1);
  const auto kernel = ConvolutionKernel::line(radius, kSize, kSize, random);
  const Matrix rows = exampleRows(), rim(radius, kSize), places = linePlaces(kLength);
  const auto attended = attentionByPlace(kernel, places, linePlaces(kLength + 2 * radius, -radius),
                                         above(above(rim, rows), rim), sharpness_->value());
  difference_ = largestDifference(attended.output, convolution(kernel, rows, places));
  // The heads side by side: the mean of their weights on the rows themselves.
  Matrix mean(kLength, kLength + 2 * radius);
  for (const Matrix& weights : attended.weights) mean += 1.0 / double(attended.weights.size()) * weights;
  heat_->setWeights(mean.columnRange(radius, kLength));
  setNumbers(
      tr("%1 heads, one for each place of the kernel. Largest difference from the convolution itself: <b>%2</b>.")
          .arg(attended.weights.size())
          .arg(QLocale().toString(difference_, 'g', 2)));
}

void WindowPage::showCosts() {
  const bool image = against_->currentIndex() == 1;
  const int radius = radius_->wholeValue();
  const std::int64_t side = 2 * radius + 1, window = image ? side * side : side;
  constexpr LayerKind kKinds[] = {LayerKind::SelfAttention, LayerKind::WindowedAttention, LayerKind::Convolution,
                                  LayerKind::Recurrence};
  const int octaves = image ? 6 : 12, first = image ? 8 : 16;
  for (int kind = 0; kind < 4; ++kind) {
    Row lengths, operations, numbers, waiting;
    for (int i = 0; i <= octaves * kPointsPerOctave; ++i) {
      const auto length = static_cast<std::int64_t>(std::lround(first * std::pow(2, double(i) / kPointsPerOctave)));
      const auto cost = costOf(kKinds[kind], {image ? length * length : length, kCostSize, window, kCostHeads});
      lengths.push_back(double(length));
      operations.push_back(double(cost.multiplyAdds));
      numbers.push_back(double(cost.numbers));
      waiting.push_back(double(cost.sequential));
    }
    operations_->setCurve(kind, lengths, operations);
    memory_->setCurve(kind, lengths, numbers);
    waiting_->setCurve(kind, lengths, waiting);
  }
  for (CurvePlot* plot : {operations_, memory_, waiting_}) {
    plot->setXName(against_->currentText());
    plot->showAll();
  }
}

}  // namespace gg::ui
