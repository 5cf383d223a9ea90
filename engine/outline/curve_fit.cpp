#include "engine/outline/curve_fit.h"

#include <2geom/bezier-utils.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/outline/flattened.h"

namespace gg {

namespace {

constexpr double kStep = 0.25;        // px between samples
constexpr double kCornerTurn = 40;    // degrees from one segment to the next
constexpr double kProminence = 0.35;  // px that an extreme stands out by
constexpr double kLevel = 0.1;        // px that a level or upright stretch may waver
constexpr double kStretch = 6;        // px that such a stretch has at least: a bow is level over less
constexpr unsigned kMostCurves = 64;  // between two points

/// A sample where a curve has to end, and the direction it has to have there (x or y is 0); none at a corner.
struct Break {
  std::size_t sample;
  OutlinePoint direction;
};

struct Samples {
  std::vector<OutlinePoint> points;  // of a closed contour
  std::vector<std::size_t> corners;

  std::size_t size() const { return points.size(); }
  const OutlinePoint& operator[](std::size_t i) const { return points[i % points.size()]; }
};

double turnAtStart(const Contour& contour, std::size_t i) {
  const auto& before = contour.segments[(i + contour.segments.size() - 1) % contour.segments.size()];
  const auto& start = contour.from(i);
  const auto& s = contour.segments[i];
  const auto& origin = contour.from((i + contour.segments.size() - 1) % contour.segments.size());
  const OutlinePoint back = before.line ? origin : before.control2, ahead = s.line ? s.to : s.control1;
  const double ax = start.x - back.x, ay = start.y - back.y, bx = ahead.x - start.x, by = ahead.y - start.y;
  return std::abs(std::atan2(ax * by - ay * bx, ax * bx + ay * by)) * 180 / M_PI;
}

Samples samplesOf(const Contour& contour, double step) {
  Samples samples;
  for (const auto& place : flattened(contour, step)) {
    if (place.t == 0 && turnAtStart(contour, place.segment) > kCornerTurn) samples.corners.push_back(samples.size());
    samples.points.push_back(place.point);
  }
  return samples;
}

/// Adds the extremes of one coordinate between two samples (the second may lie beyond the last: it wraps).
void addExtremes(const Samples& samples, std::size_t begin, std::size_t end, double OutlinePoint::*axis, double pixel,
                 std::vector<Break>& breaks) {
  // Turning points that stand out from those beside them: a zigzag of the coordinate with small waves left out.
  const auto at = [&](std::size_t i) { return samples[i].*axis; };
  std::vector<std::size_t> turning;
  std::size_t low = begin, high = begin;
  int going = 0;
  for (std::size_t i = begin + 1; i <= end; ++i) {
    if (at(i) < at(low)) low = i;
    if (at(i) > at(high)) high = i;
    if (going >= 0 && at(i) < at(high) - kProminence * pixel) {
      if (going > 0 || high != begin) turning.push_back(high);
      going = -1;
      low = i;
    } else if (going <= 0 && at(i) > at(low) + kProminence * pixel) {
      if (going < 0 || low != begin) turning.push_back(low);
      going = 1;
      high = i;
    }
  }
  for (const std::size_t extreme : turning) {
    const auto level = [&](std::size_t i) { return std::abs(at(i) - at(extreme)) <= kLevel * pixel; };
    std::size_t first = extreme, last = extreme;
    while (first > begin && level(first - 1)) --first;
    while (last < end && level(last + 1)) ++last;
    const auto &a = samples[first], &b = samples[last];
    const bool upright = axis == &OutlinePoint::x;
    const double along = upright ? b.y - a.y : b.x - a.x;
    const OutlinePoint direction =
        upright ? OutlinePoint{0, along < 0 ? -1.0 : 1.0} : OutlinePoint{along < 0 ? -1.0 : 1.0, 0};
    if (std::abs(along) >= kStretch * pixel) {
      breaks.push_back({first, direction});
      breaks.push_back({last, direction});
    } else {
      breaks.push_back({(first + last) / 2, direction});
    }
  }
}

std::vector<Break> breaksOf(const Samples& samples, double pixel) {
  std::vector<Break> breaks;
  auto corners = samples.corners;
  const bool round = corners.empty();
  if (round) {
    // Start at the lowest point: it is an extreme.
    const auto lowest = std::min_element(samples.points.begin(), samples.points.end(),
                                         [](const auto& a, const auto& b) { return a.y < b.y; });
    corners.push_back(static_cast<std::size_t>(lowest - samples.points.begin()));
  }
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const std::size_t begin = corners[i], end = i + 1 < corners.size() ? corners[i + 1] : corners[0] + samples.size();
    const auto &before = samples[begin + samples.size() - 1], &after = samples[begin + 1];
    const OutlinePoint level{after.x < before.x ? -1.0 : 1.0, 0};
    breaks.push_back({begin, round ? level : OutlinePoint{}});
    for (const auto axis : {&OutlinePoint::x, &OutlinePoint::y}) addExtremes(samples, begin, end, axis, pixel, breaks);
  }
  std::stable_sort(breaks.begin(), breaks.end(), [](const Break& a, const Break& b) { return a.sample < b.sample; });
  // Of two that lie within a pixel the first stays, but a corner always does.
  const auto tooNear = static_cast<std::size_t>(1 / kStep);
  std::vector<Break> kept;
  for (const auto& next : breaks) {
    const bool corner = next.direction == OutlinePoint{};
    if (!kept.empty() && next.sample - kept.back().sample <= tooNear) {
      if (corner && !(kept.back().direction == OutlinePoint{})) kept.back() = next;
      if (!corner || next.sample == kept.back().sample) continue;
    }
    kept.push_back(next);
  }
  while (kept.size() > 2 && kept.front().sample + samples.size() - kept.back().sample <= tooNear &&
         !(kept.back().direction == OutlinePoint{})) {
    kept.pop_back();
  }
  return kept;
}

bool isStraight(const std::vector<Geom::Point>& points, double tolerance) {
  const auto chord = points.back() - points.front();
  const double length = chord.length();
  return std::all_of(points.begin(), points.end(), [&](const Geom::Point& p) {
    return length > 0 && std::abs(Geom::cross(chord, p - points.front())) / length <= tolerance;
  });
}

void fitBetween(const Samples& samples, const Break& begin, const Break& end, std::size_t endSample, double tolerance,
                Contour& out) {
  std::vector<Geom::Point> points;
  for (std::size_t i = begin.sample; i <= endSample; ++i) points.emplace_back(samples[i].x, samples[i].y);
  const auto& to = samples[endSample];
  if (points.size() < 2) return;
  if (isStraight(points, tolerance)) {
    out.segments.push_back({true, {}, {}, to});
    return;
  }
  std::array<Geom::Point, 4 * kMostCurves> curves;
  std::array<int, kMostCurves> splits{};
  const Geom::Point leave(begin.direction.x, begin.direction.y), arrive(-end.direction.x, -end.direction.y);
  const int count =
      Geom::bezier_fit_cubic_full(curves.data(), splits.data(), points.data(), static_cast<int>(points.size()), leave,
                                  arrive, tolerance * tolerance, kMostCurves);
  const auto place = [](const Geom::Point& p) { return OutlinePoint{p.x(), p.y()}; };
  for (int k = 0; k < count; ++k) {
    const auto* c = curves.data() + static_cast<std::ptrdiff_t>(4) * k;
    out.segments.push_back({false, place(c[1]), place(c[2]), place(c[3])});
  }
  if (count <= 0) out.segments.push_back({true, {}, {}, to});
}

}  // namespace

Contour fitted(const Contour& contour, double pixel, double tolerance) {
  const auto samples = samplesOf(contour, kStep * pixel);
  if (samples.size() < 8) return contour;
  const auto breaks = breaksOf(samples, pixel);
  if (breaks.size() < 2) return contour;
  Contour out;
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    const bool last = i + 1 == breaks.size();
    const Break& end = last ? breaks.front() : breaks[i + 1];
    fitBetween(samples, breaks[i], end, last ? end.sample + samples.size() : end.sample, tolerance, out);
  }
  return out;
}

}  // namespace gg
