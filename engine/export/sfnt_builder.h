#pragma once
#include <hb.h>

#include <memory>

#include "engine/base/file_io.h"
#include "engine/base/result.h"

namespace gg {

/// Tables put together to a font file by HarfBuzz (hb_face_builder), which also sums them up.
class SfntBuilder {
 public:
  /// `tag` has four characters.
  void add(const char* tag, const Bytes& table);
  Result<Bytes> finish() const;

 private:
  std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)> face_{hb_face_builder_create(), hb_face_destroy};
  bool complete_ = true;
};

}  // namespace gg
