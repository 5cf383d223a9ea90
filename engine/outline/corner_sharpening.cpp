#include "engine/outline/corner_sharpening.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/outline/flattened.h"

namespace gg {

namespace {

constexpr int kSamplesPerPixel = 4;
constexpr std::size_t kReach = 5;  // samples on either side of a corner that its rounding takes
constexpr double kLeastTurn = 50, kMostTurn = 150, kStraight = 14;  // degrees
constexpr double kFarthest = 1.0;  // px: a corner that lies farther out is not believed

struct Corner {
  std::size_t sample;
  OutlinePoint tip;
};

double distance(const OutlinePoint& a, const OutlinePoint& b) { return std::hypot(b.x - a.x, b.y - a.y); }

/// Places at equal steps along the contour.
std::vector<ContourPlace> sampled(const Contour& contour, double step) {
  const auto dense = flattened(contour, step / 4);
  std::vector<ContourPlace> even;
  double left = 0;
  for (std::size_t i = 0; i < dense.size(); ++i) {
    if (left <= 0) {
      even.push_back(dense[i]);
      left += step;
    }
    left -= distance(dense[i].point, dense[(i + 1) % dense.size()].point);
  }
  return even;
}

class Turns {
 public:
  explicit Turns(const std::vector<ContourPlace>& places) : places_(places) {}

  const OutlinePoint& at(std::size_t i, int offset) const { return places_[wrapped(i, offset)].point; }
  OutlinePoint direction(std::size_t i, int offset) const {
    const auto &a = at(i, offset - 1), &b = at(i, offset + 1);
    return {b.x - a.x, b.y - a.y};
  }
  /// Degrees, counter-clockwise, from the direction at one offset to that at another.
  double turn(std::size_t i, int from, int to) const {
    const auto a = direction(i, from), b = direction(i, to);
    return std::atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y) * 180 / M_PI;
  }
  std::size_t wrapped(std::size_t i, int offset) const {
    const auto count = static_cast<long long>(places_.size());
    return static_cast<std::size_t>((static_cast<long long>(i) + offset + count) % count);
  }

 private:
  const std::vector<ContourPlace>& places_;
};

/// Where the straights before and after sample i meet.
std::optional<OutlinePoint> tipAt(const Turns& turns, std::size_t i, double farthest) {
  constexpr int reach = kReach;
  const double turn = std::abs(turns.turn(i, -reach, reach));
  if (turn < kLeastTurn || turn > kMostTurn) return std::nullopt;
  if (std::abs(turns.turn(i, -2 * reach, -reach)) > kStraight ||
      std::abs(turns.turn(i, reach, 2 * reach)) > kStraight) {
    return std::nullopt;
  }
  const auto &a = turns.at(i, -reach), &b = turns.at(i, reach);
  const auto da = turns.direction(i, -reach), db = turns.direction(i, reach);
  const double cross = da.x * db.y - da.y * db.x;
  const double ahead = ((b.x - a.x) * db.y - (b.y - a.y) * db.x) / cross;
  const double back = ((b.x - a.x) * da.y - (b.y - a.y) * da.x) / cross;
  const OutlinePoint tip{a.x + ahead * da.x, a.y + ahead * da.y};
  if (ahead < 0 || back > 0 || distance(tip, turns.at(i, 0)) > farthest) return std::nullopt;
  return tip;
}

std::vector<Corner> cornersOf(const std::vector<ContourPlace>& places, double pixel) {
  constexpr int reach = kReach;
  const Turns turns(places);
  std::vector<double> sharpness;
  for (std::size_t i = 0; i < places.size(); ++i) sharpness.push_back(std::abs(turns.turn(i, -reach, reach)));
  std::vector<Corner> corners;
  for (std::size_t i = 0; i < places.size(); ++i) {
    bool sharpest = true;
    for (int k = -reach; k <= reach && sharpest; ++k) {
      const double other = sharpness[turns.wrapped(i, k)];
      sharpest = k < 0 ? other < sharpness[i] : other <= sharpness[i];
    }
    if (!sharpest) continue;
    const bool apart = corners.empty() || (i - corners.back().sample > 2 * kReach &&
                                           i + 2 * kReach < corners.front().sample + places.size());
    if (!apart) continue;
    if (const auto tip = tipAt(turns, i, kFarthest * pixel)) corners.push_back({i, *tip});
  }
  return corners;
}

OutlinePoint mix(const OutlinePoint& a, const OutlinePoint& b, double t) {
  return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

/// The part of a segment between t0 and t1 (blossoming).
Segment part(const OutlinePoint& from, const Segment& s, double t0, double t1) {
  if (s.line) return {true, {}, {}, pointAt(from, s, t1)};
  const auto blossom = [&](double a, double b, double c) {
    const auto p = mix(from, s.control1, a), q = mix(s.control1, s.control2, a), r = mix(s.control2, s.to, a);
    return mix(mix(p, q, b), mix(q, r, b), c);
  };
  return {false, blossom(t0, t0, t1), blossom(t0, t1, t1), blossom(t1, t1, t1)};
}

/// What lies between two places, the first of which is where the pen stands.
void follow(const Contour& contour, const ContourPlace& begin, const ContourPlace& end, Contour& out) {
  const std::size_t count = contour.segments.size();
  double t = begin.t;
  for (std::size_t i = begin.segment;; i = (i + 1) % count, t = 0) {
    const bool last = i == end.segment && end.t >= t;
    const double to = last ? end.t : 1;
    if (to > t) out.segments.push_back(part(contour.from(i), contour.segments[i], t, to));
    if (last) return;
  }
}

}  // namespace

Contour sharpened(const Contour& contour, double pixel) {
  const auto places = sampled(contour, pixel / kSamplesPerPixel);
  if (places.size() < 8 * kReach) return contour;
  const auto corners = cornersOf(places, pixel);
  if (corners.empty()) return contour;
  const std::size_t count = places.size();
  Contour out;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const auto& next = corners[(i + 1) % corners.size()];
    const auto& leave = places[(corners[i].sample + kReach) % count];
    out.segments.push_back({true, {}, {}, leave.point});  // from the tip before
    follow(contour, leave, places[(next.sample + count - kReach) % count], out);
    out.segments.push_back({true, {}, {}, next.tip});
  }
  return out;
}

}  // namespace gg
