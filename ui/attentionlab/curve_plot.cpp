#include "ui/attentionlab/curve_plot.h"

#include "ui/attentionlab/plot_axes.h"
#include "ui/settings/theme.h"

namespace gg::ui {

namespace {

constexpr int kDigits = 6;  // of numbers at an axis

QColor colourOf(CurvePlot::Tone tone, const Colours& colours) {
  switch (tone) {
    case CurvePlot::Tone::Accent:
      return colours.accent;
    case CurvePlot::Tone::Red:
      return colours.rejected;
    case CurvePlot::Tone::Green:
      return colours.accepted;
    case CurvePlot::Tone::Amber:
      return colours.warning;
    case CurvePlot::Tone::Faint:
      return colours.faint;
  }
  return colours.ink;
}

}  // namespace

CurvePlot::CurvePlot(const QString& xName, const QString& yName, QWidget* parent)
    : Plot(parent), marker_(new QCPItemStraightLine(this)) {
  setLocale(QLocale::c());  // another's capital E is not taken for a power of ten
  xAxis->setLabel(xName);
  yAxis->setLabel(yName);
  axisRect()->setMinimumMargins({4, 4, 8, 4});
  marker_->setVisible(false);
  placeLegendAbove(*this);
  applyPalette();
}

int CurvePlot::add(const QString& name, Tone tone, Kind kind) {
  addGraph()->setName(name);
  graph()->setLineStyle(kind == Kind::Points ? QCPGraph::lsNone : QCPGraph::lsLine);
  graph()->setAntialiased(true);
  looks_.push_back({tone, kind});
  applyPalette();
  return graphCount() - 1;
}

void CurvePlot::setCurve(int curve, const Row& x, const Row& y) {
  graph(curve)->setData(QVector<double>(x.begin(), x.end()), QVector<double>(y.begin(), y.end()));
}

void CurvePlot::setLogarithmic(bool x, bool y) {
  for (auto* axis : {x ? xAxis : nullptr, y ? yAxis : nullptr}) {
    if (!axis) continue;
    axis->setScaleType(QCPAxis::stLogarithmic);
    auto ticker = QSharedPointer<QCPAxisTickerLog>::create();
    ticker->setLogBase(axis == xAxis ? 2 : 10);
    axis->setTicker(ticker);
    axis->setNumberFormat(axis == xAxis ? QStringLiteral("g") : QStringLiteral("eb"));
    axis->setNumberPrecision(axis == xAxis ? kDigits : 0);
  }
}

void CurvePlot::showRange(const QCPRange& x, const QCPRange& y) {
  xAxis->setRange(x);
  yAxis->setRange(y);
  refresh();
}

void CurvePlot::showAll() {
  rescaleAxes();
  if (yAxis->scaleType() == QCPAxis::stLinear) yAxis->scaleRange(1.08);
  refresh();
}

void CurvePlot::setMarker(double x) {
  marker_->setVisible(true);
  marker_->point1->setCoords(x, 1);
  marker_->point2->setCoords(x, 2);
}

void CurvePlot::applyPalette() {
  const Colours colours = coloursOf(palette());
  Plot::applyPalette();
  styleAxes(*this, true);
  for (int i = 0; i < graphCount(); ++i) {
    const Look look = looks_[static_cast<std::size_t>(i)];
    const QColor colour = colourOf(look.tone, colours);
    graph(i)->setPen(
        QPen(colour, look.kind == Kind::Line ? 2 : 1.4, look.kind == Kind::Dashed ? Qt::DashLine : Qt::SolidLine));
    if (look.kind == Kind::Points) graph(i)->setScatterStyle({QCPScatterStyle::ssDisc, colour, colour, 5});
  }
  marker_->setPen(QPen(colours.faint, 1, Qt::DotLine));
}

}  // namespace gg::ui
