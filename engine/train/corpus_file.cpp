#include "engine/train/corpus_file.h"

#include <zlib.h>

#include <cmath>
#include <cstring>

namespace gg {

namespace {

constexpr char kMagic[] = "GGCORPUS";
constexpr std::size_t kMagicSize = 8;
constexpr std::uint8_t kVersion = 1;
constexpr std::uint64_t kMaxUnpacked = std::uint64_t{2} << 30;

class Writer {
 public:
  Bytes bytes;
  void number(std::uint64_t value) {
    for (; value >= 128; value >>= 7) bytes.push_back(static_cast<std::uint8_t>(value | 128));
    bytes.push_back(static_cast<std::uint8_t>(value));
  }
  void integer(std::int64_t value) {  // zigzag
    number(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
  }
  void text(const std::string& value) {
    number(value.size());
    bytes.insert(bytes.end(), value.begin(), value.end());
  }
};

/// Reads until something does not fit; then `ok` is false and everything further is 0.
class Reader {
 public:
  explicit Reader(const Bytes& bytes) : bytes_(bytes) {}
  bool ok = true;
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      if (at_ >= bytes_.size()) break;
      const auto byte = bytes_[at_++];
      value |= static_cast<std::uint64_t>(byte & 127) << shift;
      if (byte < 128) return value;
    }
    ok = false;
    return 0;
  }
  std::int64_t integer() {
    const auto value = number();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
  }
  /// A count of things of at least one byte each.
  std::size_t count() {
    const auto value = number();
    if (value > bytes_.size() - at_) ok = false;
    return ok ? static_cast<std::size_t>(value) : 0;
  }
  std::string text() {
    const auto size = count();
    std::string value(reinterpret_cast<const char*>(bytes_.data()) + at_, size);
    at_ += size;
    return value;
  }
  bool atEnd() const { return at_ == bytes_.size(); }

 private:
  const Bytes& bytes_;
  std::size_t at_ = 0;
};

void write(Writer& out, const GlyphOutline& glyph) {
  out.number(static_cast<std::uint64_t>(std::lround(glyph.unitsPerEm)));
  out.integer(std::lround(glyph.advance));
  out.number(glyph.contourEnds.size());
  std::int64_t previous = 0;
  for (const auto end : glyph.contourEnds) {
    out.integer(end - previous);
    previous = end;
  }
  out.number(glyph.points.size());
  for (const auto tag : glyph.tags) out.bytes.push_back(tag & 3);
  for (const bool vertical : {false, true}) {
    std::int64_t last = 0;
    for (const auto& point : glyph.points) {
      const auto value = std::lround(vertical ? point.y : point.x);
      out.integer(value - last);
      last = value;
    }
  }
}

GlyphOutline readGlyph(Reader& in) {
  GlyphOutline glyph;
  glyph.unitsPerEm = static_cast<double>(std::max<std::uint64_t>(1, in.number()));
  glyph.advance = static_cast<double>(in.integer());
  const auto contours = in.count();
  std::int64_t end = 0;
  for (std::size_t i = 0; i < contours && in.ok; ++i) {
    end += in.integer();
    glyph.contourEnds.push_back(static_cast<std::int32_t>(end));
  }
  const auto points = in.count();
  for (std::size_t i = 0; i < points && in.ok; ++i) glyph.tags.push_back(static_cast<std::uint8_t>(in.number() & 3));
  glyph.points.resize(in.ok ? points : 0);
  for (const bool vertical : {false, true}) {
    std::int64_t value = 0;
    for (auto& point : glyph.points) {
      value += in.integer();
      (vertical ? point.y : point.x) = static_cast<float>(value);
    }
  }
  std::int32_t before = -1;
  for (const auto contourEnd : glyph.contourEnds) {
    if (contourEnd <= before || contourEnd >= static_cast<std::int32_t>(points)) in.ok = false;
    before = contourEnd;
  }
  if (before + 1 != static_cast<std::int32_t>(points)) in.ok = false;
  return glyph;
}

}  // namespace

Bytes packCorpus(const FontCorpus& corpus) {
  Writer out;
  out.number(corpus.fonts.size());
  for (const auto& font : corpus.fonts) {
    for (const auto* text : {&font.id, &font.group, &font.styleClass, &font.scripts}) out.text(*text);
    out.number(font.glyphs.size());
    std::int64_t previous = 0;
    for (const auto& [character, glyph] : font.glyphs) {
      out.integer(static_cast<std::int64_t>(character) - previous);
      previous = character;
      write(out, glyph);
    }
  }
  uLongf size = compressBound(out.bytes.size());
  Bytes packed(kMagicSize + 9 + size);
  std::memcpy(packed.data(), kMagic, kMagicSize);
  packed[kMagicSize] = kVersion;
  for (std::size_t i = 0; i < 8; ++i) {
    packed[kMagicSize + 1 + i] = static_cast<std::uint8_t>(std::uint64_t{out.bytes.size()} >> (8 * i));
  }
  compress2(packed.data() + kMagicSize + 9, &size, out.bytes.data(), out.bytes.size(), 9);
  packed.resize(kMagicSize + 9 + size);
  return packed;
}

Result<FontCorpus> unpackCorpus(const Bytes& bytes, const std::string& name) {
  const auto broken = [&name] { return failure(ErrorCode::BadInput, name + " is not a sound corpus file."); };
  if (bytes.size() < kMagicSize + 9 || std::memcmp(bytes.data(), kMagic, kMagicSize) != 0) {
    return failure(ErrorCode::BadInput, name + " is not a corpus file.");
  }
  if (bytes[kMagicSize] != kVersion) {
    return failure(ErrorCode::BadInput, name + " was packed by another version; pack the corpus again.");
  }
  std::uint64_t size = 0;
  for (std::size_t i = 8; i-- > 0;) size = size << 8 | bytes[kMagicSize + 1 + i];
  const std::size_t packed = bytes.size() - kMagicSize - 9;
  if (size > kMaxUnpacked || size / 1100 > packed) return broken();  // zlib's best ratio is 1 : 1032
  Bytes plain(size);
  uLongf got = size;
  if (uncompress(plain.data(), &got, bytes.data() + kMagicSize + 9, packed) != Z_OK || got != size) return broken();

  Reader in(plain);
  FontCorpus corpus;
  const auto fonts = in.count();
  for (std::size_t i = 0; i < fonts && in.ok; ++i) {
    CorpusFont font;
    for (auto* text : {&font.id, &font.group, &font.styleClass, &font.scripts}) *text = in.text();
    const auto glyphs = in.count();
    std::int64_t character = 0;
    for (std::size_t g = 0; g < glyphs && in.ok; ++g) {
      character += in.integer();
      font.glyphs.emplace(static_cast<char32_t>(character), readGlyph(in));
    }
    corpus.fonts.push_back(std::move(font));
  }
  if (!in.ok || !in.atEnd()) return broken();
  return corpus;
}

}  // namespace gg
