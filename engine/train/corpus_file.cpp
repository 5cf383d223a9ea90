#include "engine/train/corpus_file.h"

#include <lzma.h>

#include <cmath>
#include <cstdlib>
#include <cstring>

#include "engine/train/byte_stream.h"

namespace gg {
namespace {

constexpr char kMagic[] = "GGCORPUS";
constexpr std::size_t kMagicSize = 8, kHeaderSize = kMagicSize + 9;
constexpr std::uint8_t kVersion = 2;
constexpr std::uint64_t kMaxUnpacked = std::uint64_t{1} << 30;
constexpr std::uint64_t kBestRatio = 8192;              // of xz, on a run of one byte
constexpr std::uint64_t kDecoderMemory = 128ULL << 20;  // bytes
constexpr std::uint32_t kPreset = 6;
constexpr std::size_t kMaxGlyphs = std::size_t{1} << 21;
constexpr std::int64_t kMaxCoordinate = 1 << 24;  // font units; floats hold these exactly

enum PointBits : unsigned { kTag = 3, kXMoves = 4, kXDown = 8, kYMoves = 16, kYDown = 32 };

struct FontBlocks {
  ByteWriter heads, points, x, y;
};

/// Writes the step's size and returns the point bits that say whether and where it goes.
unsigned writeStep(ByteWriter& out, std::int64_t step, unsigned moves, unsigned down) {
  if (step == 0) return 0;
  out.number(static_cast<std::uint64_t>(std::abs(step)) - 1);
  return step < 0 ? moves | down : moves;
}

void writeGlyph(FontBlocks& out, const GlyphOutline& glyph) {
  out.heads.number(static_cast<std::uint64_t>(std::lround(glyph.unitsPerEm)));
  out.heads.integer(std::lround(glyph.advance));
  out.heads.number(glyph.contourEnds.size());
  std::int32_t before = -1;
  for (const std::int32_t end : glyph.contourEnds) {
    out.heads.number(static_cast<std::uint64_t>(end - before));
    before = end;
  }
  std::int64_t lastX = 0, lastY = 0;
  for (std::size_t i = 0; i < glyph.points.size(); ++i) {
    const std::int64_t x = std::lround(glyph.points[i].x), y = std::lround(glyph.points[i].y);
    out.points.byte((glyph.tags[i] & kTag) | writeStep(out.x, x - lastX, kXMoves, kXDown) |
                    writeStep(out.y, y - lastY, kYMoves, kYDown));
    lastX = x;
    lastY = y;
  }
}

void writeFont(ByteWriter& out, const CorpusFont& font) {
  for (const auto* text : {&font.id, &font.group, &font.styleClass, &font.scripts}) out.text(*text);
  FontBlocks blocks;
  char32_t before = 0;
  for (const auto& [character, glyph] : font.glyphs) {
    blocks.heads.number(character - before);
    before = character;
    writeGlyph(blocks, glyph);
  }
  for (const auto* block : {&blocks.heads, &blocks.points, &blocks.x, &blocks.y}) out.block(block->bytes());
}

struct FontReaders {
  ByteReader heads, points, x, y;
  bool ok() const { return heads.ok() && points.ok() && x.ok() && y.ok(); }
  bool atEnd() const { return heads.atEnd() && points.atEnd() && x.atEnd() && y.atEnd(); }
};

float readStep(ByteReader& in, bool moves, bool down, std::int64_t& last) {
  if (moves) {
    const auto size = static_cast<std::int64_t>(in.numberUpTo(2 * kMaxCoordinate)) + 1;
    last += down ? -size : size;
    if (std::abs(last) > kMaxCoordinate) {
      in.fail();
      last = 0;
    }
  }
  return static_cast<float>(last);
}

GlyphOutline readGlyph(FontReaders& in) {
  GlyphOutline glyph;
  const std::uint64_t units = in.heads.numberUpTo(kMaxCoordinate);
  if (units == 0) in.heads.fail();
  glyph.unitsPerEm = static_cast<double>(units);
  glyph.advance = static_cast<double>(in.heads.integer());
  if (std::abs(glyph.advance) > static_cast<double>(kMaxCoordinate)) in.heads.fail();
  const auto contours = static_cast<std::size_t>(in.heads.numberUpTo(in.heads.left()));
  glyph.contourEnds.reserve(contours);
  std::uint64_t points = 0;
  for (std::size_t i = 0; i < contours; ++i) {
    const std::uint64_t size = in.heads.numberUpTo(in.points.left() - points);
    if (size == 0) in.heads.fail();
    points += size;
    glyph.contourEnds.push_back(static_cast<std::int32_t>(points) - 1);
  }
  if (!in.heads.ok()) return {};
  glyph.points.resize(points);
  glyph.tags.resize(points);
  std::int64_t x = 0, y = 0;
  for (std::size_t i = 0; i < points; ++i) {
    const unsigned bits = in.points.byte();
    glyph.tags[i] = static_cast<std::uint8_t>(bits & kTag);
    glyph.points[i] = {readStep(in.x, (bits & kXMoves) != 0, (bits & kXDown) != 0, x),
                       readStep(in.y, (bits & kYMoves) != 0, (bits & kYDown) != 0, y)};
  }
  return glyph;
}

CorpusFont readFont(ByteReader& in, std::size_t& glyphsLeft) {
  CorpusFont font;
  for (auto* text : {&font.id, &font.group, &font.styleClass, &font.scripts}) *text = in.text();
  FontReaders readers;
  for (auto* reader : {&readers.heads, &readers.points, &readers.x, &readers.y}) *reader = in.block();
  std::uint64_t character = 0;
  for (; readers.ok() && !readers.heads.atEnd(); --glyphsLeft) {
    if (glyphsLeft == 0) {
      readers.heads.fail();
      break;
    }
    character += readers.heads.numberUpTo(0x10FFFF - character);
    font.glyphs.insert_or_assign(font.glyphs.end(), static_cast<char32_t>(character), readGlyph(readers));
  }
  if (!readers.ok() || !readers.atEnd()) in.fail();
  return font;
}

}  // namespace

Result<Bytes> packCorpus(const FontCorpus& corpus) {
  ByteWriter out;
  for (const CorpusFont& font : corpus.fonts) writeFont(out, font);
  const std::uint64_t size = out.bytes().size();
  if (size > kMaxUnpacked) {
    return failure(ErrorCode::BadInput, "The corpus is larger than the " + std::to_string(kMaxUnpacked >> 20) +
                                            " MiB that one file may unpack to; pack fewer fonts or characters.");
  }
  Bytes packed(kHeaderSize + lzma_stream_buffer_bound(size));
  std::memcpy(packed.data(), kMagic, kMagicSize);
  packed[kMagicSize] = kVersion;
  for (std::size_t i = 0; i < 8; ++i) packed[kMagicSize + 1 + i] = static_cast<std::uint8_t>(size >> (8 * i));
  std::size_t end = kHeaderSize;
  if (lzma_easy_buffer_encode(kPreset, LZMA_CHECK_CRC32, nullptr, out.bytes().data(), size, packed.data(), &end,
                              packed.size()) != LZMA_OK) {
    return failure(ErrorCode::OutOfMemory, "There is not enough memory to pack the corpus.");
  }
  packed.resize(end);
  return packed;
}

Result<FontCorpus> unpackCorpus(const Bytes& bytes, const std::string& name) {
  const auto broken = [&name] { return failure(ErrorCode::BadInput, name + " is a damaged or truncated corpus."); };
  if (bytes.size() < kMagicSize || std::memcmp(bytes.data(), kMagic, kMagicSize) != 0) {
    return failure(ErrorCode::BadInput, name + " is not a corpus.");
  }
  if (bytes.size() < kHeaderSize) return broken();
  if (bytes[kMagicSize] != kVersion) {
    return failure(ErrorCode::BadInput, name + " was packed by another version of the program; pack it again.");
  }
  std::uint64_t size = 0;
  for (std::size_t i = 8; i-- > 0;) size = size << 8 | bytes[kMagicSize + 1 + i];
  const std::size_t packed = bytes.size() - kHeaderSize;
  if (size > kMaxUnpacked || size / kBestRatio > packed) return broken();
  Bytes plain(size);
  std::uint64_t memory = kDecoderMemory;
  std::size_t from = 0, to = 0;
  if (lzma_stream_buffer_decode(&memory, 0, nullptr, bytes.data() + kHeaderSize, &from, packed, plain.data(), &to,
                                plain.size()) != LZMA_OK ||
      to != plain.size() || from != packed) {
    return broken();
  }
  ByteReader in(plain.data(), plain.size());
  FontCorpus corpus;
  std::size_t glyphsLeft = kMaxGlyphs;
  while (in.ok() && !in.atEnd()) corpus.fonts.push_back(readFont(in, glyphsLeft));
  if (!in.ok()) return broken();
  return corpus;
}

}  // namespace gg
