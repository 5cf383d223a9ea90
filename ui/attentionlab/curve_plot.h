#pragma once
#include "engine/attention/matrix.h"
#include "ui/attention/plot.h"

namespace gg::ui {

/// Curves and points over common axes, in the theme's colours, their names above.
class CurvePlot : public Plot {
  Q_OBJECT

 public:
  enum class Tone { Accent, Red, Green, Amber, Faint };
  enum class Kind { Line, Dashed, Points };

  CurvePlot(const QString& xName, const QString& yName, QWidget* parent = nullptr);

  /// Returns its number.
  int add(const QString& name, Tone tone, Kind kind = Kind::Line);
  /// Shown after refreshed() or showRange().
  void setCurve(int curve, const Row& x, const Row& y);
  /// Axes whose equal steps are equal factors.
  void setLogarithmic(bool x, bool y);
  void setYName(const QString& name) { yAxis->setLabel(name); }
  void setXName(const QString& name) { xAxis->setLabel(name); }
  void showRange(const QCPRange& x, const QCPRange& y);
  /// Ranges that hold every curve.
  void showAll();
  /// An upright line.
  void setMarker(double x);

  int points(int curve) const { return graph(curve)->dataCount(); }
  double y(int curve, int point) const { return graph(curve)->dataMainValue(point); }

  QSize sizeHint() const override { return {320, 240}; }
  QSize minimumSizeHint() const override { return {180, 130}; }

 protected:
  void applyPalette() override;

 private:
  struct Look {
    Tone tone;
    Kind kind;
  };
  std::vector<Look> looks_;
  QCPItemStraightLine* marker_;
};

}  // namespace gg::ui
