#include "engine/export/woff2_font.h"

#include <fcntl.h>
#include <unistd.h>
#include <woff2/encode.h>

#include <cstdio>

namespace gg {

namespace {

/// The library reports each font on standard error; that is kept quiet while this lives.
class QuietStandardError {
 public:
  QuietStandardError() : kept_(dup(STDERR_FILENO)) {
    std::fflush(stderr);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (kept_ >= 0 && nowhere >= 0) dup2(nowhere, STDERR_FILENO);
    if (nowhere >= 0) close(nowhere);
  }
  QuietStandardError(const QuietStandardError&) = delete;
  QuietStandardError& operator=(const QuietStandardError&) = delete;
  ~QuietStandardError() {
    std::fflush(stderr);
    if (kept_ < 0) return;
    dup2(kept_, STDERR_FILENO);
    close(kept_);
  }

 private:
  int kept_;
};

}  // namespace

Result<Bytes> woff2Font(const Bytes& font) {
  std::size_t length = woff2::MaxWOFF2CompressedSize(font.data(), font.size());
  Bytes out(length);
  const QuietStandardError quiet;
  if (!woff2::ConvertTTFToWOFF2(font.data(), font.size(), out.data(), &length)) {
    return failure(ErrorCode::Internal, translatable("Engine", "The font could not be compressed as WOFF2."));
  }
  out.resize(length);
  return out;
}

}  // namespace gg
