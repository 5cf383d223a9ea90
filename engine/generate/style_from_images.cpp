#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>

#include "engine/base/unicode.h"
#include "engine/generate/style_sources.h"
#include "engine/glyph/character_set.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/png_io.h"

namespace gg {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxImages = 10000;
constexpr int kMaxKeptSide = 1024;  // px; larger pictures are shrunk at once

/// A picture file and what its name says it shows.
struct Labelled {
  std::string file;
  char32_t character = 0;  // 0: unknown

  std::string name() const { return character != 0 ? toUtf8(character) : fs::path(file).filename().string(); }
};

Labelled labelled(const std::string& file) { return {file, characterFromName(fs::path(file).stem().string())}; }

Result<std::vector<Labelled>> imagesOf(const std::vector<std::string>& paths) {
  std::vector<Labelled> images;
  for (const auto& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      images.push_back(labelled(path));
      continue;
    }
    std::set<std::string> sorted;
    for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
      auto extension = entry->path().extension().string();
      std::transform(extension.begin(), extension.end(), extension.begin(),
                     [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
      std::error_code ignored;
      if (extension == ".png" && entry->is_regular_file(ignored)) sorted.insert(entry->path().string());
      if (sorted.size() > kMaxImages) {
        return failure(ErrorCode::BadInput, {translatable("Engine", "The folder %1 holds more than %2 images."),
                                             {path, std::to_string(kMaxImages)}});
      }
    }
    if (error) {
      return failure(ErrorCode::Io,
                     {translatable("Engine", "Cannot read the folder %1: %2."), {path, error.message()}});
    }
    if (sorted.empty()) {
      return failure(ErrorCode::BadInput, {translatable("Engine", "The folder %1 holds no PNG image."), {path}});
    }
    for (const auto& file : sorted) images.push_back(labelled(file));
  }
  return images;
}

/// The images that are labelled with the named characters, each of which must be there.
Result<std::vector<Labelled>> named(const std::vector<Labelled>& images, const std::u32string& text) {
  const auto characters = CharacterSet::fromText(text).characters;
  if (characters.empty()) return failure(ErrorCode::BadInput, translatable("Engine", "No style character is given."));
  std::vector<Labelled> some;
  for (const char32_t character : characters) {
    const auto found =
        std::find_if(images.begin(), images.end(), [&](const Labelled& image) { return image.character == character; });
    if (found == images.end()) {
      return failure(ErrorCode::BadInput,
                     {translatable("Engine", "No style image is labelled %1."), {describe(character)}});
    }
    some.push_back(*found);
  }
  return some;
}

/// The 16 images that cover the wanted characters best; unlabelled ones only fill what is left.
std::vector<Labelled> best(const std::vector<Labelled>& images, const StyleLoadOptions& options,
                           const ContentFonts& content) {
  std::vector<char32_t> characters;
  for (const auto& image : images) {
    if (image.character != 0 && std::find(characters.begin(), characters.end(), image.character) == characters.end()) {
      characters.push_back(image.character);
    }
  }
  const auto chosen = chooseReferenceCharacters(characters, options.wanted, kMaxReferences, content, options.language);
  std::set<char32_t> open(chosen.begin(), chosen.end());
  std::vector<bool> used(images.size(), false);
  std::size_t count = 0;
  for (std::size_t i = 0; i < images.size(); ++i) count += used[i] = open.erase(images[i].character) > 0;
  for (std::size_t i = 0; i < images.size() && count < kMaxReferences; ++i) {
    if (!used[i]) count += used[i] = true;
  }
  std::vector<Labelled> some;
  for (std::size_t i = 0; i < images.size(); ++i) {
    if (used[i]) some.push_back(images[i]);
  }
  return some;
}

Bitmap shrunk(Bitmap picture) {
  const int longest = std::max(picture.width(), picture.height());
  if (longest <= kMaxKeptSide) return picture;
  const auto side = [&](int length) { return std::max(1, length * kMaxKeptSide / longest); };
  return resize(picture, side(picture.width()), side(picture.height()));
}

}  // namespace

bool isPngFile(const std::string& path) {
  constexpr std::array<char, 8> kSignature = {'\x89', 'P', 'N', 'G', '\r', '\n', '\x1A', '\n'};
  std::array<char, 8> begin{};
  std::ifstream(path, std::ios::binary).read(begin.data(), begin.size());
  return begin == kSignature || fs::path(path).extension() == ".png";
}

Result<LoadedStyle> styleFromImages(const std::vector<std::string>& paths, const StyleLoadOptions& options,
                                    const ContentFonts& content) {
  auto images = imagesOf(paths);
  if (images && !options.characters.empty()) images = named(*images, options.characters);
  if (!images) return tl::unexpected(images.error());
  LoadedStyle style;
  if (images->size() > kMaxReferences) {
    const auto given = images->size();
    images = best(*images, options, content);
    std::string names;
    for (const auto& image : *images) names += (names.empty() ? "" : " ") + image.name();
    style.notes.push_back(limitNote(given, images->size(), names));
  }
  std::vector<Bitmap> pictures;
  for (const auto& image : *images) {
    auto picture = loadPng(image.file);
    if (!picture) return tl::unexpected(picture.error());
    if (!hasInk(*picture)) {
      return failure(ErrorCode::BadInput,
                     {translatable("Engine", "%1 has no ink: the picture is blank."), {image.file}});
    }
    pictures.push_back(shrunk(std::move(*picture)));
  }
  const auto fit = resolve(options.fit, pictures);
  const GlyphFrame frame(options.size);
  std::string unknown;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const auto& image = (*images)[i];
    Bitmap glyph;
    const auto outline = content.outline(image.character, options.language);
    if (image.character != 0 && outline) {
      glyph = frame.render(*outline).bitmap;
    } else {
      unknown += (unknown.empty() ? "" : " ") + image.name();
    }
    auto framed = fitImage(pictures[i], fit, frame, glyph.empty() ? nullptr : &glyph, image.file);
    if (!framed) return tl::unexpected(framed.error());
    style.set.add(image.character, std::move(*framed), image.file);
  }
  if (!unknown.empty()) {
    style.notes.push_back(
        {translatable("Engine",
                      "Not known which character this shows: %1. Its style is used, but attention cannot compare its "
                      "parts with those of a new glyph."),
         {unknown}});
  }
  return style;
}

}  // namespace gg
