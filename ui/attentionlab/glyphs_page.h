#pragma once
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
/// style encoder lets references look at each other.
class GlyphsPage : public LabPage {
  Q_OBJECT

 public:
  GlyphsPage();

  /// Null: nothing is inspected.
  void setAttended(std::shared_ptr<const AttendedGlyph> attended);

  QComboBox& mode() { return *mode_; }
  LabSlider& width() { return *width_; }
  CoverageView& drawn() { return *drawn_; }
  LabMatrix& among() { return *among_; }
  BarPlot& shares() { return *shares_; }

 private:
  /// Distances of patches, which do not change with w.
  struct Distances {
    Matrix toReferences;  // [patches of the glyph, patches of all references]
    Matrix among;         // [patches of all references, the same]
    Matrix values;        // of all references, [patches, px]
  };
  static Distances measure(const AttendedGlyph& glyph);
  void take(std::shared_ptr<const AttendedGlyph> glyph, Distances distances);
  void refresh();
  int referenceCount() const { return static_cast<int>(attended_->references.size()); }

  std::shared_ptr<const AttendedGlyph> wanted_, attended_;  // attended_: that of the distances
  Distances distances_;
  QComboBox* mode_;
  LabSlider* width_;
  CoverageView *plain_, *drawn_, *network_;
  BarPlot* shares_;
  LabMatrix* among_;
  TaskThread thread_;
};

}  // namespace gg::ui
