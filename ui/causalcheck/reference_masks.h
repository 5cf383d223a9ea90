#pragma once
#include <QWidget>
#include <memory>
#include <vector>

#include "engine/generate/omission.h"

namespace gg::ui {

struct AttendedGlyph;
class FlowLayout;
class PatchMask;
class SoloChip;

/// The references of a glyph: each can be left out, or parts of it hidden with a brush.
class ReferenceMasks : public QWidget {
  Q_OBJECT

 public:
  explicit ReferenceMasks(QWidget* parent = nullptr);

  void setReferences(const AttendedGlyph& glyph, int rows, int columns);
  void show(const Omission& omission);
  void setErasing(bool erasing);
  int count() const { return static_cast<int>(parts_.size()); }
  std::uint64_t reference(int index) const { return parts_[static_cast<std::size_t>(index)].reference; }
  SoloChip& chip(int index) { return *parts_[static_cast<std::size_t>(index)].chip; }
  PatchMask& mask(int index) { return *parts_[static_cast<std::size_t>(index)].mask; }
  std::vector<std::uint64_t> references() const;

 Q_SIGNALS:
  void toggled(std::uint64_t reference);
  void soloed(std::uint64_t reference);
  void painted(std::uint64_t reference, const std::vector<std::uint8_t>& hidden);

 private:
  struct Part {
    std::uint64_t reference;
    QString label;
    QImage coverage;
    QWidget* card;
    PatchMask* mask;
    SoloChip* chip;
  };
  Part makePart(std::uint64_t reference, const QString& label, const QImage& coverage);

  FlowLayout* layout_;
  std::vector<Part> parts_;
  int rows_ = 0, columns_ = 0;
  bool erasing_ = false;
};

}  // namespace gg::ui
