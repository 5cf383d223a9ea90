#include "ui/attention/block_overview.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/attention/attention_text.h"
#include "ui/attention/block_panels.h"
#include "ui/settings/theme.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {

constexpr int kMapGap = 6, kRowGap = 8;  // px, between maps and between blocks
constexpr int kFrame = 2;                // px, round a map
constexpr PanelStyle kMapPanels{16, 40, 1, 0};
constexpr double kInkOpacity = 0.5;  // of the usual: the maps are small

int mapWidth(int heads, int width) { return (width - 2 * kFrame - kMapGap * (heads - 1)) / heads; }

QImage heatImage(const HeatPanel& panel, const float* weights, float limit, int head, const HeatColours& colours) {
  QImage image(panel.columns, panel.rows, QImage::Format_RGB32);
  for (int y = 0; y < panel.rows; ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < panel.columns; ++x) line[x] = colours.colour(*weights++, limit, head);
  }
  return image;
}

}  // namespace

BlockOverview::BlockOverview(QWidget* parent) : DetailPage(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Maps of all blocks and heads"));
}

void BlockOverview::showSource(const AttentionView& view, const AttendedGlyph& glyph) {
  if (maps_ != view.maps() || direction_ != view.direction() || rows_.empty()) {
    maps_ = view.maps();
    direction_ = view.direction();
    rows_.clear();
    for (const auto& name : view.blocks()) {
      Row& row = rows_.emplace_back();
      row.block = blockOf(*maps_, name, direction_);
      row.title = AttentionText::block(firstMapOf(*maps_, name));
    }
  }
  shownBlock_ = -1;
  for (auto& row : rows_) {
    row.source = std::max(row.block.sourceOn(view.sourceGrid()), 0);
    row.panels = targetPanels(row.block, row.source, glyph);
    if (row.block.name() == view.block().name()) shownBlock_ = static_cast<int>(&row - rows_.data());
  }
  scaleInks();
  updateGeometry();
}

void BlockOverview::forget() {
  maps_.reset();
  rows_.clear();
}

void BlockOverview::showPatch(const AttentionView& view, const HeatColours& colours) {
  const bool otherInk = colours_.ink() != colours.ink();
  colours_ = colours;
  if (otherInk) scaleInks();
  shownHeads_ = view.shownHeads();
  for (auto& row : rows_) {
    row.patch = samePlace(view.patch(), view.sourceGrid(), row.block.source(row.source));
    row.heat.assign(static_cast<std::size_t>(row.block.heads()), {});
    for (int head = 0; head < row.block.heads(); ++head) {
      const auto weights = row.block.row(head, row.source, row.patch);
      const float limit =
          view.scale() == HeatScale::Absolute ? row.block.strong() : *std::max_element(weights.begin(), weights.end());
      const float* next = weights.data();
      for (const auto& panel : row.panels) {
        row.heat[static_cast<std::size_t>(head)].push_back(heatImage(panel, next, limit, head, colours));
        next += panel.cells();
      }
    }
  }
  update();
}

void BlockOverview::scaleInks() {
  for (auto& row : rows_) {
    const int side = qRound(layoutOf(row, width()).panel(0).width() * devicePixelRatioF());
    row.inks.clear();
    for (const auto& panel : row.panels) row.inks.push_back(tinted(panel.coverage, colours_.ink(), side));
  }
}

PanelLayout BlockOverview::layoutOf(const Row& row, int width) const {
  return {static_cast<int>(row.panels.size()), mapWidth(row.block.heads(), width), kMapPanels};
}

int BlockOverview::heightForWidth(int width) const {
  int height = 0;
  for (const auto& row : rows_) height += titleHeight() + layoutOf(row, width).height() + kRowGap;
  return height;
}

