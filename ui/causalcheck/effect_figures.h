#pragma once
#include <QWidget>

#include "engine/generate/omission.h"

class QHBoxLayout;
class QLabel;

namespace gg::ui {

/// The change of a glyph in numbers.
class EffectFigures : public QWidget {
  Q_OBJECT

 public:
  explicit EffectFigures(QWidget* parent = nullptr);

  void show(const OmissionMeasures& measures);
  QString l1Text() const;
  /// All numbers in one line.
  QString text() const;

 private:
  QLabel* add(QHBoxLayout& row, const QString& caption, const QString& tip);

  QLabel *l1_, *ink_, *overlap_, *ofStyle_;
};

}  // namespace gg::ui
