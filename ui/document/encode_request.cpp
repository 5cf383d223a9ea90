#include "ui/document/encode_request.h"

namespace gg::ui {

Result<StyleEncoding> encode(const GenerateRequest& request, Generator& generator, const ContentFonts& content,
                             const StopFlag& stop) {
  auto encoded = generator.encode(request.style, content, request.language, stop);
  if (!encoded || request.share <= 0) return encoded;
  const auto second = generator.encode(request.second, content, request.language, stop);
  if (!second) return second;
  return generator.mix(*encoded, *second, request.share);
}

}  // namespace gg::ui
