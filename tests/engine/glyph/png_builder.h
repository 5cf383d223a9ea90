#pragma once
#include <zlib.h>

#include <cstdint>
#include <string>

#include "engine/base/file_io.h"

namespace gg::test {

/// Puts PNG files together chunk by chunk (PNG specification, section 5), well-formed or not.
class PngBuilder {
 public:
  enum Colour : std::uint8_t { Grey = 0, Rgb = 2, Palette = 3, GreyAlpha = 4, Rgba = 6 };

  PngBuilder(std::uint32_t width, std::uint32_t height, std::uint8_t depth, Colour colour) {
    Bytes header;
    append(header, width);
    append(header, height);
    header.insert(header.end(), {depth, colour, 0, 0, 0});
    chunk("IHDR", header);
  }

  PngBuilder& chunk(const std::string& type, const Bytes& data) {
    append(bytes_, static_cast<std::uint32_t>(data.size()));
    Bytes body(type.begin(), type.end());
    body.insert(body.end(), data.begin(), data.end());
    bytes_.insert(bytes_.end(), body.begin(), body.end());
    append(bytes_, static_cast<std::uint32_t>(crc32(0, body.data(), static_cast<uInt>(body.size()))));
    return *this;
  }

  /// Rows with their filter byte (0) in front.
  PngBuilder& rows(const Bytes& filtered) {
    uLongf size = compressBound(static_cast<uLong>(filtered.size()));
    Bytes packed(size);
    compress(packed.data(), &size, filtered.data(), static_cast<uLong>(filtered.size()));
    packed.resize(size);
    return chunk("IDAT", packed);
  }

  Bytes finish() {
    chunk("IEND", {});
    return bytes_;
  }
  const Bytes& unfinished() const { return bytes_; }

 private:
  static void append(Bytes& bytes, std::uint32_t value) {
    for (const int shift : {24, 16, 8, 0}) bytes.push_back(static_cast<std::uint8_t>(value >> shift));
  }
  Bytes bytes_ = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
};

}  // namespace gg::test
