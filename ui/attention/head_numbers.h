#pragma once
#include "ui/attention/detail_page.h"

namespace gg::ui {

class BarChart;
class MassMap;

/// Numbers of each head for the patch: entropy, largest weight, and how its weight is spread over the targets.
class HeadNumbers : public DetailPage {
  Q_OBJECT

 public:
  explicit HeadNumbers(QWidget* parent = nullptr);

  void showSource(const AttentionView& view, const AttendedGlyph& glyph) override;
  void showPatch(const AttentionView& view, const HeatColours& colours) override;
  BarChart& entropy() { return *entropy_; }
  BarChart& peak() { return *peak_; }
  MassMap& mass() { return *mass_; }

 Q_SIGNALS:
  /// A head's bar was clicked.
  void soloed(int head);

 private:
  BarChart* entropy_;
  BarChart* peak_;
  QWidget* massTitle_;
  MassMap* mass_;
};

}  // namespace gg::ui