QRect BlockOverview::mapRect(int block, int head) const {
  int top = 0;
  for (int i = 0; i < block; ++i) {
    top += titleHeight() + layoutOf(rows_[static_cast<std::size_t>(i)], width()).height() + kRowGap;
  }
  const Row& row = rows_[static_cast<std::size_t>(block)];
  const int side = mapWidth(row.block.heads(), width());
  return {kFrame + head * (side + kMapGap), top + titleHeight(), side, layoutOf(row, width()).height()};
}

BlockOverview::Place BlockOverview::placeAt(const QPoint& point) const {
  for (int block = 0; block < blockCount(); ++block) {
    for (int head = 0; head < rows_[static_cast<std::size_t>(block)].block.heads(); ++head) {
      if (mapRect(block, head).contains(point)) return {block, head};
    }
  }
  return {};
}

void BlockOverview::paintMap(QPainter& painter, const Row& row, int head, const QPoint& corner) const {
  const auto layout = layoutOf(row, width());
  const auto& heat = row.heat[static_cast<std::size_t>(head)];
  for (std::size_t i = 0; i < heat.size(); ++i) {
    const QRect rect = layout.panel(static_cast<int>(i)).translated(corner);
    painter.setOpacity(1);
    painter.drawImage(rect, heat[i]);
    painter.setOpacity(kInkOpacity);
    painter.drawImage(rect, row.inks[i]);
  }
  painter.setOpacity(1);
}

void BlockOverview::paintEvent(QPaintEvent*) {
  const Colours colours = coloursOf(palette());
  QPainter painter(this);
  for (int block = 0; block < blockCount(); ++block) {
    const Row& row = rows_[static_cast<std::size_t>(block)];
    painter.setPen(block == shownBlock_ ? palette().color(QPalette::WindowText) : colours.faint);
    const QRect first = mapRect(block, 0);
    painter.drawText(QRect(0, first.top() - titleHeight(), width(), titleHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                     row.title);
    for (int head = 0; head < static_cast<int>(row.heat.size()); ++head) {
      const QRect rect = mapRect(block, head);
      paintMap(painter, row, head, rect.topLeft());
      const bool shown = std::find(shownHeads_.begin(), shownHeads_.end(), head) != shownHeads_.end();
      if (block != shownBlock_ || !shown) continue;
      painter.setPen(QPen(colours.accent, hasFocus() ? 2 : 1));
      painter.drawRect(QRectF(rect).adjusted(-1.5, -1.5, 0.5, 0.5));
    }
  }
}

void BlockOverview::resizeEvent(QResizeEvent* event) {
  DetailPage::resizeEvent(event);
  scaleInks();
}

void BlockOverview::mousePressEvent(QMouseEvent* event) {
  const Place place = placeAt(event->pos());
  if (place.block >= 0 && event->button() == Qt::LeftButton) Q_EMIT chosen(place.block, place.head);
}

void BlockOverview::keyPressEvent(QKeyEvent* event) {
  Place to{shownBlock_, shownHeads_.empty() ? 0 : shownHeads_.front()};
  switch (event->key()) {
    case Qt::Key_Left: --to.head; break;
    case Qt::Key_Right: ++to.head; break;
    case Qt::Key_Up: --to.block; break;
    case Qt::Key_Down: ++to.block; break;
    default: return DetailPage::keyPressEvent(event);
  }
  if (to.block < 0 || to.block >= blockCount()) return;
  const int heads = rows_[static_cast<std::size_t>(to.block)].block.heads();
  if (to.head >= 0 && to.head < heads) Q_EMIT chosen(to.block, to.head);
}

bool BlockOverview::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return DetailPage::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const Place place = placeAt(help->pos());
  QString text;
  if (place.block >= 0) {
    const Row& row = rows_[static_cast<std::size_t>(place.block)];
    const double bits = row.block.entropyBits(place.head, row.source, row.patch);
    text = tr("%1\n%2: entropy %3").arg(row.title, AttentionText::head(place.head), AttentionText::bits(bits));
  }
  QToolTip::showText(help->globalPos(), text, this);
  return true;
}

}  // namespace gg::ui
