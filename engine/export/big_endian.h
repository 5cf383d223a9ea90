#pragma once
#include <cstdint>
#include <string>

#include "engine/base/file_io.h"

namespace gg {

/// Bytes of an OpenType table: numbers with the high byte first (OpenType specification, “Data types”).
class BigEndian {
 public:
  void u8(unsigned value) { bytes_.push_back(static_cast<Byte>(value & 0xFF)); }
  void u16(unsigned value) {
    u8(value >> 8);
    u8(value);
  }
  void i16(int value) { u16(static_cast<unsigned>(value) & 0xFFFF); }
  void u32(std::uint32_t value) {
    u16(value >> 16);
    u16(value & 0xFFFF);
  }
  void u64(std::uint64_t value) {
    u32(static_cast<std::uint32_t>(value >> 32));
    u32(static_cast<std::uint32_t>(value));
  }
  void fixed(double value) { u32(static_cast<std::uint32_t>(static_cast<std::int64_t>(value * 65536 + 0.5))); }
  void text(const std::string& ascii) { bytes_.insert(bytes_.end(), ascii.begin(), ascii.end()); }
  void append(const Bytes& bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); }
  void padTo(std::size_t multiple) {
    while (bytes_.size() % multiple != 0) u8(0);
  }
  std::size_t size() const { return bytes_.size(); }
  const Bytes& bytes() const { return bytes_; }

 private:
  using Byte = Bytes::value_type;
  Bytes bytes_;
};

}  // namespace gg
