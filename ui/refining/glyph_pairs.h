#pragma once
#include <QWidget>

#include "ui/document/refinement.h"

namespace gg::ui {

/// Glyphs before and, below them, after the refinement so far.
class GlyphPairs : public QWidget {
  Q_OBJECT

 public:
  explicit GlyphPairs(const Refinement& refinement, QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int captionWidth() const;

  const Refinement& refinement_;
};

}  // namespace gg::ui
