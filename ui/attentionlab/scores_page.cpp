#include "ui/attentionlab/scores_page.h"

#include <QCheckBox>
#include <QLocale>
#include <cmath>

#include "engine/attention/addressing.h"
#include "ui/attentionlab/curve_plot.h"
#include "ui/attentionlab/lab_slider.h"

namespace gg::ui {

namespace {

enum Way { Plain, Scaled, Additive, kWays };

constexpr int kPairs = 2000, kLargest = 512, kHidden = 64;
constexpr int kAsking = 60, kAsked = 16;  // queries and keys of a softmax
constexpr int kBins = 40;
constexpr double kSpread = 3;  // standard deviations shown to each side

Matrix top(const Matrix& matrix, int rows, int columns) {
  Matrix result(rows, columns);
  for (int r = 0; r < rows; ++r) std::copy_n(matrix.row(r), columns, result.row(r));
  return result;
}

AdditiveScoring additive(int querySize, int keySize) {
  Random random(5, static_cast<std::uint64_t>(querySize));
  return AdditiveScoring::random(querySize, keySize, kHidden, random);
}

}  // namespace

ScoresPage::ScoresPage()
    : LabPage(
          tr("Scores: additive and scaled dot product"),
          tr("A score says how well a key answers a query. For random entries of variance 1 the products q·k spread "
             "ever wider as d grows, and the softmax puts nearly all weight on one key: it saturates, and learning "
             "stands still. Dividing by √d keeps the variance at 1. Additive scoring needs no such care and takes "
             "queries and keys of unequal size, but costs more."),
          tr("dot product: s = q·k / √d &nbsp;&nbsp;&nbsp; additive: s = v·tanh(W<sub>q</sub> q + W<sub>k</sub> k) "
             "&nbsp;&nbsp;&nbsp; weights: a = softmax(s)")),
      shortKeys_(new QCheckBox(tr("Keys half as long"))), spread_(new CurvePlot(tr("score"), tr("share of pairs"))),
      variance_(new CurvePlot(QStringLiteral("d"), tr("variance of the scores"))),
      saturation_(new CurvePlot(QStringLiteral("d"), tr("largest of %1 weights").arg(kAsked))) {
  Random random(3, 0);
  queries_ = gaussianMatrix(kPairs, kLargest, random);
  keys_ = gaussianMatrix(kPairs, kLargest, random);
  for (int d = 2; d <= kLargest; d *= 2) sizes_.push_back(d);
  size_ = addSlider(tr("Size d of a query"), LabScale::powersOfTwo(2, kLargest), 64, &ScoresPage::refresh);
  connect(shortKeys_, &QCheckBox::toggled, this, &ScoresPage::measure);
  addControl(shortKeys_);
  for (CurvePlot* plot : {spread_, variance_, saturation_}) {
    plot->add(QStringLiteral("q·k"), CurvePlot::Tone::Red);
    plot->add(QStringLiteral("q·k / √d"), CurvePlot::Tone::Accent);
    plot->add(tr("additive"), CurvePlot::Tone::Green);
  }
  variance_->setLogarithmic(true, true);
  saturation_->setLogarithmic(true, false);
  addPlot(spread_, tr("Scores of random pairs"), 5);
  addPlot(variance_, tr("Variance against d"), 4);
  addPlot(saturation_, tr("Saturation of the softmax"), 4);
  measure();
}

Row ScoresPage::scoresOf(int way, int size) const {
  if (way != Additive) return pairScores(queries_, keys_, size, way == Scaled);
  return grid(way, size, kAsking).values();
}

Matrix ScoresPage::grid(int way, int size, int asked) const {
  const int keySize = shortKeys_->isChecked() ? size / 2 : size;
  const Matrix asking = top(queries_, kAsking, size), answering = top(keys_, asked, keySize);
  return way == Additive ? additive(size, keySize).scores(asking, answering)
                         : dotProductScores(asking, answering, way == Scaled);
}

void ScoresPage::measure() {
  series_.assign(kWays, {});
  for (int way = shortKeys_->isChecked() ? Additive : Plain; way < kWays; ++way) {
    Series& series = series_[static_cast<std::size_t>(way)];
    for (const double size : sizes_) {
      series.variances.push_back(variance(scoresOf(way, static_cast<int>(size))));
      series.largestWeights.push_back(meanLargestWeight(softWeights(grid(way, static_cast<int>(size), kAsked))));
    }
  }
  for (int way = 0; way < kWays; ++way) {
    const Series& series = series_[static_cast<std::size_t>(way)];
    const Row sizes(sizes_.begin(), sizes_.begin() + static_cast<std::ptrdiff_t>(series.variances.size()));
    variance_->setCurve(way, sizes, series.variances);
    saturation_->setCurve(way, sizes, series.largestWeights);
  }
  variance_->showRange({sizes_.front(), sizes_.back()}, {0.1, kLargest * 1.5});
  saturation_->showRange({sizes_.front(), sizes_.back()}, {0, 1.05});
  refresh();
}

void ScoresPage::refresh() {
  const int size = size_->wholeValue();
  showSpread(size);
  for (CurvePlot* plot : {variance_, saturation_}) {
    plot->setMarker(size);
    plot->replot(QCustomPlot::rpQueuedReplot);
  }
  const auto index = static_cast<std::size_t>(std::lround(std::log2(size))) - 1;
  const QLocale locale;
  const auto numbersOf = [&](int way) {
    const Series& series = series_[static_cast<std::size_t>(way)];
    return tr("<b>%1</b> (largest weight %2)")
        .arg(locale.toString(series.variances[index], 'f', 2), locale.toString(series.largestWeights[index], 'f', 2));
  };
  if (shortKeys_->isChecked()) {
    return setNumbers(tr("Queries of %1 entries, keys of %2: there is no dot product of unequal sizes. "
                         "Variance of additive scores: %3.")
                          .arg(size)
                          .arg(size / 2)
                          .arg(numbersOf(Additive)));
  }
  setNumbers(tr("Variance with d = %1: q·k %2, q·k / √d %3, additive %4.")
                 .arg(size)
                 .arg(numbersOf(Plain), numbersOf(Scaled), numbersOf(Additive)));
}

void ScoresPage::showSpread(int size) {
  const double edge = kSpread * std::sqrt(size), width = 2 * edge / kBins;
  for (int way = 0; way < kWays; ++way) {
    Row middles, shares;
    if (way == Additive || !shortKeys_->isChecked()) {
      const Row scores = scoresOf(way, size);
      shares.assign(kBins, 0);
      for (int bin = 0; bin < kBins; ++bin) middles.push_back((bin + 0.5) * width - edge);
      for (const double score : scores) {
        const int bin = static_cast<int>(std::floor((score + edge) / width));
        if (bin >= 0 && bin < kBins) shares[static_cast<std::size_t>(bin)] += 1.0 / static_cast<double>(scores.size());
      }
    }
    spread_->setCurve(way, middles, shares);
  }
  spread_->showAll();
}

}  // namespace gg::ui
