#include "ui/glyphdialog/glyph_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <cmath>

#include "ui/exportdialog/export_request.h"
#include "ui/glyphdialog/glyph_outline_view.h"
#include "ui/glyphdialog/trace_form.h"
#include "ui/widgets/character_text.h"

namespace gg::ui {

namespace {

constexpr int kUnitsPerEm = 1000;

/// Box of a glyph as the fields show it.
struct Bearings {
  int left = 0, right = 0;
};
Bearings bearingsOf(const FontGlyph& glyph) {
  const auto box = boxOf(glyph.contours);
  return {static_cast<int>(std::floor(box.left)), glyph.advance - static_cast<int>(std::ceil(box.right))};
}

double em(int units) { return double(units) / kUnitsPerEm; }

}  // namespace

GlyphDialog::GlyphDialog(const ExportGlyph& glyph, const GlyphAdjustment& adjustment,
                         std::shared_ptr<TraceCache> traces, QWidget* parent)
    : QDialog(parent), adjustment_(adjustment), view_(new GlyphOutlineView),
      left_(units(-2000, 2000, tr("Space before the ink; the space behind it stays"))),
      right_(units(-2000, 2000, tr("Space behind the ink"))),
      advance_(units(0, 4000, tr("From this glyph's origin to the next one's"))), tracing_(new TraceForm),
      points_(new QLabel), follow_(new QPushButton(tr("&As the Font"))),
      tracer_(folderGlyph(glyph), std::move(traces)) {
  setWindowTitle(tr("Outline and Spacing of “%1”").arg(textOf(glyph.character)));
  view_->setPicture(glyph.coverage, glyph.advance);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  buttons->addButton(follow_, QDialogButtonBox::ResetRole);
  follow_->setToolTip(tr("Traced and spaced like all other glyphs"));
  follow_->setAutoDefault(false);
  auto* row = new QHBoxLayout;
  row->addWidget(view_, 1);
  row->addWidget(makeForm());
  auto* layout = new QVBoxLayout(this);
  layout->addLayout(row, 1);
  layout->addWidget(buttons);
  tracing_->setOptions(adjustment_.trace.value_or(TraceOptions()));
  connect(left_, &QSpinBox::valueChanged, this, &GlyphDialog::changeLeft);
  connect(right_, &QSpinBox::valueChanged, this, &GlyphDialog::changeRight);
  connect(advance_, &QSpinBox::valueChanged, this, &GlyphDialog::changeAdvance);
  connect(tracing_, &TraceForm::changed, this, &GlyphDialog::changeTracing);
  connect(follow_, &QPushButton::clicked, this, &GlyphDialog::followFont);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(&tracer_, &GlyphTracer::traced, this, &GlyphDialog::takeGlyph);
  for (auto* field : {left_, right_, advance_}) field->setEnabled(false);
  tracer_.trace(tracing_->options());
}

QSpinBox* GlyphDialog::units(int low, int high, const QString& hint) {
  auto* box = new QSpinBox;
  box->setRange(low, high);
  box->setSingleStep(5);
  box->setToolTip(hint);
  return box;
}

QWidget* GlyphDialog::makeForm() {
  auto* spacing = new QGroupBox(tr("Spacing, 1000 units to the em"));
  auto* fields = new QFormLayout(spacing);
  fields->addRow(tr("&Left bearing:"), left_);
  fields->addRow(tr("Ri&ght bearing:"), right_);
  fields->addRow(tr("Advance &width:"), advance_);
  auto* outline = new QGroupBox(tr("Outline"));
  auto* inner = new QVBoxLayout(outline);
  inner->addWidget(tracing_);
  inner->addWidget(points_);
  points_->setForegroundRole(QPalette::PlaceholderText);
  auto* form = new QWidget;
  auto* layout = new QVBoxLayout(form);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(spacing);
  layout->addWidget(outline);
  layout->addStretch(1);
  return form;
}

GlyphAdjustment GlyphDialog::adjustment() const { return adjustment_; }

void GlyphDialog::takeGlyph(const FontGlyph& glyph) {
  glyph_ = glyph;
  advance_->setEnabled(true);
  for (auto* field : {left_, right_}) field->setEnabled(!glyph.contours.empty());
  if (!traced_) left_->setFocus();
  traced_ = true;
  showGlyph();
}

void GlyphDialog::showGlyph() {
  if (!traced_) return;
  FontGlyph spaced = glyph_;
  respace(spaced, adjustment_, kUnitsPerEm);
  const auto natural = bearingsOf(glyph_), now = bearingsOf(spaced);
  const std::pair<QSpinBox*, int> shown[] = {{left_, now.left}, {right_, now.right}, {advance_, spaced.advance}};
  for (const auto& [field, value] : shown) {
    const QSignalBlocker quiet(field);
    field->setValue(value);
  }
  view_->setGlyph(spaced, now.left - natural.left);
  points_->setText(tr("Points on the outline: %1").arg(view_->points()));
  follow_->setEnabled(!adjustment_.empty());
}

// The ink's width is given: of the bearings and the advance two are free. Kept are the left bearing and the advance.

void GlyphDialog::changeLeft() {
  adjustment_.leftBearing = em(left_->value());
  changeRight();
}

void GlyphDialog::changeRight() {
  adjustment_.advance.reset();
  adjustment_.rightBearing = em(right_->value());
  FontGlyph spaced = glyph_;
  respace(spaced, adjustment_, kUnitsPerEm);
  adjustment_.rightBearing.reset();
  adjustment_.advance = em(spaced.advance);
  showGlyph();
}

void GlyphDialog::changeAdvance() {
  adjustment_.advance = em(advance_->value());
  showGlyph();
}

void GlyphDialog::changeTracing() {
  const auto options = tracing_->options();
  adjustment_.trace = options == TraceOptions() ? std::nullopt : std::optional(options);
  follow_->setEnabled(!adjustment_.empty());
  tracer_.trace(options);
}

void GlyphDialog::followFont() {
  adjustment_ = {};
  tracing_->setOptions({});
  tracer_.trace({});
  showGlyph();
}

}  // namespace gg::ui
