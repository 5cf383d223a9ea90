#pragma once
#include <array>
#include <memory>

#include "engine/attention/matrix.h"
#include "engine/model/model_config.h"
#include "ui/attention/attended_glyph.h"
#include "ui/attentionlab/lab_page.h"
#include "ui/document/task_thread.h"

class QComboBox;

namespace gg::ui {

class BarPlot;
class CoverageView;
class LabMatrix;

/// Kernel regression over the patches of the references now loaded, beside what the network did with them, and how the
/// style encoder's modes let references look at each other.
class GlyphsPage : public LabPage {
  Q_OBJECT

 public:
  GlyphsPage();

  /// Null: nothing is inspected.
  void setAttended(std::shared_ptr<const AttendedGlyph> attended);

  /// What the plain glyph's patches are compared with.
  enum class Keys { Joined, Content, Style };

  QComboBox& keys() { return *keys_; }
  QComboBox& mode() { return *mode_; }
  LabSlider& width() { return *width_; }
  CoverageView& drawn() { return *drawn_; }
  /// How much of the attention of each reference the others get, by the kernel.
  LabMatrix& among() { return *among_; }
  /// Likewise, by the network's style encoder.
  LabMatrix& networkAmong() { return *networkAmong_; }
  BarPlot& shares() { return *shares_; }

 private:
  /// Distances of patches, which do not change with w.
  struct Distances {
    std::array<Matrix, 3> toKeys;  // by Keys: of the plain glyph, [patches, patches of all references]
    Matrix among;                  // of the references, [coarse patches of all, the same]
    Matrix values;                 // of all references, [patches, px]
  };
  static Distances measure(const AttendedGlyph& glyph);
  void take(std::shared_ptr<const AttendedGlyph> glyph, Distances distances);
  void refresh();
  void showShares(const Matrix& weights, const QStringList& labels);
  void showAmong(const QStringList& labels);
  int referenceCount() const { return static_cast<int>(attended_->references.size()); }

  std::shared_ptr<const AttendedGlyph> wanted_, attended_;  // attended_: that of the distances
  Distances distances_;
  QComboBox *keys_, *mode_;
  LabSlider* width_;
  CoverageView *plain_, *drawn_, *network_;
  BarPlot* shares_;
  LabMatrix *among_, *networkAmong_;
  TaskThread thread_;
};

}  // namespace gg::ui
