#include "ui/attentionlab/scores_page.h"

#include <QCheckBox>
#include <QLocale>
#include <QPointer>
#include <cmath>

#include "engine/attention/scoring.h"
#include "ui/attentionlab/curve_plot.h"
#include "ui/attentionlab/lab_slider.h"

namespace gg::ui {

namespace {

constexpr int kPairs = 2000, kLargest = 512, kAsked = 16;
constexpr int kBins = 40;
constexpr double kSpread = 3;  // standard deviations shown to each side

/// 2, 4, 8 … kLargest
Row sizes() {
  Row sizes;
  for (int d = 2; d <= kLargest; d *= 2) sizes.push_back(d);
  return sizes;
}

}  // namespace

ScoresPage::ScoresPage()
    : LabPage(
          tr("Scores: additive and scaled dot product"),
          tr("A score says how well a key answers a query. For random entries of variance 1 the products q·k spread "
             "ever wider as d grows, and the softmax puts nearly all weight on one key: it saturates, and learning "
             "stands still. Dividing by √d keeps the variance at 1. Additive scoring needs no such care and takes "
             "queries and keys of unequal size, but costs more."),
          tr("dot product: s = q·k / √d &nbsp; (Vaswani et al. 2017) &nbsp;&nbsp;&nbsp; additive: s = "
             "v·tanh(W<sub>q</sub> q + W<sub>k</sub> k) &nbsp; (Bahdanau et al. 2015) &nbsp;&nbsp;&nbsp; weights: "
             "a<sub>i</sub> = exp(s<sub>i</sub>) / Σ<sub>j</sub> exp(s<sub>j</sub>)")),
      shortKeys_(new QCheckBox(tr("Keys half as long"))), spread_(new CurvePlot(tr("score"), tr("share of pairs"))),
      variance_(new CurvePlot(QStringLiteral("d"), tr("variance of the scores"))),
      saturation_(new CurvePlot(QStringLiteral("d"), tr("largest of %1 weights").arg(kAsked))),
      thread_(QStringLiteral("lab")) {
  size_ = addSlider(tr("Size d of a query"), tr("Entries of a query, and of a key unless it is shorter"),
                    LabScale::powersOfTwo(2, kLargest), 64, &ScoresPage::refresh);
  connect(shortKeys_, &QCheckBox::toggled, this, &ScoresPage::showMeasures);
  addControl(shortKeys_, tr("There is no dot product of unequal sizes; additive scoring does not mind"));
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
  setNumbers(tr("Drawing random queries and keys …"));
  thread_.post([self = QPointer(this)] {
    const auto trial = std::make_shared<const ScoreTrial>(kPairs, kLargest, 3);
    deliver(self, [trial, measures = std::array{measure(*trial, false), measure(*trial, true)}](ScoresPage& page) {
      page.takeTrial(trial, measures);
    });
  });
}

ScoresPage::Measures ScoresPage::measure(const ScoreTrial& trial, bool shortKeys) {
  Measures measures;
  for (int kind = 0; kind < kKinds; ++kind) {
    if (shortKeys && ScoreKind(kind) != ScoreKind::Additive) continue;
    Series& series = measures[static_cast<std::size_t>(kind)];
    for (const double entries : sizes()) {
      const int size = static_cast<int>(entries), keySize = shortKeys ? size / 2 : size;
      series.variances.push_back(gg::variance(trial.scores(ScoreKind(kind), size, keySize)));
      series.largestWeights.push_back(trial.largestWeight(ScoreKind(kind), size, keySize, kAsked));
    }
  }
  return measures;
}

const ScoresPage::Measures& ScoresPage::measures() const { return measures_[shortKeys_->isChecked() ? 1 : 0]; }

void ScoresPage::takeTrial(std::shared_ptr<const ScoreTrial> trial, const std::array<Measures, 2>& measures) {
  trial_ = std::move(trial);
  measures_ = measures;
  showMeasures();
}

void ScoresPage::showMeasures() {
  if (!ready()) return;
  const Row all = sizes();
  for (int kind = 0; kind < kKinds; ++kind) {
    const Series& series = measures()[static_cast<std::size_t>(kind)];
    const Row measured(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(series.variances.size()));
    variance_->setCurve(kind, measured, series.variances);
    saturation_->setCurve(kind, measured, series.largestWeights);
  }
  variance_->showRange({all.front(), all.back()}, {0.1, kLargest * 1.5});
  saturation_->showRange({all.front(), all.back()}, {0, 1.05});
  refresh();
}

void ScoresPage::refresh() {
  if (!ready()) return;
  const int size = size_->wholeValue();
  showSpread(size);
  for (CurvePlot* plot : {variance_, saturation_}) {
    plot->setMarker(size);
    plot->replot(QCustomPlot::rpQueuedReplot);
  }
  const auto index = static_cast<std::size_t>(std::lround(std::log2(size))) - 1;
  const QLocale locale;
  const auto numbersOf = [&](ScoreKind kind) {
    const Series& series = measures()[static_cast<std::size_t>(kind)];
    return tr("<b>%1</b> (largest weight %2)")
        .arg(locale.toString(series.variances[index], 'f', 2), locale.toString(series.largestWeights[index], 'f', 2));
  };
  if (shortKeys_->isChecked()) {
    return setNumbers(tr("Queries of %1 entries, keys of %2: there is no dot product of unequal sizes. "
                         "Variance of additive scores: %3.")
                          .arg(size)
                          .arg(size / 2)
                          .arg(numbersOf(ScoreKind::Additive)));
  }
  setNumbers(tr("Variance with d = %1: q·k %2, q·k / √d %3, additive %4.")
                 .arg(size)
                 .arg(numbersOf(ScoreKind::DotProduct), numbersOf(ScoreKind::ScaledDotProduct),
                      numbersOf(ScoreKind::Additive)));
}

void ScoresPage::showSpread(int size) {
  const double edge = kSpread * std::sqrt(size), width = 2 * edge / kBins;
  const bool shortKeys = shortKeys_->isChecked();
  for (int kind = 0; kind < kKinds; ++kind) {
    Row middles, shares;
    if (ScoreKind(kind) == ScoreKind::Additive || !shortKeys) {
      const Row scores = trial_->scores(ScoreKind(kind), size, shortKeys ? size / 2 : size);
      shares.assign(kBins, 0);
      for (int bin = 0; bin < kBins; ++bin) middles.push_back((bin + 0.5) * width - edge);
      for (const double score : scores) {
        const int bin = static_cast<int>(std::floor((score + edge) / width));
        if (bin >= 0 && bin < kBins) shares[static_cast<std::size_t>(bin)] += 1.0 / static_cast<double>(scores.size());
      }
    }
    spread_->setCurve(kind, middles, shares);
  }
  spread_->showAll();
}

}  // namespace gg::ui
