#pragma once
#include <QDialog>

#include "engine/export/glyph_adjustment.h"
#include "ui/exportdialog/export_glyph.h"
#include "ui/glyphdialog/glyph_tracer.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace gg::ui {

class GlyphOutlineView;
class TraceForm;

/// The outline and the spacing of one glyph in fonts: side bearings and advance width in font units, how it is traced,
/// and what comes of it.
class GlyphDialog : public QDialog {
  Q_OBJECT

 public:
  GlyphDialog(const ExportGlyph& glyph, const GlyphAdjustment& adjustment, std::shared_ptr<TraceCache> traces,
              QWidget* parent = nullptr);

  /// What is set; the advance stands for the right bearing. Empty: the glyph follows the font.
  GlyphAdjustment adjustment() const;
  // The fields, font units.
  QSpinBox& left() { return *left_; }
  QSpinBox& right() { return *right_; }
  QSpinBox& advance() { return *advance_; }
  TraceForm& tracing() { return *tracing_; }
  /// Whether an outline is there: until then nothing can be spaced.
  bool ready() const { return traced_; }

 private:
  QSpinBox* units(int low, int high, const QString& hint);
  QWidget* makeForm();
  void takeGlyph(const FontGlyph& glyph);
  void changeLeft();
  void changeRight();
  void changeAdvance();
  void changeTracing();
  void followFont();
  void showGlyph();

  GlyphAdjustment adjustment_;
  FontGlyph glyph_;  // as the picture spaces it
  bool traced_ = false;
  GlyphOutlineView* view_;
  QSpinBox *left_, *right_, *advance_;
  TraceForm* tracing_;
  QLabel* points_;
  QPushButton* follow_;
  GlyphTracer tracer_;
};

}  // namespace gg::ui
