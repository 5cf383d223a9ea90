#include "engine/base/text.h"

#include <sstream>

#include "engine/base/file_io.h"
#include "engine/base/unicode.h"

namespace gg {

std::vector<std::string> splitText(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

Result<std::u32string> readText(const std::string& path, std::size_t maxBytes) {
  constexpr char32_t kReplacement = 0xFFFD;  // what malformed UTF-8 reads as
  const auto bytes = readFile(path, maxBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  auto text = fromUtf8({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
  if (text.find(kReplacement) == std::u32string::npos) return text;
  return failure(ErrorCode::BadInput, {translatable("Engine", "%1 is not UTF-8 text."), {path}});
}

}  // namespace gg
