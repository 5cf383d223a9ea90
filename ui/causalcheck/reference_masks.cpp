#include "ui/causalcheck/reference_masks.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/attention/attended_glyph.h"
#include "ui/attention/solo_chip.h"
#include "ui/causalcheck/patch_mask.h"
#include "ui/widgets/flow_layout.h"

namespace gg::ui {

ReferenceMasks::ReferenceMasks(QWidget* parent) : QWidget(parent), layout_(new FlowLayout(this)) {
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(8);
}

void ReferenceMasks::setReferences(const AttendedGlyph& glyph, int rows, int columns) {
  const auto& given = glyph.references;
  const bool same = rows == rows_ && columns == columns_ &&
                    std::equal(given.begin(), given.end(), parts_.begin(), parts_.end(),
                               [](const AttendedReference& reference, const Part& part) {
                                 return reference.id == part.reference && reference.label == part.label &&
                                        reference.coverage == part.coverage;
                               });
  if (same) return;  // a stroke of the brush may be under way
  rows_ = rows;
  columns_ = columns;
  for (const Part& part : parts_) delete part.card;
  parts_.clear();
  for (const auto& reference : given) parts_.push_back(makePart(reference.id, reference.label, reference.coverage));
}

ReferenceMasks::Part ReferenceMasks::makePart(std::uint64_t reference, const QString& label, const QImage& coverage) {
  Part part{reference, label, coverage, new QWidget, new PatchMask(coverage, rows_, columns_), new SoloChip(label)};
  part.mask->setErasing(erasing_);
  part.mask->setAccessibleName(tr("Patches of %1").arg(label));
  part.chip->setAccessibleName(tr("Reference %1").arg(label));
  part.chip->setToolTip(tr("Click: with or without this reference. Double click: this one alone."));
  auto* layout = new QVBoxLayout(part.card);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(3);
  layout->addWidget(part.mask);
  layout->addWidget(part.chip, 0, Qt::AlignHCenter);
  layout_->addWidget(part.card);
  connect(part.chip, &SoloChip::clicked, this, [this, reference] { Q_EMIT toggled(reference); });
  connect(part.chip, &SoloChip::soloed, this, [this, reference] { Q_EMIT soloed(reference); });
  connect(part.mask, &PatchMask::painted, this,
          [this, reference](const std::vector<std::uint8_t>& hidden) { Q_EMIT painted(reference, hidden); });
  return part;
}

void ReferenceMasks::show(const Omission& omission) {
  for (const Part& part : parts_) {
    const bool present = omission.references.count(part.reference) == 0;
    const auto hidden = omission.patches.find(part.reference);
    part.chip->setChecked(present);
    part.mask->setEnabled(present);
    part.mask->setHidden(hidden != omission.patches.end() ? hidden->second : std::vector<std::uint8_t>());
  }
}

void ReferenceMasks::setErasing(bool erasing) {
  erasing_ = erasing;
  for (const Part& part : parts_) part.mask->setErasing(erasing);
}

std::vector<std::uint64_t> ReferenceMasks::references() const {
  std::vector<std::uint64_t> ids;
  for (const Part& part : parts_) ids.push_back(part.reference);
  return ids;
}

}  // namespace gg::ui
