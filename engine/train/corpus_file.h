#pragma once
#include "engine/base/file_io.h"
#include "engine/base/result.h"
#include "engine/train/font_corpus.h"

namespace gg {

/// The packed form of a corpus: "GGCORPUS", a version byte, the unpacked size (64 bits, low byte first), then
/// one xz stream. Per font it holds texts and four blocks: glyph heads, a byte per point (tag, signs of the
/// steps), and the sizes of the steps in x and in y; alike things beside each other pack best.
/// Coordinates are stored as whole font units.
Result<Bytes> packCorpus(const FontCorpus& corpus);

/// Every count is checked against the bytes that are left before anything is allocated.
Result<FontCorpus> unpackCorpus(const Bytes& bytes, const std::string& nameForMessages);

}  // namespace gg
