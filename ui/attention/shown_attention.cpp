#include "ui/attention/shown_attention.h"

#include <QStringList>

#include "ui/attention/attention_text.h"
#include "ui/attention/block_panels.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {

QString headsText(const AttentionView& view) {
  QStringList names;
  for (const int head : view.shownHeads()) names.append(AttentionText::shortHead(head));
  return names.join(QStringLiteral(" + "));
}

FigurePanel panelOf(const AttentionGrid& grid, const HeatPanel& panel, const QString& label) {
  return {grid, panel.coverage.isNull() ? Bitmap() : coverageBitmap(panel.coverage), label.toStdString()};
}

}  // namespace

AttentionFigure shownFigure(const AttentionView& view, const AttendedGlyph& glyph) {
  const auto& grid = view.sourceGrid();
  const QString character = QString::fromUcs4(&glyph.character, 1);
  const auto label = [&](const AttentionGrid& of) {
    return of.source == AttentionGrid::Source::Content ? character : AttentionText::grid(of, glyph);
  };
  AttentionFigure figure{
      panelOf(grid, sourcePanel(view.block(), view.source(), glyph), label(grid)), view.patch(), {}, {}, 0, {}, {}};
  const auto panels = targetPanels(view.block(), view.source(), glyph);
  for (std::size_t i = 0; i < panels.size(); ++i) {
    const auto& target = view.targets()[i];
    figure.looked.push_back(panelOf(target, panels[i], label(target)));
  }
  const Heat heat = view.heat();
  figure.weights.assign(heat.weights.begin(), heat.weights.end());
  figure.limit = static_cast<double>(heat.limit);
  const QStringList caption = {character, AttentionText::block(firstMapOf(*glyph.maps, view.block().name())),
                               headsText(view), AttentionText::cell(grid, view.patch())};
  figure.caption = caption.join(QStringLiteral(" · ")).toStdString();
  return figure;
}

AttentionFolder attentionFolder(const AttendedGlyph& glyph) {
  AttentionFolder folder{coverageBitmap(glyph.glyph), coverageBitmap(glyph.content), {}, *glyph.maps, true};
  for (const auto& reference : glyph.references) folder.references.push_back(coverageBitmap(reference.coverage));
  return folder;
}

}  // namespace gg::ui
