#include "ui/document/style_loader.h"

#include "engine/base/unicode.h"
#include "engine/generate/generator.h"
#include "ui/document/image_conversion.h"

namespace gg::ui {

namespace {

constexpr int kFallbackSize = 64;

int frameSize(const StyleTarget& target) {
  if (target.size > 0) return target.size;
  const auto info = readModelInfo(target.modelFile.empty() ? bundledModelFile() : target.modelFile);
  return info ? info->config.size : kFallbackSize;
}

}  // namespace

Result<LoadedStyle> readStyle(const StyleImport& import, const StyleTarget& target, const ContentFonts& content) {
  const auto converted = PngConversion::convert(import.paths);
  if (!converted) return tl::unexpected(converted.error());
  StyleLoadOptions options;
  options.size = frameSize(target);
  options.characters = fromUtf8(import.characters.toStdString());
  options.wanted = target.wanted;
  options.language = target.language;
  const PngConversion& files = **converted;
  auto loaded = loadStyle(files.paths(), options, content);
  if (!loaded) {
    loaded.error().message = files.named(loaded.error().message);
    return loaded;
  }
  for (StyleReference& reference : loaded->set.references) reference.source = files.named(reference.source);
  for (Sentence& note : loaded->notes) note = files.named(note);
  return loaded;
}

}  // namespace gg::ui
