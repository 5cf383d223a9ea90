#pragma once
#include "engine/base/file_io.h"
#include "engine/base/result.h"
#include "engine/train/font_corpus.h"

namespace gg {

/// The packed form of a corpus: "GGCORPUS", a version, the unpacked size, then one zlib stream of fonts whose
/// points are zigzag deltas in variable-length integers. Every count is checked against what is left.
Bytes packCorpus(const FontCorpus& corpus);
Result<FontCorpus> unpackCorpus(const Bytes& bytes, const std::string& nameForMessages);

}  // namespace gg
