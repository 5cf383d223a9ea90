#pragma once
#include <QWidget>

namespace gg::ui {

struct AttendedGlyph;
class AttentionView;
class HeatColours;

/// A page of the inspector below the heat; called only while it is visible.
class DetailPage : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  /// Maps, block, source or direction may be others.
  virtual void showSource(const AttentionView& view, const AttendedGlyph& glyph) = 0;
  /// Patch, heads or colours may be others.
  virtual void showPatch(const AttentionView& view, const HeatColours& colours) = 0;
  /// What was shown is gone, also while the page is not visible: keep nothing of it.
  virtual void forget() {}
  /// The focused target is another.
  virtual void showTarget(const AttentionView&) {}
};

}  // namespace gg::ui
