#include "ui/glyphgrid/glyph_filter.h"

#include <QRegularExpression>
#include <algorithm>

namespace gg::ui {

namespace {

struct Range {
  char32_t first = 0, last = 0;
};

/// Every part of the text as ranges of code points.
std::vector<Range> rangesOf(const QString& text) {
  static const QRegularExpression kCode("^(?:U\\+)?([0-9A-F]{4,6})(?:-(?:U\\+)?([0-9A-F]{4,6}))?$",
                                        QRegularExpression::CaseInsensitiveOption);
  std::vector<Range> ranges;
  for (const QString& part : text.split(' ', Qt::SkipEmptyParts)) {
    const auto match = kCode.match(part);
    if (match.hasMatch()) {
      const char32_t first = match.captured(1).toUInt(nullptr, 16);
      const char32_t last = match.captured(2).isEmpty() ? first : match.captured(2).toUInt(nullptr, 16);
      ranges.push_back({std::min(first, last), std::max(first, last)});
      continue;
    }
    for (const char32_t c : part.toStdU32String()) ranges.push_back({c, c});
  }
  return ranges;
}

}  // namespace

bool GlyphFilter::accepts(const GlyphCell& cell) const {
  const GlyphStatus status = cell.status;
  switch (state) {
    case State::All:
      return true;
    case State::ToDo:
      return status == GlyphStatus::Empty || status == GlyphStatus::Queued;
    case State::Generated:
      return status == GlyphStatus::Generated;
    case State::Suspect:
      return cell.suspect();
    case State::Accepted:
      return status == GlyphStatus::Accepted;
    case State::Rejected:
      return status == GlyphStatus::Rejected;
    case State::Missing:
      return status == GlyphStatus::Missing;
  }
  return true;
}

std::vector<char32_t> GlyphFilter::apply(const std::vector<char32_t>& characters, const GlyphStore& glyphs) const {
  const auto ranges = rangesOf(text);
  std::vector<char32_t> shown;
  for (const char32_t c : characters) {
    if (!accepts(glyphs.cell(c))) continue;
    const auto holds = [c](const Range& range) { return range.first <= c && c <= range.last; };
    if (ranges.empty() || std::any_of(ranges.begin(), ranges.end(), holds)) shown.push_back(c);
  }
  return shown;
}

std::array<std::size_t, GlyphFilter::kStateCount> GlyphFilter::count(const std::vector<char32_t>& characters,
                                                                     const GlyphStore& glyphs) {
  std::array<std::size_t, kStateCount> counts{};
  for (int state = 0; state < kStateCount; ++state) {
    const GlyphFilter filter{static_cast<State>(state), {}};
    counts[static_cast<std::size_t>(state)] = static_cast<std::size_t>(std::count_if(
        characters.begin(), characters.end(), [&](char32_t c) { return filter.accepts(glyphs.cell(c)); }));
  }
  return counts;
}

}  // namespace gg::ui
