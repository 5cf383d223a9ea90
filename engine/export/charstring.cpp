#include "engine/export/charstring.h"

#include <cmath>
#include <cstdlib>

#include "engine/export/big_endian.h"

namespace gg {

namespace {

constexpr std::size_t kStack = 48;  // numbers that a reader takes in before an operator

enum Operator : unsigned {
  kLineTo = 5,
  kHorizontalLineTo = 6,
  kVerticalLineTo = 7,
  kCurveTo = 8,
  kEnd = 14,
  kMoveTo = 21,
  kHorizontalMoveTo = 22,
  kVerticalMoveTo = 4,
  kVerticalHorizontalCurveTo = 30,
  kHorizontalVerticalCurveTo = 31,
};

struct Delta {
  int x = 0, y = 0;
};

/// Numbers and the operator they wait for: commands of one kind are joined while the stack has room.
class Writer {
 public:
  void number(int value) { pending_.push_back(value); }

  void move(Delta d) {
    if (d.y == 0) {
      now(kHorizontalMoveTo, {d.x});
    } else if (d.x == 0) {
      now(kVerticalMoveTo, {d.y});
    } else {
      now(kMoveTo, {d.x, d.y});
    }
  }
  void line(Delta d) {
    if (d.x != 0 && d.y != 0) {
      join(kLineTo, kLineTo, {d.x, d.y});
    } else if (d.y == 0) {
      join(kHorizontalLineTo, kVerticalLineTo, {d.x});
    } else {
      join(kVerticalLineTo, kHorizontalLineTo, {d.y});
    }
  }
  void curve(Delta a, Delta b, Delta c) {
    if (a.y == 0 && c.x == 0) {
      join(kHorizontalVerticalCurveTo, kVerticalHorizontalCurveTo, {a.x, b.x, b.y, c.y});
    } else if (a.x == 0 && c.y == 0) {
      join(kVerticalHorizontalCurveTo, kHorizontalVerticalCurveTo, {a.y, b.x, b.y, c.x});
    } else {
      join(kCurveTo, kCurveTo, {a.x, a.y, b.x, b.y, c.x, c.y});
    }
  }
  Bytes end() {
    flush();
    write(kEnd);
    return out_.bytes();
  }

 private:
  void now(Operator op, std::initializer_list<int> numbers) {
    flush();
    pending_.insert(pending_.end(), numbers);
    write(op);
  }
  /// `next` is what the command after this one has to be to be joined: lines and curves that set out level and upright
  /// in turn share an operator.
  void join(Operator op, Operator next, std::initializer_list<int> numbers) {
    if (joined_ && (expected_ != op || pending_.size() + numbers.size() > kStack)) flush();
    if (!joined_) first_ = op;
    joined_ = true;
    expected_ = next;
    pending_.insert(pending_.end(), numbers);
  }
  void flush() {
    if (!joined_) return;
    joined_ = false;
    write(first_);
  }
  void write(Operator op) {
    for (const int value : pending_) encode(value);
    pending_.clear();
    out_.u8(op);
  }
  void encode(int value) {
    const auto beyond = static_cast<unsigned>(std::abs(value) - 108);
    if (std::abs(value) <= 107) {
      out_.u8(static_cast<unsigned>(value + 139));
    } else if (std::abs(value) <= 1131) {
      out_.u8((beyond >> 8) + (value > 0 ? 247 : 251));
      out_.u8(beyond & 0xFF);
    } else {
      out_.u8(28);
      out_.i16(value);
    }
  }

  BigEndian out_;
  std::vector<int> pending_;
  bool joined_ = false;
  Operator first_ = kEnd, expected_ = kEnd;
};

/// Steps from point to point, on whole units.
class Pen {
 public:
  Delta to(const OutlinePoint& point) {
    const int x = static_cast<int>(std::lround(point.x)), y = static_cast<int>(std::lround(point.y));
    const Delta delta{x - x_, y - y_};
    x_ = x;
    y_ = y;
    return delta;
  }

 private:
  int x_ = 0, y_ = 0;
};

/// The last line of a contour is left out: closing draws it.
void writeContour(const Contour& contour, Pen& pen, Writer& out) {
  out.move(pen.to(contour.from(0)));
  const std::size_t count = contour.segments.size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto& s = contour.segments[i];
    if (!s.line) {
      const Delta a = pen.to(s.control1), b = pen.to(s.control2);
      out.curve(a, b, pen.to(s.to));
    } else if (i + 1 < count) {
      out.line(pen.to(s.to));
    }
  }
}

}  // namespace

Bytes charstring(const FontGlyph& glyph, int defaultWidth) {
  Writer out;
  if (glyph.advance != defaultWidth) out.number(glyph.advance);
  Pen pen;
  for (const auto& contour : glyph.contours) {
    if (!contour.segments.empty()) writeContour(contour.reversed(), pen, out);
  }
  return out.end();
}

}  // namespace gg
