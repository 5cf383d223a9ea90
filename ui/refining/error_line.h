#pragma once
#include <QWidget>
#include <vector>

#include "ui/document/refinement.h"

namespace gg::ui {

/// The error of every step of a refinement as a faint line, its running mean over it.
class ErrorLine : public QWidget {
  Q_OBJECT

 public:
  explicit ErrorLine(const Refinement& refinement, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {320, 72}; }

  /// Exponential running mean: single steps show other glyphs each.
  static std::vector<double> smoothed(const std::vector<double>& errors);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Refinement& refinement_;
};

}  // namespace gg::ui
