#include "engine/glyph/font_licence.h"

#include <hb-ot.h>

#include <memory>

namespace gg {

namespace {

constexpr std::size_t kTypeOffset = 8;  // of fsType in OS/2

using FacePtr = std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)>;

std::string nameOf(hb_face_t* face, hb_ot_name_id_t id) {
  unsigned length = hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), nullptr, nullptr);
  std::string text(length + 1, '\0');
  ++length;  // the end mark
  hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &length, text.data());
  text.resize(length);
  return text;
}

}  // namespace

FontLicence licenceOf(const FontFace& face) {
  FontLicence licence;
  if (const Bytes names = face.table(HB_TAG('n', 'a', 'm', 'e')); !names.empty()) {
    const FacePtr built(hb_face_builder_create(), hb_face_destroy);
    hb_blob_t* blob = hb_blob_create(reinterpret_cast<const char*>(names.data()), static_cast<unsigned>(names.size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_builder_add_table(built.get(), HB_TAG('n', 'a', 'm', 'e'), blob);
    hb_blob_destroy(blob);
    licence.text = nameOf(built.get(), HB_OT_NAME_ID_LICENSE);
    licence.url = nameOf(built.get(), HB_OT_NAME_ID_LICENSE_URL);
  }
  const Bytes os2 = face.table(HB_TAG('O', 'S', '/', '2'));
  if (os2.size() >= kTypeOffset + 2) {
    licence.fsType = static_cast<unsigned>(os2[kTypeOffset]) << 8 | static_cast<unsigned>(os2[kTypeOffset + 1]);
  }
  return licence;
}

}  // namespace gg
