#include "ui/attention/attended_glyph.h"

#include <algorithm>

#include "ui/document/attention_result.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

QImage AttendedGlyph::picture(const AttentionGrid& grid) const {
  if (grid.source == AttentionGrid::Source::Content) return content;
  const auto index = static_cast<std::size_t>(grid.reference);
  return grid.reference >= 0 && index < references.size() ? references[index].coverage : QImage();
}

QImage AttendedGlyph::askingPicture(const AttentionGrid& grid) const {
  return grid.source == AttentionGrid::Source::Content ? glyph : picture(grid);
}

int inkiestCell(const QImage& coverage, const AttentionGrid& grid) {
  std::vector<int> ink(static_cast<std::size_t>(grid.cells()), 0);
  for (int y = 0; y < coverage.height(); ++y) {
    const uchar* line = coverage.constScanLine(y);
    const int first = y * grid.height / coverage.height() * grid.width;
    for (int x = 0; x < coverage.width(); ++x) {
      ink[static_cast<std::size_t>(first + x * grid.width / coverage.width())] += line[x];
    }
  }
  return static_cast<int>(std::max_element(ink.begin(), ink.end()) - ink.begin());
}

std::shared_ptr<const AttendedGlyph> toAttendedGlyph(const AttentionResult& result) {
  if (!result.attended) return nullptr;
  auto glyph = std::make_shared<AttendedGlyph>();
  glyph->character = result.attended->glyph.character;
  glyph->glyph = coverageImage(result.attended->glyph.bitmap);
  glyph->content = coverageImage(result.attended->content);
  for (std::size_t i = 0; i < result.references.size(); ++i) {
    const auto& reference = result.references[i];
    const auto character = reference.character;
    const QString label = character != 0 ? QString::fromUcs4(&character, 1) : QStringLiteral("?");
    glyph->references.push_back(
        {reference.id, label, coverageImage(reference.image), coverageImage(result.contents[i])});
  }
  glyph->maps = {result.attended, &result.attended->maps};
  return glyph;
}

}  // namespace gg::ui
