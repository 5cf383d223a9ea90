#include "engine/generate/style_set.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "engine/base/unicode.h"
#include "engine/glyph/character_set.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/glyph/png_io.h"

namespace gg {

namespace {

namespace fs = std::filesystem;

constexpr int kDefaultReferences = 8;  // chosen from a font when the user names none
constexpr std::size_t kMaxImages = 2000;

std::string extension(const std::string& path) {
  auto text = fs::path(path).extension().string();
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

bool isPng(const std::string& path) { return extension(path) == ".png"; }

std::string list(const std::vector<char32_t>& characters) {
  return toUtf8(std::u32string(characters.begin(), characters.end()));
}

/// At most 16; when there were more, a note names those that are used.
std::vector<char32_t> limit(const std::vector<char32_t>& characters, const StyleLoadOptions& options,
                            const ContentFonts& content, const std::string& language, LoadedStyle& style) {
  if (characters.size() <= kMaxReferences) return characters;
  auto chosen = chooseReferenceCharacters(characters, options.wanted, kMaxReferences, content, language);
  style.notes.push_back("Of " + std::to_string(characters.size()) + " style characters the " +
                        std::to_string(chosen.size()) + " that cover the wanted ones best are used: " + list(chosen) +
                        ".");
  return chosen;
}

Result<LoadedStyle> fromFont(const FontSpec& spec, const StyleLoadOptions& options, const ContentFonts& content) {
  auto face = FontFace::open(spec);
  if (!face) return tl::unexpected(face.error());
  LoadedStyle style;
  style.hanLanguage = face->hanLanguage();
  const auto& language = options.language.empty() ? style.hanLanguage : options.language;
  std::vector<char32_t> characters;
  if (!options.characters.empty()) {
    characters = limit(CharacterSet::fromText(options.characters).characters, options, content, language, style);
  } else {
    for (const char32_t character : face->characters()) {
      if (content.has(character, language) && face->has(character)) characters.push_back(character);
    }
    characters = chooseReferenceCharacters(characters, options.wanted, kDefaultReferences, content, language);
  }
  const GlyphFrame frame(options.size);
  for (const char32_t character : characters) {
    auto outline = face->outline(character);
    if (!outline) return tl::unexpected(outline.error());
    auto bitmap = frame.render(*outline).bitmap;
    if (!hasInk(bitmap)) {
      return failure(ErrorCode::BadInput,
                     spec.text() + " has no ink for the style character " + describe(character) + ".");
    }
    style.set.add(character, std::move(bitmap), spec.text());
  }
  return style;
}

Result<std::vector<std::string>> imageFiles(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const auto& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    std::set<std::string> sorted;
    for (const auto& entry : fs::directory_iterator(path, error)) {
      if (isPng(entry.path().string())) sorted.insert(entry.path().string());
    }
    if (error) return failure(ErrorCode::Io, "The folder " + path + " cannot be read.", error.message());
    if (sorted.empty()) return failure(ErrorCode::BadInput, "The folder " + path + " holds no PNG image.");
    files.insert(files.end(), sorted.begin(), sorted.end());
  }
  if (files.size() > kMaxImages) {
    return failure(ErrorCode::BadInput, "More than " + std::to_string(kMaxImages) + " style images are too many.");
  }
  return files;
}

Result<LoadedStyle> fromImages(const std::vector<std::string>& files, const StyleLoadOptions& options,
                               const ContentFonts& content) {
  LoadedStyle style;
  std::vector<Bitmap> pictures;
  std::vector<char32_t> characters;
  std::vector<std::string> sources;
  for (const auto& file : files) {
    const char32_t character = characterFromName(fs::path(file).stem().string());
    if (!options.characters.empty() && options.characters.find(character) == std::u32string::npos) continue;
    auto picture = loadPng(file);
    if (!picture) return tl::unexpected(picture.error());
    if (!hasInk(*picture)) return failure(ErrorCode::BadInput, file + " is an empty picture: it shows no ink.");
    pictures.push_back(std::move(*picture));
    characters.push_back(character);
    sources.push_back(file);
  }
  for (const char32_t character : options.characters) {
    if (std::find(characters.begin(), characters.end(), character) == characters.end()) {
      return failure(ErrorCode::BadInput, "No style image is labelled " + describe(character) + ".");
    }
  }
  const auto chosen = limit(characters, options, content, options.language, style);
  const auto fit = resolve(options.fit, pictures);
  const GlyphFrame frame(options.size);
  for (std::size_t i = 0; i < pictures.size() && style.set.references.size() < kMaxReferences; ++i) {
    if (std::find(chosen.begin(), chosen.end(), characters[i]) == chosen.end()) continue;
    Bitmap contentGlyph;
    if (const auto outline = content.outline(characters[i], options.language)) {
      contentGlyph = frame.render(*outline).bitmap;
    }
    auto framed = fitImage(pictures[i], fit, frame, contentGlyph.empty() ? nullptr : &contentGlyph, sources[i]);
    if (!framed) return tl::unexpected(framed.error());
    style.set.add(characters[i], std::move(*framed), sources[i]);
  }
  return style;
}

}  // namespace

std::size_t StyleSet::activeCount() const {
  return static_cast<std::size_t>(
      std::count_if(references.begin(), references.end(), [](const auto& reference) { return !reference.muted; }));
}

std::uint64_t StyleSet::add(char32_t character, Bitmap image, std::string source) {
  std::uint64_t id = 1;
  for (const auto& reference : references) id = std::max(id, reference.id + 1);
  references.push_back({id, character, std::move(image), std::move(source), false});
  return id;
}

Result<LoadedStyle> loadStyle(const std::vector<std::string>& paths, const StyleLoadOptions& options,
                              const ContentFonts& content) {
  if (paths.empty()) return failure(ErrorCode::BadInput, "No style is given: name a font, a folder or images.");
  std::error_code error;
  const bool images =
      std::any_of(paths.begin(), paths.end(), [&](const auto& p) { return fs::is_directory(p, error) || isPng(p); });
  Result<LoadedStyle> style = failure(ErrorCode::Internal, "");
  if (images) {
    auto files = imageFiles(paths);
    if (!files) return tl::unexpected(files.error());
    style = fromImages(*files, options, content);
  } else {
    auto spec = FontSpec::parse(paths.front());
    if (!spec) return tl::unexpected(spec.error());
    spec->files.insert(spec->files.end(), paths.begin() + 1, paths.end());
    style = fromFont(*spec, options, content);
  }
  if (style && style->set.references.empty()) {
    return failure(ErrorCode::BadInput, paths.front() + " gives no style glyph to learn from.");
  }
  return style;
}

}  // namespace gg
