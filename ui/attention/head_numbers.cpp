#include "ui/attention/head_numbers.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <algorithm>

#include "ui/attention/attention_text.h"
#include "ui/attention/attention_view.h"
#include "ui/attention/bar_chart.h"
#include "ui/attention/mass_map.h"

namespace gg::ui {

namespace {

QLabel* makeCaption(const QString& text) {
  auto* label = new QLabel(text);
  label->setForegroundRole(QPalette::PlaceholderText);
  return label;
}

/// An axis' end that does not dance while the patch moves: 1, 0.5, 0.2, 0.1 …, above all values.
double calmTop(double largest) {
  double top = 1;
  for (const double step : {0.5, 0.2, 0.1, 0.05, 0.02, 0.01}) {
    if (largest <= step) top = step;
  }
  return top;
}

}  // namespace

HeadNumbers::HeadNumbers(QWidget* parent)
    : DetailPage(parent),
      entropy_(new BarChart(tr("Entropy of each head"), [](double bits) { return AttentionText::bits(bits); })),
      peak_(new BarChart(tr("Largest weight of each head"),
                         [](double weight) { return QLocale().toString(weight, 'g', 2); })),
      massTitle_(makeCaption(tr("Share of each reference in each head"))), mass_(new MassMap) {
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(makeCaption(tr("Entropy")), 0, 0);
  layout->addWidget(makeCaption(tr("Largest weight")), 0, 1);
  layout->addWidget(entropy_, 1, 0);
  layout->addWidget(peak_, 1, 1);
  layout->addWidget(massTitle_, 2, 0, 1, 2);
  layout->addWidget(mass_, 3, 0, 1, 2);
  for (auto* chart : {entropy_, peak_}) connect(chart, &BarChart::clicked, this, &HeadNumbers::soloed);
}

void HeadNumbers::showSource(const AttentionView& view, const AttendedGlyph& glyph) {
  QStringList heads, targets;
  for (int head = 0; head < view.heads(); ++head) heads.append(AttentionText::shortHead(head));
  for (const auto& grid : view.targets()) targets.append(AttentionText::grid(grid, glyph));
  entropy_->setLabels(heads);
  peak_->setLabels(heads);
  mass_->setLabels(view.heads(), targets);
  massTitle_->setVisible(targets.size() > 1);
  mass_->setVisible(targets.size() > 1);
}

void HeadNumbers::showPatch(const AttentionView& view, const HeatColours& colours) {
  std::vector<double> entropy, peak;
  std::vector<std::vector<double>> mass;
  std::vector<bool> on;
  for (int head = 0; head < view.heads(); ++head) {
    entropy.push_back(view.entropyBits(head));
    peak.push_back(static_cast<double>(view.peak(head)));
    mass.push_back(view.mass({head}));
    on.push_back(view.headOn(head));
  }
  entropy_->setValues(entropy, view.largestEntropyBits());
  peak_->setValues(peak, calmTop(*std::max_element(peak.begin(), peak.end())));
  entropy_->setAccented(on);
  peak_->setAccented(on);
  mass_->setMass(mass, colours);
}

}  // namespace gg::ui
