#include "ui/attentionlab/pooling_page.h"

#include <QComboBox>
#include <QLocale>
#include <QPushButton>

#include "engine/attention/addressing.h"
#include "ui/attentionlab/curve_plot.h"
#include "ui/attentionlab/lab_matrix.h"
#include "ui/attentionlab/lab_slider.h"

namespace gg::ui {

namespace {

constexpr int kQueries = 64, kHeldBack = 100;
constexpr std::uint64_t kSeed = 7, kHeldBackSeed = 8;
constexpr LabScale kWidths{0.3, 15, 300, true, 2};
constexpr int kWidthSteps = 40;  // of the error curves
constexpr int kTick = 40;        // ms between steps of learning
constexpr int kMostSteps = 150;
constexpr double kRate = 1;

}  // namespace

PoolingPage::PoolingPage()
    : LabPage(tr("Pooling and kernel regression"),
              tr("The dots are noisy samples of a curve: keys x with values y. To answer a query, attention takes a "
                 "weighted mean of the values. Average pooling gives every sample the same weight, so its answer never "
                 "changes; soft addressing gives the samples near the query more: the larger w, the fewer of them "
                 "count. Try w by hand, then let the program learn it: it walks down the error of each sample "
                 "predicted from the others."),
              QString()),
      queries_(evenPlaces(kQueries)), curve_(new CurvePlot(QStringLiteral("x"), QStringLiteral("y"))),
      error_(new CurvePlot(QStringLiteral("w"), tr("mean squared error"))),
      heat_(new LabMatrix(tr("query"), tr("sample"))) {
  makeControls();
  truth_ = curve_->add(tr("curve"), CurvePlot::Tone::Faint, CurvePlot::Kind::Dashed);
  points_ = curve_->add(tr("samples"), CurvePlot::Tone::Amber, CurvePlot::Kind::Points);
  estimate_ = curve_->add(tr("answers"), CurvePlot::Tone::Accent);
  ownError_ = error_->add(tr("each from the others"), CurvePlot::Tone::Amber);
  heldBackError_ = error_->add(tr("held back"), CurvePlot::Tone::Accent);
  error_->setLogarithmic(true, false);
  addPlot(curve_, tr("Answers along x"), 5);
  addPlot(heat_, tr("Weights of the samples"), 4);
  addPlot(error_, tr("Error against w"), 4);
  timer_.setInterval(kTick);
  connect(&timer_, &QTimer::timeout, this, &PoolingPage::learn);
  draw();
  chooseMethod();
}

void PoolingPage::makeControls() {
  method_ = new QComboBox;
  method_->addItems({tr("Average pooling"), tr("Max pooling"), tr("Hard: nearest sample"), tr("Soft: kernel with w")});
  method_->setCurrentIndex(int(Method::Soft));
  connect(method_, &QComboBox::currentIndexChanged, this, &PoolingPage::chooseMethod);
  addControl(method_, tr("How the samples get their weights"), tr("Answer by"));
  count_ = addSlider(tr("Samples"), tr("At how many places the curve is known"), LabScale::whole(10, 100), 50,
                     &PoolingPage::draw);
  noise_ = addSlider(tr("Noise"), tr("Standard deviation of the error in each sample's y"), {0, 1.5, 30, false, 2}, 0.5,
                     &PoolingPage::draw);
  width_ = addSlider(tr("Kernel w"), tr("The larger w, the nearer a sample must lie to count"), kWidths, 1,
                     &PoolingPage::estimate);
  learn_ = new QPushButton(tr("Learn w"));
  connect(learn_, &QPushButton::clicked, this, &PoolingPage::toggleLearning);
  addControl(learn_, tr("Starts at w = 1 and walks down the error of each sample predicted from the others"));
}

void PoolingPage::chooseMethod() {
  const QString formulas[] = {
      tr("a<sub>i</sub> = 1 / n"), tr("a<sub>i</sub> = 1 for the largest y<sub>i</sub>, else 0"),
      tr("a<sub>i</sub> = 1 for the x<sub>i</sub> nearest to q, else 0 &nbsp; (hard attention, Xu et al. 2015)"),
      tr("a = softmax(−½ ((q − x<sub>i</sub>) w)²) &nbsp; (Nadaraya, Watson 1964), &nbsp; w ← w − η dE/dw")};
  setFormula(tr("ŷ(q) = Σ<sub>i</sub> a<sub>i</sub> y<sub>i</sub>, &nbsp; %1 &nbsp;&nbsp;&nbsp; "
                "y = 2 sin x + x<sup>0.8</sup> + noise")
                 .arg(formulas[method_->currentIndex()]));
  estimate();
}

void PoolingPage::draw() {
  samples_ = sampleCurve(count_->wholeValue(), noise_->value(), kSeed);
  heldBack_ = sampleCurve(kHeldBack, noise_->value(), kHeldBackSeed);
  Row truth, widths, own, heldBack;
  for (const double x : queries_) truth.push_back(exampleCurve(x));
  for (int i = 0; i <= kWidthSteps; ++i) {
    widths.push_back(kWidths.value(i * kWidths.steps / kWidthSteps));
    own.push_back(leaveOneOut(samples_, widths.back()).error);
    heldBack.push_back(gg::heldBackError(samples_, heldBack_, widths.back()));
  }
  curve_->setCurve(truth_, queries_, truth);
  curve_->setCurve(points_, samples_.x, samples_.y);
  error_->setCurve(ownError_, widths, own);
  error_->setCurve(heldBackError_, widths, heldBack);
  estimate();
}

void PoolingPage::estimate() {
  const Matrix shown = weights(queries_);
  curve_->setCurve(estimate_, queries_, answers(queries_));
  curve_->showRange({0, kCurveEnd}, {-2, 6});
  heat_->setWeights(shown);
  error_->setMarker(width_->value());
  error_->showAll();
  const bool soft = method_->currentIndex() == int(Method::Soft);
  width_->setEnabled(soft);
  learn_->setEnabled(soft);
  const QLocale locale;
  const auto number = [&locale](double value) { return locale.toString(value, 'f', 3); };
  setNumbers(tr("Mean squared error at %1 points held back: <b>%2</b> now, %3 with w = 1. "
                "The largest weight of a query is %4 on average.")
                 .arg(kHeldBack)
                 .arg(number(heldBackError()), number(gg::heldBackError(samples_, heldBack_, 1)),
                      number(meanLargestWeight(shown))));
}

Matrix PoolingPage::weights(const Row& queries) const {
  const int count = static_cast<int>(queries.size()), keys = static_cast<int>(samples_.x.size());
  switch (Method(method_->currentIndex())) {
    case Method::Average:
      return averageWeights(count, keys);
    case Method::Max:
      return maxPoolingWeights(count, samples_.y);
    case Method::Hard:
      return hardWeights(kernelScores(queries, samples_.x, 1));
    case Method::Soft:
      return kernelWeights(queries, samples_.x, width_->value());
  }
  return {};
}

Row PoolingPage::answers(const Row& queries) const { return (weights(queries) * Matrix::column(samples_.y)).values(); }

double PoolingPage::heldBackError() const { return meanSquare(answers(heldBack_.x), heldBack_.y); }

void PoolingPage::toggleLearning() {
  if (timer_.isActive()) {
    timer_.stop();
  } else {
    steps_ = 0;
    width_->setValue(1);
    timer_.start();
  }
  learn_->setText(timer_.isActive() ? tr("Stop") : tr("Learn w"));
}

void PoolingPage::learn() {
  width_->setValue(widthStep(samples_, width_->value(), kRate));
  if (++steps_ == kMostSteps) toggleLearning();
}

}  // namespace gg::ui
