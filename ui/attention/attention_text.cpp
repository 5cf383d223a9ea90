#include "ui/attention/attention_text.h"

#include <QLocale>

namespace gg::ui {

QString AttentionText::place(const std::string& block) {
  const std::string part = block.substr(0, block.find('.'));
  if (part == "bottleneck") return tr("Bottleneck");
  if (part == "decoder") return tr("Decoder");
  if (part == "encoder") return tr("Encoder");
  if (part == "style") {
    const QString number = QString::fromStdString(block).right(1);  // of blocks that follow each other, from the second
    return number.front().isDigit() ? tr("Style %1").arg(number) : tr("Style");
  }
  return QString::fromStdString(part);
}

QString AttentionText::direction(AttentionKind kind) {
  switch (kind) {
    case AttentionKind::Self: return tr("glyph → itself");
    case AttentionKind::Cross: return tr("glyph → references");
    case AttentionKind::IntraReference: return tr("reference → itself");
    case AttentionKind::CrossReference: return tr("reference → references");
  }
  return {};
}

QString AttentionText::block(const AttentionMap& map) {
  const auto& grid = map.queries.front();
  return tr("%1 · %2 · %3 × %4").arg(place(map.block), direction(map.kind)).arg(grid.width).arg(grid.height);
}

QString AttentionText::shortBlock(const AttentionMap& map) {
  const auto& grid = map.queries.front();
  return tr("%1 · %2 × %3").arg(place(map.block)).arg(grid.width).arg(grid.height);
}

QString AttentionText::grid(const AttentionGrid& grid, const AttendedGlyph& glyph) {
  if (grid.source == AttentionGrid::Source::Content) return tr("glyph");
  if (grid.source == AttentionGrid::Source::Null) return tr("no style reference");
  const auto index = static_cast<std::size_t>(grid.reference);
  return index < glyph.references.size() ? glyph.references[index].label : QString::number(grid.reference + 1);
}

QString AttentionText::cell(const AttentionGrid& grid, int cell) {
  return tr("row %1, column %2").arg(cell / grid.width + 1).arg(cell % grid.width + 1);
}

QString AttentionText::percent(double part) { return tr("%1 %").arg(QLocale().toString(100 * part, 'f', 0)); }

QString AttentionText::bits(double bits) { return tr("%1 bits").arg(QLocale().toString(bits, 'f', 1)); }

QString AttentionText::head(int head) { return tr("Head %1").arg(head + 1); }

QString AttentionText::shortHead(int head) { return tr("H%1").arg(head + 1); }

}  // namespace gg::ui
