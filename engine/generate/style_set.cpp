#include "engine/generate/style_set.h"

#include <algorithm>
#include <filesystem>

#include "engine/generate/style_sources.h"

namespace gg {

namespace fs = std::filesystem;

std::size_t StyleSet::activeCount() const {
  return static_cast<std::size_t>(
      std::count_if(references.begin(), references.end(), [](const auto& reference) { return !reference.muted; }));
}

std::uint64_t StyleSet::add(char32_t character, Bitmap image, std::string source, double advance) {
  std::uint64_t id = 1;
  for (const auto& reference : references) id = std::max(id, reference.id + 1);
  references.push_back({id, character, std::move(image), std::move(source), false, advance});
  return id;
}

Sentence limitNote(std::size_t given, std::size_t used, const std::string& names) {
  return {translatable("Engine", "Of %1 style characters the %2 that cover the wanted ones best are used: %3."),
          {std::to_string(given), std::to_string(used), names}};
}

Result<LoadedStyle> loadStyle(const std::vector<std::string>& paths, const StyleLoadOptions& options,
                              const ContentFonts& content) {
  if (paths.empty()) {
    return failure(ErrorCode::BadInput, translatable("Engine", "No style is given: name a font, a folder or images."));
  }
  std::error_code ignored;
  const bool images = std::any_of(paths.begin(), paths.end(),
                                  [&](const auto& path) { return fs::is_directory(path, ignored) || isPngFile(path); });
  if (images) return styleFromImages(paths, options, content);
  auto spec = FontSpec::parse(paths.front());
  if (!spec) return tl::unexpected(spec.error());
  spec->files.insert(spec->files.end(), paths.begin() + 1, paths.end());
  return styleFromFont(*spec, options, content);
}

}  // namespace gg
