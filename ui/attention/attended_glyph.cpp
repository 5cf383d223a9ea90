#include "ui/attention/attended_glyph.h"

#include "ui/document/attention_result.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

QImage AttendedGlyph::picture(const AttentionGrid& grid) const {
  if (grid.source == AttentionGrid::Source::Content) return content;
  const auto index = static_cast<std::size_t>(grid.reference);
  return grid.reference >= 0 && index < references.size() ? references[index].coverage : QImage();
}

std::shared_ptr<const AttendedGlyph> toAttendedGlyph(const AttentionResult& result) {
  if (!result.attended) return nullptr;
  auto glyph = std::make_shared<AttendedGlyph>();
  glyph->character = result.attended->glyph.character;
  glyph->glyph = coverageImage(result.attended->glyph.bitmap);
  glyph->content = coverageImage(result.attended->content);
  for (const auto& reference : result.references) {
    const auto character = reference.character;
    const QString label = character != 0 ? QString::fromUcs4(&character, 1) : QStringLiteral("?");
    glyph->references.push_back({reference.id, label, coverageImage(reference.image)});
  }
  glyph->maps = {result.attended, &result.attended->maps};
  return glyph;
}

}  // namespace gg::ui
