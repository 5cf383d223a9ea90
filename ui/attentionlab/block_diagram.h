#pragma once
#include <QWidget>
#include <vector>

class QPainter;

namespace gg::ui {

/// An encoder and a decoder block as rows of boxes, from left to right, with the sizes that flow between them.
class BlockDiagram : public QWidget {
  Q_OBJECT

 public:
  explicit BlockDiagram(QWidget* parent = nullptr);

  /// Sequences of n and m rows of d entries, `inner` entries inside the feed-forward layers.
  void setSizes(int source, int target, int size, int inner);

  QSize sizeHint() const override { return {700, 170}; }
  QSize minimumSizeHint() const override { return {560, 150}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Box {
    QString text, size;
    bool attention;
  };
  void drawRow(QPainter& painter, const std::vector<Box>& boxes, int row) const;
  QRectF place(int box, int count, int row) const;
  void drawMemory(QPainter& painter) const;

  std::vector<Box> encoder_, decoder_;
};

}  // namespace gg::ui
