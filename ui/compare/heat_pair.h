#pragma once
#include <QWidget>
#include <memory>

#include "ui/attention/attention_view.h"
#include "ui/compare/compared_heat.h"

class QLabel;

namespace gg::ui {

struct AttendedGlyph;
class ColourBar;
class HeatColours;
class HeatPlot;

/// What a patch looks at in A and in B, over the same pictures and in one scale, and how much of it lies elsewhere.
class HeatPair : public QWidget {
  Q_OBJECT

 public:
  explicit HeatPair(QWidget* parent = nullptr);

  /// `b` chooses as `a` does; `glyph` is A's.
  void show(const AttentionView& a, const AttentionView& b, std::shared_ptr<const AttendedGlyph> glyph,
            const HeatColours& colours);
  /// Keeps nothing of what was shown.
  void forget();
  HeatPlot& heatA() { return *heatA_; }
  HeatPlot& heatB() { return *heatB_; }
  QString movedText() const;

 private:
  void setPanels(const AttentionView& a);
  void setCaptions(const AttentionView& a, const AttentionView& b);
  void mark(int target);
  QString describe(int target) const;

  QLabel *patch_, *moved_;
  HeatPlot *heatA_, *heatB_;
  ColourBar* colours_;
  std::shared_ptr<const AttendedGlyph> glyph_;
  std::vector<AttentionGrid> targets_;
  std::optional<ComparedHeat> heat_;
};

}  // namespace gg::ui
