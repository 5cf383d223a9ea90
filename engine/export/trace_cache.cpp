#include "engine/export/trace_cache.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "engine/export/big_endian.h"

namespace gg {

namespace {

constexpr char kMagic[] = "ggtraces";
constexpr std::uint32_t kVersion = 1;        // goes up with every change of what is traced from a picture
constexpr std::size_t kMostEntries = 70000;  // more than a font has glyphs

/// Two lanes that mix every word in their own way, by the last step of MurmurHash3 (Appleby, public domain).
class Hash {
 public:
  void add(std::uint64_t word) {
    lanes_[0] = mixed(lanes_[0] ^ word);
    lanes_[1] = mixed(lanes_[1] + word * 0x9E3779B97F4A7C15U);
  }
  void add(double value) {
    std::uint64_t word = 0;
    std::memcpy(&word, &value, sizeof word);
    add(word);
  }
  const TraceCache::Key& key() const { return lanes_; }

 private:
  static std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 33)) * 0xFF51AFD7ED558CCDU;
    x = (x ^ (x >> 33)) * 0xC4CEB9FE1A85EC53U;
    return x ^ (x >> 33);
  }
  TraceCache::Key lanes_ = {0x243F6A8885A308D3U, 0x13198A2E03707344U};
};

bool isWhole(const OutlinePoint& p) {
  const auto whole = [](double v) {
    return v == std::round(v) && std::abs(v) <= std::numeric_limits<std::int16_t>::max();
  };
  return whole(p.x) && whole(p.y);
}

bool isWhole(const std::vector<Contour>& contours) {
  return std::all_of(contours.begin(), contours.end(), [](const Contour& contour) {
    return std::all_of(contour.segments.begin(), contour.segments.end(), [](const Segment& s) {
      return isWhole(s.to) && (s.line || (isWhole(s.control1) && isWhole(s.control2)));
    });
  });
}

void write(BigEndian& out, const OutlinePoint& p) {
  out.i16(static_cast<int>(p.x));
  out.i16(static_cast<int>(p.y));
}

void write(BigEndian& out, const std::vector<Contour>& contours) {
  out.u32(static_cast<std::uint32_t>(contours.size()));
  for (const auto& contour : contours) {
    out.u32(static_cast<std::uint32_t>(contour.segments.size()));
    for (const auto& segment : contour.segments) {
      out.u8(segment.line ? 1 : 0);
      if (!segment.line) {
        write(out, segment.control1);
        write(out, segment.control2);
      }
      write(out, segment.to);
    }
  }
}

/// Reads what BigEndian wrote; beyond the end it gives zeros and is not sound any more.
class Reader {
 public:
  explicit Reader(const Bytes& bytes) : bytes_(bytes) {}
  std::uint64_t number(std::size_t size) {
    if (bytes_.size() - at_ < size) {
      sound_ = false;
      return 0;
    }
    std::uint64_t value = 0;
    for (const std::size_t end = at_ + size; at_ < end; ++at_)
      value = value << 8 | static_cast<std::uint8_t>(bytes_[at_]);
    return value;
  }
  /// How many things of `size` bytes follow, which have to be there.
  std::size_t count(std::size_t size) {
    const std::size_t value = number(4);
    if (value > (bytes_.size() - at_) / size) sound_ = false;
    return sound_ ? value : 0;
  }
  OutlinePoint point() {
    const auto coordinate = [this] { return static_cast<std::int16_t>(number(2)); };
    const double x = coordinate();
    return {x, static_cast<double>(coordinate())};
  }
  std::vector<Contour> contours() {
    std::vector<Contour> all(count(4));
    for (auto& contour : all) {
      contour.segments.resize(count(5));
      for (auto& segment : contour.segments) {
        segment.line = number(1) == 1;
        if (!segment.line) {
          segment.control1 = point();
          segment.control2 = point();
        }
        segment.to = point();
      }
      if (contour.segments.empty()) sound_ = false;
    }
    return all;
  }
  bool sound() const { return sound_; }
  bool atEnd() const { return at_ == bytes_.size(); }

 private:
  const Bytes& bytes_;
  std::size_t at_ = 0;
  bool sound_ = true;
};

}  // namespace

TraceCache::Key TraceCache::keyOf(const FolderGlyph& picture, double unitsPerEm, const TraceOptions& options) {
  Hash hash;
  for (const double value : {picture.advance, unitsPerEm, options.threshold, options.smoothing, options.cornerLimit,
                             options.curveTolerance, options.smallestArea}) {
    hash.add(value);
  }
  const auto& bitmap = picture.bitmap;
  hash.add(static_cast<std::uint64_t>(bitmap.width()));
  hash.add(static_cast<std::uint64_t>(bitmap.height()));
  for (std::size_t i = 0; i < bitmap.size(); i += 2) {
    std::uint64_t word = 0;
    std::memcpy(&word, bitmap.data() + i, std::min<std::size_t>(2, bitmap.size() - i) * sizeof(float));
    hash.add(word);
  }
  return hash.key();
}

std::optional<std::vector<Contour>> TraceCache::find(const Key& key) {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(key);
  if (found == entries_.end()) return std::nullopt;
  found->second.used = true;
  return found->second.contours;
}

void TraceCache::add(const Key& key, const std::vector<Contour>& contours) {
  if (!isWhole(contours)) return;
  const std::lock_guard lock(mutex_);
  if (entries_.size() >= kMostEntries) entries_.clear();
  entries_[key] = {contours, true};
}

Status TraceCache::read(const Bytes& bytes, const std::string& file) {
  const auto broken = [&file] {
    return failure(ErrorCode::BadInput, {translatable("Engine", "%1 is no store of outlines."), {file}});
  };
  const std::size_t length = std::strlen(kMagic);
  if (bytes.size() < length || !std::equal(kMagic, kMagic + length, bytes.begin())) return broken();
  const Bytes body(bytes.begin() + static_cast<std::ptrdiff_t>(length), bytes.end());
  Reader reader(body);
  if (reader.number(4) != kVersion) return {};
  std::map<Key, Entry> entries;
  for (std::size_t left = reader.count(20); left > 0 && reader.sound(); --left) {
    const Key key = {reader.number(8), reader.number(8)};
    entries[key] = {reader.contours(), false};
  }
  if (!reader.sound() || !reader.atEnd() || entries.size() > kMostEntries) return broken();
  const std::lock_guard lock(mutex_);
  entries_.merge(entries);
  return {};
}

Bytes TraceCache::bytes() const {
  const std::lock_guard lock(mutex_);
  BigEndian out;
  out.text(kMagic);
  out.u32(kVersion);
  out.u32(static_cast<std::uint32_t>(
      std::count_if(entries_.begin(), entries_.end(), [](const auto& entry) { return entry.second.used; })));
  for (const auto& [key, entry] : entries_) {
    if (!entry.used) continue;
    for (const auto word : key) out.u64(word);
    write(out, entry.contours);
  }
  return out.bytes();
}

}  // namespace gg
