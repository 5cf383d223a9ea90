#include "engine/glyph/png_io.h"

#include <png.h>

#include <algorithm>
#include <cmath>
#include <csetjmp>
#include <cstring>
#include <new>

namespace gg {
namespace {

constexpr std::size_t kMaxPngBytes = std::size_t{512} << 20;
constexpr std::size_t kHeaderBytes = 33;  // signature and the IHDR chunk

std::uint32_t readU32(const Bytes& bytes, std::size_t at) {
  return std::uint32_t{bytes[at]} << 24 | std::uint32_t{bytes[at + 1]} << 16 | std::uint32_t{bytes[at + 2]} << 8 |
         bytes[at + 3];
}

tl::unexpected<Error> damaged(const std::string& name, const std::string& detail = {}) {
  return failure(ErrorCode::BadInput, {translatable("Engine", "%1 is a damaged or truncated PNG picture."), {name}},
                 detail);
}

/// PNG specification, sections 5.2 and 11.2.2.
Status checkHeader(const Bytes& bytes, const std::string& name) {
  if (bytes.empty()) return failure(ErrorCode::BadInput, {translatable("Engine", "%1 is an empty file."), {name}});
  if (png_sig_cmp(bytes.data(), 0, std::min<std::size_t>(8, bytes.size())) != 0) {
    return failure(ErrorCode::BadInput, {translatable("Engine", "%1 is not a PNG picture."), {name}});
  }
  if (bytes.size() < kHeaderBytes || std::memcmp(bytes.data() + 12, "IHDR", 4) != 0) return damaged(name);
  const std::uint32_t width = readU32(bytes, 16), height = readU32(bytes, 20);
  if (width == 0 || height == 0) return damaged(name);
  if (width > static_cast<std::uint32_t>(kMaxImageSide) || height > static_cast<std::uint32_t>(kMaxImageSide)) {
    const std::string limit = std::to_string(kMaxImageSide);
    return failure(ErrorCode::BadInput, {translatable("Engine", "%1 is %2 × %3 px; at most %4 × %4 px are accepted."),
                                         {name, std::to_string(width), std::to_string(height), limit}});
  }
  return {};
}

/// Pixels as libpng gives them: 8 bits a sample; grey, grey + alpha, RGB or RGBA.
struct Pixels {
  int width = 0, height = 0, channels = 0;
  Bytes samples;
};

struct Source {
  const Bytes* bytes;
  std::size_t position;
  char message[128];
};

void readFromSource(png_structp png, png_bytep target, std::size_t size) {
  auto* source = static_cast<Source*>(png_get_io_ptr(png));
  if (size > source->bytes->size() - source->position) png_error(png, "unexpected end of file");
  std::memcpy(target, source->bytes->data() + source->position, size);
  source->position += size;
}

void appendToBytes(png_structp png, png_bytep data, std::size_t size) {
  auto* bytes = static_cast<Bytes*>(png_get_io_ptr(png));
  bool fits = true;
  try {
    bytes->insert(bytes->end(), data, data + size);
  } catch (const std::bad_alloc&) {
    fits = false;
  }
  if (!fits) png_error(png, "out of memory");
}

[[noreturn]] void onError(png_structp png, png_const_charp message) {
  if (auto* source = static_cast<Source*>(png_get_error_ptr(png))) {
    std::strncpy(source->message, message, sizeof source->message - 1);
  }
  png_longjmp(png, 1);
}

void onWarning(png_structp, png_const_charp) {}

/// Everything that libpng may leave by a jump; it makes no object that would need destroying.
bool decode(png_structp png, png_infop info, Pixels& pixels) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_set_user_limits(png, kMaxImageSide, kMaxImageSide);
  png_read_info(png, info);
  png_set_expand(png);    // palettes, 1, 2 and 4 bits, transparent colours
  png_set_scale_16(png);  // 16 bits → 8
  const int passes = png_set_interlace_handling(png);
  png_read_update_info(png, info);
  pixels.width = static_cast<int>(png_get_image_width(png, info));
  pixels.height = static_cast<int>(png_get_image_height(png, info));
  pixels.channels = png_get_channels(png, info);
  const std::size_t stride = png_get_rowbytes(png, info);
  pixels.samples.assign(stride * static_cast<std::size_t>(pixels.height), 0);
  for (int pass = 0; pass < passes; ++pass) {
    for (int y = 0; y < pixels.height; ++y) {
      png_read_row(png, pixels.samples.data() + stride * static_cast<std::size_t>(y), nullptr);
    }
  }
  png_read_end(png, nullptr);
  return true;
}

/// The same for writing.
bool encode(png_structp png, png_infop info, const Pixels& pixels) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_set_compression_level(png, 6);
  png_set_IHDR(png, info, static_cast<png_uint_32>(pixels.width), static_cast<png_uint_32>(pixels.height), 8,
               pixels.channels == 1 ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  const std::size_t stride = static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.channels);
  for (int y = 0; y < pixels.height; ++y) {
    png_write_row(png, pixels.samples.data() + stride * static_cast<std::size_t>(y));
  }
  png_write_end(png, info);
  return true;
}

