#pragma once
#include <cstdint>
#include <string>

#include "engine/base/file_io.h"

namespace gg {

/// Appends numbers in base-128 groups, low groups first (LEB128).
class ByteWriter {
 public:
  void byte(unsigned value) { bytes_.push_back(static_cast<std::uint8_t>(value)); }
  void number(std::uint64_t value) {
    for (; value >= 128; value >>= 7) byte(static_cast<unsigned>(value & 127) | 128U);
    byte(static_cast<unsigned>(value));
  }
  /// Zigzag: 0, −1, 1, −2, … become 0, 1, 2, 3, …
  void integer(std::int64_t value) {
    number(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
  }
  void text(const std::string& value) { block(Bytes(value.begin(), value.end())); }
  void block(const Bytes& value) {
    number(value.size());
    bytes_.insert(bytes_.end(), value.begin(), value.end());
  }
  const Bytes& bytes() const { return bytes_; }

 private:
  Bytes bytes_;
};

/// Reads what ByteWriter wrote from a range that outlives it. Once something does not fit, ok() is false and
/// everything read further is 0 or empty.
class ByteReader {
 public:
  ByteReader() = default;
  ByteReader(const std::uint8_t* data, std::size_t size) : at_(data), end_(data + size) {}

  bool ok() const { return ok_; }
  bool atEnd() const { return at_ == end_; }
  std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
  void fail() {
    ok_ = false;
    at_ = end_;
  }

  unsigned byte() {
    if (at_ == end_) fail();
    return ok_ ? *at_++ : 0;
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 63 && ok_; shift += 7) {
      const unsigned group = byte();
      value |= std::uint64_t{group & 127U} << shift;
      if (group < 128) return value;
    }
    fail();
    return 0;
  }
  /// A number of at most `limit`.
  std::uint64_t numberUpTo(std::uint64_t limit) {
    const std::uint64_t value = number();
    if (value > limit) fail();
    return ok_ ? value : 0;
  }
  std::int64_t integer() {
    const std::uint64_t value = number();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
  }
  /// A reader of the next block.
  ByteReader block() {
    const auto size = static_cast<std::size_t>(numberUpTo(left()));
    ByteReader inner(at_, ok_ ? size : 0);
    if (ok_) at_ += size;
    return inner;
  }
  std::string text() {
    const ByteReader inner = block();
    return inner.atEnd() ? std::string() : std::string(reinterpret_cast<const char*>(inner.at_), inner.left());
  }

 private:
  const std::uint8_t* at_ = nullptr;
  const std::uint8_t* end_ = nullptr;
  bool ok_ = true;
};

}  // namespace gg
