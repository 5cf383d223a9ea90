#pragma once
#include <QImage>
#include <vector>

#include "ui/attention/attention_view.h"
#include "ui/attention/detail_page.h"
#include "ui/attention/heat_colours.h"
#include "ui/attention/heat_panel.h"
#include "ui/attention/panel_layout.h"

namespace gg::ui {

/// Every block and head at a glance: a row for each block, a small map for each of its heads, for the patch in the
/// place of the one shown. A click or the arrow keys choose block and head. After BertViz's model view.
class BlockOverview : public DetailPage {
  Q_OBJECT

 public:
  explicit BlockOverview(QWidget* parent = nullptr);

  void showSource(const AttentionView& view, const AttendedGlyph& glyph) override;
  void showPatch(const AttentionView& view, const HeatColours& colours) override;
  void forget() override;
  int blockCount() const { return static_cast<int>(rows_.size()); }
  /// px
  QRect mapRect(int block, int head) const;

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override { return {400, heightForWidth(400)}; }

 Q_SIGNALS:
  void chosen(int block, int head);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool event(QEvent* event) override;

 private:
  struct Row {
    AttentionBlock block;
    QString title;
    int source = 0, patch = 0;
    std::vector<HeatPanel> panels;          // its targets
    std::vector<QImage> inks;               // likewise, device px
    std::vector<std::vector<QImage>> heat;  // [head][target], patch resolution
  };
  struct Place {
    int block = -1, head = -1;
  };
  void scaleInks();
  /// Of one map, for a width of the page.
  PanelLayout layoutOf(const Row& row, int width) const;
  int titleHeight() const { return fontMetrics().height() + 2; }
  Place placeAt(const QPoint& point) const;
  void paintMap(QPainter& painter, const Row& row, int head, const QPoint& corner) const;

  AttentionView::Maps maps_;
  AttentionDirection direction_ = AttentionDirection::Looks;
  std::vector<Row> rows_;
  HeatColours colours_;
  int shownBlock_ = -1;
  std::vector<int> shownHeads_;
};

}  // namespace gg::ui
