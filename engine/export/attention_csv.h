#pragma once
#include <string>
#include <vector>

#include "engine/generate/attention_map.h"
#include "engine/generate/head_effects.h"

namespace gg {

/// A map as a table, one line a head and query patch, RFC 4180 with a header line:
///   head,asking,row,column,content.r1.c1 or reference1.r1.c1,…
/// Heads, rows and columns count from 1, as references do; `asking` is "content" or "reference1"; "null" stands for the
/// learned null style.
std::string attentionCsv(const AttentionMap& map);

/// What the glyph loses without each head, likewise:
///   block,head,l1,ink,overlap,of_style
std::string headEffectsCsv(const std::vector<HeadEffect>& effects);

}  // namespace gg
