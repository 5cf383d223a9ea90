#pragma once
#include <string>
#include <vector>

#include "engine/base/staged_files.h"
#include "engine/base/stop_flag.h"
#include "engine/generate/attention_map.h"
#include "engine/glyph/bitmap.h"

namespace gg {

/// A glyph with everything that its maps lie on, [S, S] each.
struct AttentionFolder {
  Bitmap glyph, content;
  std::vector<Bitmap> references;  // AttentionGrid::reference counts in these
  std::vector<AttentionMap> maps;
  bool tables = false;  // also a CSV table of every map (attention_csv.h)
};

/// Stages attention.safetensors, glyph.png, content.png and a heat picture of every block and head (heat_image.h),
/// "<entryName>.head1.png", in the folder, which must exist. Cancelled when the flag is raised.
Status stageAttention(StagedFiles& files, const std::string& path, const AttentionFolder& folder,
                      const StopFlag& stop = {});

}  // namespace gg