Result<Bytes> encodePixels(const Pixels& pixels) {
  Bytes bytes;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, onError, onWarning);
  png_infop info = png ? png_create_info_struct(png) : nullptr;
  if (info) png_set_write_fn(png, &bytes, appendToBytes, nullptr);
  const bool done = info && encode(png, info, pixels);
  png_destroy_write_struct(&png, &info);
  if (!done) return failure(ErrorCode::Internal, translatable("Engine", "The picture cannot be written as PNG."));
  return bytes;
}

/// Luminance over white, inverted.
Bitmap toCoverage(const Pixels& pixels) {
  Bitmap bitmap(pixels.width, pixels.height);
  const bool colour = pixels.channels >= 3, alpha = pixels.channels % 2 == 0;
  const std::uint8_t* sample = pixels.samples.data();
  for (std::size_t i = 0; i < bitmap.size(); ++i, sample += pixels.channels) {
    const float luminance =
        colour ? 0.2126F * sample[0] + 0.7152F * sample[1] + 0.0722F * sample[2] : static_cast<float>(sample[0]);
    const float opacity = alpha ? static_cast<float>(sample[pixels.channels - 1]) / 255.F : 1.F;
    bitmap.data()[i] = std::clamp((255.F - luminance) / 255.F * opacity, 0.F, 1.F);
  }
  return bitmap;
}

Pixels toPixels(const Bitmap& bitmap) {
  Pixels pixels{bitmap.width(), bitmap.height(), 1, Bytes(bitmap.size())};
  std::transform(bitmap.data(), bitmap.data() + bitmap.size(), pixels.samples.begin(), [](float coverage) {
    const float clean = coverage > 0 ? std::min(coverage, 1.F) : 0.F;  // NaN → ground
    return static_cast<std::uint8_t>(255 - std::lround(clean * 255.F));
  });
  return pixels;
}

}  // namespace

Result<Bitmap> decodePng(const Bytes& bytes, const std::string& nameForMessages) {
  if (auto status = checkHeader(bytes, nameForMessages); !status) return tl::unexpected(status.error());
  Source source{&bytes, 0, {}};
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &source, onError, onWarning);
  png_infop info = png ? png_create_info_struct(png) : nullptr;
  Pixels pixels;
  bool done = false;
  try {
    if (info) png_set_read_fn(png, &source, readFromSource);
    done = info && decode(png, info, pixels);
    png_destroy_read_struct(&png, &info, nullptr);
    if (!done) return damaged(nameForMessages, source.message);
    return toCoverage(pixels);
  } catch (const std::bad_alloc&) {
    png_destroy_read_struct(&png, &info, nullptr);
    return failure(ErrorCode::OutOfMemory, {translatable("Engine", "%1 does not fit into memory."), {nameForMessages}});
  }
}

Result<Bitmap> loadPng(const std::string& path) {
  const auto bytes = readFile(path, kMaxPngBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  return decodePng(*bytes, path);
}

Result<Bytes> encodePng(const Bitmap& bitmap) { return encodePixels(toPixels(bitmap)); }

Result<Bytes> encodePng(const ColourImage& image) {
  const std::size_t expected = 3 * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
  if (image.rgb.size() != expected) {
    return failure(ErrorCode::Internal, translatable("Engine", "The picture to be written is incomplete."));
  }
  return encodePixels({image.width, image.height, 3, image.rgb});
}

Status savePng(const std::string& path, const Bitmap& bitmap) {
  return encodePng(bitmap).and_then([&](const Bytes& bytes) { return writeFile(path, bytes); });
}

Status savePng(const std::string& path, const ColourImage& image) {
  return encodePng(image).and_then([&](const Bytes& bytes) { return writeFile(path, bytes); });
}

}  // namespace gg
