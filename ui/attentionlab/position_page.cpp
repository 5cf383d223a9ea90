#include "ui/attentionlab/position_page.h"

#include <QComboBox>
#include <QLocale>
#include <numeric>

#include "engine/attention/multi_head.h"
#include "ui/attentionlab/curve_plot.h"
#include "ui/attentionlab/lab_matrix.h"
#include "ui/attentionlab/lab_slider.h"

namespace gg::ui {

namespace {

constexpr int kSize = 32;
constexpr double kSpread = 1.5;  // positions: how near a neighbour is to the learned codes
constexpr double kRate = 0.5;    // of their learning
constexpr double kLeak = 0.35;   // of the recurrent network
constexpr double kGain = 1.6;    // of random weights: below 1 every code would end up the same

Row start() {
  Random random(2, 0);
  return gaussianMatrix(1, kSize, random, 0.5).values();
}

Matrix randomWeights(double gain) {
  Random random(6, 0);
  return gaussianMatrix(kSize, kSize, random, gain / std::sqrt(kSize));
}

/// Rows in another order: the second half backwards between those of the first.
std::vector<int> shuffled(int n) {
  std::vector<int> order;
  for (int i = 0; i < n; ++i) order.push_back(i % 2 == 0 ? i / 2 : n - 1 - i / 2);
  return order;
}

/// The largest change of each row.
Row rowDifferences(const Matrix& a, const Matrix& b) {
  Row differences;
  for (int r = 0; r < a.rows(); ++r) differences.push_back(largestDifference(a.pickedRows({r}), b.pickedRows({r})));
  return differences;
}

Row numbersFrom1(int n) {
  Row numbers(static_cast<std::size_t>(n));
  std::iota(numbers.begin(), numbers.end(), 1);
  return numbers;
}

}  // namespace

PositionPage::PositionPage()
    : LabPage(
          tr("Positional codes"),
          tr("Attention does not know the order of its rows: shuffle the input and the output comes out shuffled in "
             "the same way. A code added to each row tells where it stands. Sines and cosines make near positions "
             "alike by construction; a learned table finds that out by training; a recurrent network hands its state "
             "from one position to the next; FLOATER lets the code flow along a curve, which has places between "
             "the positions, too."),
          QString()),
      kind_(new QComboBox), codes_(new LabMatrix(tr("position"), tr("entry of the code"))),
      similarity_(new LabMatrix(tr("position"), tr("position"))),
      middle_(new CurvePlot(tr("position"), tr("similarity"))),
      permuted_(new CurvePlot(tr("position"), tr("largest change"))) {
  kind_->addItems({tr("Sines and cosines"), tr("Learned table"), tr("Recurrent network"), tr("FLOATER")});
  connect(kind_, &QComboBox::currentIndexChanged, this, &PositionPage::chooseKind);
  addControl(kind_, tr("What is added to a row to tell where it stands"), tr("Code"));
  length_ =
      addSlider(tr("Positions"), tr("Length of the sequence"), LabScale::whole(8, 64), 40, &PositionPage::refresh);
  steps_ = addSlider(tr("Steps of training"), tr("Steps of gradient descent that the learned table has had"),
                     LabScale::whole(0, 200), 60, &PositionPage::refresh);
  distance_ = addSlider(tr("Distance of positions"),
                        tr("How far apart two neighbours lie on FLOATER's curve, which has codes between them, too"),
                        {0.1, 1, 18, false, 2}, 0.4, &PositionPage::refresh);
  middle_->add(tr("with the middle position"), CurvePlot::Tone::Accent);
  permuted_->add(tr("without codes"), CurvePlot::Tone::Faint);
  permuted_->add(tr("with codes"), CurvePlot::Tone::Accent);
  addPlot(codes_, tr("The codes"), 4);
  addPlot(similarity_, tr("How alike two codes are (cosine)"), 4);
  auto* column = addPlotColumn(4);
  addPlot(*column, middle_, tr("Similarity along the positions"));
  addPlot(*column, permuted_, tr("Output of self-attention changed by shuffling"));
  chooseKind();
}

void PositionPage::chooseKind() {
  const Kind kind = Kind(kind_->currentIndex());
  steps_->setEnabled(kind == Kind::Learned);
  distance_->setEnabled(kind == Kind::Continuous);
  const QString formulas[] = {
      tr("p<sub>t,2i</sub> = sin(t / 10000<sup>2i/d</sup>), &nbsp; p<sub>t,2i+1</sub> = cos(t / 10000<sup>2i/d</sup>) "
         "&nbsp;&nbsp; (Vaswani et al. 2017)"),
      tr("P a table of free numbers, trained until softmax(P P<sup>T</sup> / √d) gives each position a bell around it "
         "&nbsp;&nbsp; (learned codes: Gehring et al. 2017)"),
      tr("p<sub>t+1</sub> = (1 − α) p<sub>t</sub> + α tanh(p<sub>t</sub> W), &nbsp; W random &nbsp;&nbsp; "
         "(with α = 1: Elman 1990)"),
      tr("p(t) = p(0) + ∫ h(τ, p(τ)) dτ, &nbsp; h = tanh(p W) − p, W random &nbsp;&nbsp; (FLOATER, Liu et al. 2020)")};
  setFormula(formulas[int(kind)]);
  refresh();
}

Matrix PositionPage::makeCodes() const {
  const int n = length_->wholeValue();
  switch (Kind(kind_->currentIndex())) {
    case Kind::SinCos:
      return sinCosPositions(n, kSize);
    case Kind::Learned: {
      LearnedPositions learned(n, kSize, kSpread, 1);
      for (int i = 0; i < steps_->wholeValue(); ++i) learned.step(kRate);
      return learned.codes();
    }
    case Kind::Recurrent:
      return recurrentPositions(n, start(), randomWeights(kGain), kLeak);
    case Kind::Continuous:
      return continuousPositions(n, start(), neuralDynamics(randomWeights(kGain)), distance_->value());
  }
  return {};
}

void PositionPage::refresh() {
  const Matrix codes = makeCodes();
  codes_->setMatrix(codes, -1, 1);
  showSimilarity(codes);
  showPermutation(codes);
}

void PositionPage::showSimilarity(const Matrix& codes) {
  const Matrix alike = gg::similarity(codes);
  similarity_->setMatrix(alike, -1, 1);
  const int n = alike.rows();
  middle_->setCurve(0, numbersFrom1(n), Row(alike.row(n / 2), alike.row(n / 2) + n));
  middle_->setMarker(n / 2 + 1);
  middle_->showRange({1, double(n)}, {-1, 1.05});
}

void PositionPage::showPermutation(const Matrix& codes) {
  const int n = codes.rows();
  Random random(14, 0);
  const Matrix input = gaussianMatrix(n, kSize, random);
  const auto attention = MultiHead::random(kSize, kSize, 4, random);
  const auto order = shuffled(n);
  const auto self = [&attention](const Matrix& rows) { return attention(rows, rows).output; };
  const Matrix without = self(input.pickedRows(order)), expected = self(input).pickedRows(order);
  const Matrix with = self(input.pickedRows(order) + codes), expectedWith = self(input + codes).pickedRows(order);
  const Row changes = rowDifferences(with, expectedWith);
  permuted_->setCurve(0, numbersFrom1(n), rowDifferences(without, expected));
  permuted_->setCurve(1, numbersFrom1(n), changes);
  permuted_->showRange({1, double(n)}, {-0.05, 1.1 * Matrix::column(changes).largest()});
  const QLocale locale;
  setNumbers(tr("Shuffled input, against the shuffled output: largest difference <b>%1</b> without codes, <b>%2</b> "
                "with them.")
                 .arg(locale.toString(largestDifference(without, expected), 'g', 2),
                      locale.toString(largestDifference(with, expectedWith), 'g', 2)));
}

}  // namespace gg::ui
