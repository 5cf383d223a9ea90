#pragma once
#include <QCoreApplication>
#include <QString>

#include "engine/generate/deletion.h"

namespace gg::ui {

/// What the deletion test says of a glyph, in words.
class DeletionVerdict {
  Q_DECLARE_TR_FUNCTIONS(DeletionVerdict)

 public:
  /// The harm of hiding half of the patches, the most attended ones over random ones. 0: neither does any.
  static double ratio(const DeletionReport& report, const DeletionCurve& curve);
  /// "Hiding the most attended half harms the glyph 1.8 times as much as hiding as many others."
  static QString sentence(const DeletionReport& report, const DeletionCurve& curve);
};

}  // namespace gg::ui
