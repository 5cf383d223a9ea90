#pragma once
#include <QWidget>

#include "engine/model/model_config.h"

class QPainter;

namespace gg::ui {

/// The network's levels as a U: encoder down the left, decoder up the right, attention marked where it is placed.
class UNetDiagram : public QWidget {
  Q_OBJECT

 public:
  explicit UNetDiagram(QWidget* parent = nullptr);

  void setConfig(const ModelConfig& config);

  QSize sizeHint() const override { return {420, 300}; }
  QSize minimumSizeHint() const override { return {340, 240}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QRectF box(int level, bool decoder) const;
  void drawLinks(QPainter& painter) const;
  void drawBox(QPainter& painter, int level, bool decoder) const;
  void drawMarks(QPainter& painter, const QRectF& box, const QStringList& marks) const;
  QStringList marks(int level, bool decoder) const;

  ModelConfig config_;
};

}  // namespace gg::ui
