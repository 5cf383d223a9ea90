#include "engine/export/sfnt_builder.h"

namespace gg {

void SfntBuilder::add(const char* tag, const Bytes& table) {
  const auto length = static_cast<unsigned>(table.size());
  auto* blob =
      hb_blob_create(reinterpret_cast<const char*>(table.data()), length, HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
  complete_ = hb_face_builder_add_table(face_.get(), HB_TAG(tag[0], tag[1], tag[2], tag[3]), blob) && complete_;
  hb_blob_destroy(blob);
}

Result<Bytes> SfntBuilder::finish() const {
  const std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)> blob(hb_face_reference_blob(face_.get()),
                                                                    hb_blob_destroy);
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  if (!complete_ || length == 0) {
    return failure(ErrorCode::OutOfMemory, translatable("Engine", "There is not enough memory for the font."));
  }
  return Bytes(data, data + length);
}

}  // namespace gg
